using System.ComponentModel.DataAnnotations;
using Concord.Data;
using Concord.People;
using Concord.Places;
using Concord.Plans.Domain;
using Concord.Plans.Importing;
using Concord.Web.Components;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Concord.Web.Pages.Plans.Importing;

[Needs(Permission.ImportPlan)]
public sealed class PreviewModel(ConcordDb db, ReadPlan read, ImportPlan import, LargeImports large, UploadPlan upload, BodyRegister bodies) : PageModel, IShowAgain
{
    public const int MostShown = 200;

    // Nothing is required here, for the document can be discarded without it: the import asks for a title and a code.
    public sealed class Form : INameBodies
    {
        [StringLength(300, ErrorMessage = "The title must be 300 characters or fewer")] public string? Title { get; set; }
        public string? Code { get; set; }
        [StringLength(200)] public string? Publisher { get; set; }
        [StringLength(60)] public string? Published { get; set; }
        [StringLength(100)] public string? Nations { get; set; }
        public List<NamedBody> Names { get; set; } = [];
        public bool OthersAreNew { get; set; }
    }

    [BindProperty(SupportsGet = true)] public Guid Id { get; set; }
    [BindProperty] public Form Typed { get; set; } = new();
    [BindProperty] public string? Exception { get; set; }
    public PlanSource Source { get; private set; } = null!;
    public PlanDraft Draft { get; private set; } = null!;
    public NamesToPlace Names { get; private set; } = null!;
    public IReadOnlyList<Guid> Leading { get; private set; } = [];
    public IReadOnlyList<SelectItem?> Plans { get; private set; } = [];
    public int Actions => Draft.Chapters.Sum(chapter => chapter.Actions.Count);
    public int Milestones => Draft.Chapters.Sum(chapter => chapter.Actions.Sum(action => action.Milestones.Count));
    public int Indicators => Draft.Chapters.Sum(chapter => chapter.Actions.Sum(action => action.Indicators.Count + action.Milestones.Sum(milestone => milestone.Indicators.Count)));

    public async Task OnGetAsync(CancellationToken cancel)
    {
        var facts = await LookAsync(cancel);
        Typed = new Form { Title = Draft.Title, Code = await import.CodeForAsync(Draft.Title, cancel), Publisher = facts.Publisher, Published = facts.Published };
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        await LookAsync(cancel);
        var request = new ImportPlan.Request(Id, Typed.Title ?? "", Typed.Code ?? "", Typed.Publisher ?? "", Typed.Published ?? "", Typed.Nations ?? "") { Names = Typed.Meant(Draft), Exception = Exception ?? "" };
        if (Actions > LargeImports.Few) return Redirect($"/plans/import/under-way/{await large.AskAsync(request, Actions, User.Actor(), cancel)}");
        var slug = await import.RunAsync(request, User.Actor(), cancel: cancel);
        TempData["Done"] = $"{Typed.Title} was imported.";
        return Redirect($"/plans/{slug}");
    }

    public async Task<IActionResult> OnPostDiscardAsync(CancellationToken cancel)
    {
        await upload.DiscardAsync(Id, User.Actor(), cancel);
        TempData["Done"] = "The document was discarded. Nothing was imported.";
        return Redirect("/plans");
    }

    public async Task ShowAsync(CancellationToken cancel) => await LookAsync(cancel);

    private async Task<TitlePageFacts> LookAsync(CancellationToken cancel)
    {
        Source = await import.FindUploadAsync(Id, User.Actor(), cancel);
        var result = await read.RunAsync(Source.File, Source.Bytes, cancel: cancel);
        (Draft, Leading) = (result.Draft, result.Draft.LeadingBodies(result.Bodies));
        Names = new(Draft, await bodies.AllAsync(cancel));
        Plans = [.. (await db.Plans.OrderBy(plan => plan.AddedAt).Select(plan => new { plan.Slug, plan.Title, plan.Code }).ToListAsync(cancel))
            .Select(plan => new SelectItem { Value = plan.Slug, Text = $"{plan.Title} ({plan.Code})", Selected = string.Equals(plan.Title, Draft.Title, StringComparison.OrdinalIgnoreCase) })];
        return result.Facts;
    }
}
