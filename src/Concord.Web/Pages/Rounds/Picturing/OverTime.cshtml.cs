using Concord.Data;
using Concord.People;
using Concord.Plans;
using Concord.Rounds.Picturing;
using Concord.Shared;
using Concord.Web.Layout.Charts.Bands;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.OutputCaching;

namespace Concord.Web.Pages.Rounds.Picturing;

/// <summary>Where the actions stood, round by round: as frozen, with ratings, for staff; as published for everybody else.</summary>
[Public, OutputCache(PolicyName = PublicPage.Name)]
public sealed class OverTimeModel(ConcordDb db, Access access, ReportableActions actions, StatusOverTime overTime) : PageModel
{
    public PlanFacts Plan { get; private set; } = null!;
    public bool IsStaff { get; private set; }
    public Bands Statuses { get; private set; } = null!;
    public IReadOnlyList<Bands> Ratings { get; private set; } = [];

    public async Task OnGetAsync(string plan, CancellationToken cancel)
    {
        Plan = await actions.PlanAsync(plan, cancel);
        IsStaff = await access.MayAsync(User.Actor(), Permission.ReadRound, [Scope.Programme], cancel);
        var rounds = IsStaff ? await overTime.FrozenAsync(Plan.Id, cancel) : await overTime.PublishedAsync(Plan.Id, cancel);
        Statuses = OverTimeBands.Statuses(rounds, isPublic: !IsStaff);
        if (IsStaff) Ratings = await OverTimeBands.RatingsAsync(db, rounds, cancel);
    }
}
