using Concord.People;
using Concord.Plans;
using Concord.Rounds.Domain;
using Concord.Rounds.Publishing;
using Concord.Shared;
using Concord.Web.Components;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Concord.Web.Pages.Rounds.Publishing;

/// <summary>A further version: a line in better words, or lines that were not out yet.</summary>
[Needs(Permission.PreparePublication)]
public sealed class CorrectModel(PublicationDesk desk, PreparePublication prepare) : PageModel, IShowAgain
{
    [BindProperty(SupportsGet = true)] public string Plan { get; set; } = "";
    [BindProperty(SupportsGet = true)] public int Number { get; set; }
    [FromQuery(Name = "line")] public string? Line { get; set; }
    [BindProperty] public string? PublicLine { get; set; }
    [BindProperty] public ActionStatus? Status { get; set; }
    [BindProperty] public IReadOnlyList<string?> Reached { get; set; } = [];
    [BindProperty] public IReadOnlyList<Guid> Held { get; set; } = [];
    [BindProperty] public string? Note { get; set; }
    [BindProperty(Name = nameof(EmbargoDay)), ModelBinder(typeof(DateInputBinder))] public DateOnly? EmbargoDay { get; set; }
    [BindProperty] public string? EmbargoTime { get; set; }

    public PublicationDesk.OnDesk Desk { get; private set; } = null!;
    public PublicationDesk.Line? Corrected { get; private set; }
    public IReadOnlyList<PublicationDesk.Line> Safe => [.. Desk.NotOut.Where(line => line.Internal.Count == 0 && line.Slug != Line)];

    public async Task OnGetAsync(CancellationToken cancel)
    {
        await ShowAsync(cancel);
        (PublicLine, Status) = (Corrected?.Out ?? Corrected?.Words, Corrected?.Status);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        await ShowAsync(cancel);
        var lines = Safe.Where(line => Held.Contains(line.ActionId)).Select(line => new PreparePublication.Correction(line.ActionId, line.Words)).ToList();
        if (Corrected is { } line) lines.Add(new(line.ActionId, PublicLine ?? "", Status == line.Status ? null : Status, DaysOf(line)));
        RuleBroken.If(lines.Count == 0, "Choose at least one line", "held");
        await prepare.RunAsync(new(Desk.Round.Id, EmbargoTyped.Read(EmbargoDay, EmbargoTime), Note ?? "", lines), User.Actor(), cancel);
        TempData["Done"] = "The new version is prepared. Somebody else releases it.";
        return Redirect($"/plans/{Plan}/rounds/{Number}/publication");
    }

    /// <summary>As it was typed, or else as it is out.</summary>
    public string ReachedShown(int at) => at < Reached.Count ? Reached[at] ?? "" : Corrected!.Milestones[at].Reached is { } day ? Layout.Excerpt.Day(day) : "";

    // Those that were typed otherwise than they are out.
    private Dictionary<Guid, DateOnly?>? DaysOf(PublicationDesk.Line line)
    {
        var days = new Dictionary<Guid, DateOnly?>();
        for (var at = 0; at < Math.Min(Reached.Count, line.Milestones.Count); at++)
        {
            var (understood, day) = TypedText.Day(Reached[at] ?? "");
            RuleBroken.If(!understood, "Enter a day, such as 31 March 2027, or nothing", $"Reached[{at}]");
            if (day != line.Milestones[at].Reached) days[line.Milestones[at].Id] = day;
        }
        return days.Count == 0 ? null : days;
    }

    public async Task ShowAsync(CancellationToken cancel)
    {
        Desk = await desk.OpenAsync(Plan, Number, User.Actor(), cancel);
        if (Desk.Released.Count == 0) throw new NotFound("publication to correct");
        Corrected = string.IsNullOrEmpty(Line) ? null : Desk.Lines.FirstOrDefault(each => each.Slug == Line).OrNotFound("such line");
    }
}
