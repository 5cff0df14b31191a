using Concord.Data;
using Concord.People;
using Concord.Plans;
using Concord.Rounds.Domain;
using Concord.Shared;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.OutputCaching;
using Microsoft.EntityFrameworkCore;

namespace Concord.Web.Pages.Rounds.Commissioning;

/// <summary>The rounds of a plan: all of them for staff, the published ones for everybody else.</summary>
[Public, OutputCache(PolicyName = PublicPage.Name)]
public sealed class RoundsModel(ConcordDb db, Access access, ReportableActions actions) : PageModel
{
    public sealed record Row(int Number, string Name, RoundState State, DateOnly DueOn, int Returns, int Cleared, DateTime? ReleasedAt);

    public PlanFacts PlanFacts { get; private set; } = null!;
    public bool IsStaff { get; private set; }
    public bool SeesAll { get; private set; }
    public bool MayRun { get; private set; }
    public IReadOnlyList<Row> Rows { get; private set; } = [];

    public async Task OnGetAsync(string plan, CancellationToken cancel)
    {
        PlanFacts = await actions.PlanAsync(plan, cancel);
        var actor = User.Actor();
        IsStaff = await access.MaySomewhereAsync(actor, Permission.ReadRound, cancel);
        SeesAll = await access.MayAsync(actor, Permission.ReadRound, [Scope.Programme], cancel);
        MayRun = await access.MayAsync(actor, Permission.RunRound, [Scope.Programme], cancel);
        var rows = await db.Rounds.AsNoTracking().Where(round => round.PlanId == PlanFacts.Id).OrderByDescending(round => round.Number)
            .Select(round => new Row(round.Number, round.Name, round.State, round.DueOn,
                db.Returns.Count(row => row.RoundId == round.Id),
                db.Returns.Count(row => row.RoundId == round.Id && (row.Outcome == ReturnOutcome.Returned || (row.Outcome == ReturnOutcome.Nil && row.ClearedAt != null))),
                db.Publications.Where(row => row.RoundId == round.Id && row.State == PublicationState.Released).Max(row => row.ReleasedAt)))
            .ToListAsync(cancel);
        Rows = IsStaff ? rows : [.. rows.Where(row => row.ReleasedAt is not null)];
    }
}
