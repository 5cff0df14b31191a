using Concord.People;
using Concord.Plans.Domain;
using Concord.Plans.Importing;
using Concord.Plans.Importing.Tables;
using Concord.Shared;
using Concord.Web.Components;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Concord.Web.Pages.Plans.Importing;

/// <summary>What each column of the document's tables means: guessed, shown with examples, set right, and remembered.</summary>
[Needs(Permission.ImportPlan)]
public sealed class ColumnsModel(ImportPlan import, ReadPlan read, SayColumns say) : PageModel, IShowAgain
{
    public sealed class Table
    {
        public string Headings { get; set; } = "";
        public List<string> Meanings { get; set; } = [];
    }

    private static readonly (string Code, string Name)[] Languages = [("en", "English"), ("cy", "Welsh"), ("fr", "French"), ("gd", "Gaelic"), ("ga", "Irish"), ("de", "German"), ("es", "Spanish")];
    private static readonly ColumnRole[] InSeveralLanguages = [ColumnRole.Action, ColumnRole.Milestone, ColumnRole.Indicator];

    [BindProperty(SupportsGet = true)] public Guid Id { get; set; }
    [BindProperty] public List<Table> Typed { get; set; } = [];
    public PlanSource Source { get; private set; } = null!;
    public IReadOnlyList<TableColumns> Tables { get; private set; } = [];
    public bool AnyActions { get; private set; }

    public async Task OnGetAsync(CancellationToken cancel)
    {
        await ShowAsync(cancel);
        Typed = [.. Tables.Select(table => new Table { Headings = table.Headings, Meanings = [.. table.Columns.Select(column => column.Meaning.ToString())] })];
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        await ShowAsync(cancel);
        // The headings come from the document again: what the form sends is only what each column means.
        RuleBroken.If(Typed.Count != Tables.Count, "The tables of the document are not those of this form. Look at the columns again");
        await say.RunAsync([.. Tables.Zip(Typed).Where(pair => pair.Second.Meanings.Any(meaning => meaning != nameof(ColumnRole.Beside)))
            .Select(pair => new SayColumns.Request(pair.First.Headings, [.. pair.Second.Meanings.Select(MeaningOf)]))], User.Actor(), cancel);
        return Redirect($"/plans/import/{Id}");
    }

    public async Task ShowAsync(CancellationToken cancel)
    {
        Source = await import.FindUploadAsync(Id, User.Actor(), cancel);
        var (draft, _, _) = await read.RunAsync(Source.File, Source.Bytes, cancel: cancel);
        (Tables, AnyActions) = ([.. draft.Tables.DistinctBy(table => table.Headings)], draft.Chapters.Count > 0);
    }

    public static List<SelectItem?> Choices { get; } =
    [
        .. Enum.GetValues<ColumnRole>().Select(role => new SelectItem { Value = role.ToString(), Text = role.InWords() }),
        .. InSeveralLanguages.SelectMany(role => Languages.Select(language => new SelectItem { Value = $"{role}:{language.Code}", Text = $"{role.InWords()}, in {language.Name}" })),
    ];

    private static ColumnMeaning MeaningOf(string typed) =>
        ColumnMeaning.TryParse(typed, out var meaning) ? meaning : throw new RuleBroken("Choose what every column is from its list");
}
