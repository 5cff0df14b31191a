using Concord.Data;
using Concord.Plans;
using Concord.Rounds.Commissioning;
using Concord.Rounds.Domain;
using Concord.Rounds.Timing;
using Concord.Web.Components;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Concord.Web.Pages.Rounds.Commissioning;

/// <summary>The form of a round that is prepared or changed: with what speaks against its days, and who would be asked for what.</summary>
public abstract class RoundFormPage(ConcordDb db, ReportableActions actions, DayWarnings warnings, WhoIsAsked asked) : PageModel, IShowAgain
{
    [BindProperty(SupportsGet = true)] public string Plan { get; set; } = "";
    [BindProperty] public RoundForm Typed { get; set; } = new();
    public PlanFacts PlanFacts { get; private set; } = null!;
    public IReadOnlyList<IGrouping<(int Number, string Title), ActionFacts>> Chapters { get; private set; } = [];
    public IReadOnlyList<SelectItem> Scales { get; private set; } = [];
    public ILookup<string, string> Warnings { get; private set; } = null!;
    public WhoIsAsked.Preview? Asked { get; private set; }
    public bool ChangedMeanwhile { get; protected set; }
    public int Open { get; private set; }

    /// <summary>Saves nothing: shows what the typed days and actions would mean.</summary>
    public async Task OnPostCheckAsync(CancellationToken cancel) => await ShowAsync(cancel);

    public virtual async Task ShowAsync(CancellationToken cancel)
    {
        PlanFacts = await actions.PlanAsync(Plan, cancel);
        var all = await actions.OfPlanAsync(PlanFacts.Id, cancel);
        var open = all.Where(action => !action.IsClosed).Select(action => action.Id).ToList();
        Open = open.Count;
        Chapters = [.. all.Where(action => !action.IsClosed || Typed.Scope.Contains(action.Id)).GroupBy(action => (action.ChapterNumber, action.ChapterTitle))];
        Scales = [.. (await db.ConfidenceScales.AsNoTracking().OrderByDescending(scale => scale.Version).ToListAsync(cancel))
            .Select(scale => new SelectItem { Value = scale.Id.ToString(), Text = $"{scale.Name} ({string.Join(", ", scale.Points.Select(point => point.Label.ToLowerInvariant()))})" })];
        Warnings = Typed.Dates is { } dates ? await warnings.OfAsync(dates, cancel) : Array.Empty<string>().ToLookup(each => each);
        Asked = await asked.RunAsync(Typed.Which == RoundForm.All ? open : Typed.Scope, cancel);
    }

    protected PlanRound.Request AsTyped(Guid? round, Guid? version) =>
        new(PlanFacts.Id, round, version, Typed.Name, Typed.Dates!, Typed.ScaleId, Typed.Which == RoundForm.All ? null : Typed.Scope);

    protected RedirectResult Saved(int number, string what)
    {
        TempData["Done"] = what;
        return Redirect($"/plans/{Plan}/rounds/{number}/progress");
    }
}
