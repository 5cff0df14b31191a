using Concord.Data;
using Concord.Places;
using Concord.Plans;
using Concord.Rounds.Domain;
using Microsoft.EntityFrameworkCore;

namespace Concord.Rounds.Commissioning;

/// <summary>About what a round that has begun asked nobody, and whom it could still ask.</summary>
public sealed class WhoIsMissing(ConcordDb db, ReportableActions actions, BodyRegister bodies)
{
    /// <param name="Bodies">The names of those who would be asked.</param>
    public sealed record Line(ActionFacts Action, IReadOnlyList<string> Bodies);

    /// <param name="Nobody">Actions of the round about which nobody was asked.</param>
    /// <param name="MayBeAsked">Open actions of the plan with a body that was not asked, such as a new lead.</param>
    public sealed record Answer(IReadOnlyList<ActionFacts> Nobody, IReadOnlyList<Line> MayBeAsked);

    public async Task<Answer> RunAsync(Round round, CancellationToken cancel = default)
    {
        var asked = (await db.Returns.Where(row => row.RoundId == round.Id).Select(row => new { row.ActionId, row.BodyId }).ToListAsync(cancel)).ToLookup(row => row.ActionId, row => row.BodyId);
        var register = (await bodies.AllAsync(cancel)).ToDictionary(body => body.Id);
        var all = await actions.OfPlanAsync(round.PlanId, cancel);
        var may = all.Where(action => !action.IsClosed).Select(action => new Line(action,
            [.. ReportingBodies.Of(action, register).Select(each => each.BodyId).Except(asked[action.Id]).Select(body => register[body].CurrentName)]));
        return new([.. all.Where(action => round.Scope.Contains(action.Id) && !asked.Contains(action.Id))], [.. may.Where(line => line.Bodies.Count > 0)]);
    }
}
