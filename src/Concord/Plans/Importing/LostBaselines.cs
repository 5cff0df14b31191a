using Concord.Data;
using Concord.Plans.Comparing;
using Microsoft.EntityFrameworkCore;

namespace Concord.Plans.Importing;

/// <summary>Dates that approved changes agreed on, and that a new version of the plan promises otherwise.</summary>
public static class LostBaselines
{
    public sealed record Line(string Ref, string Agreed, string Promised);

    /// <summary>What the new version would take away, worked out on copies: nothing is changed.</summary>
    internal static async Task<IReadOnlyList<Line>> LostBaselinesAsync(this ConcordDb db, Guid planId, IEnumerable<ComparedPair> pairs, PlanDraft draft, CancellationToken cancel)
    {
        var agreed = await db.AgreedAsync(planId, cancel);
        if (agreed.Count == 0) return [];
        var rows = draft.Chapters.SelectMany(chapter => chapter.Actions).ToDictionary(row => row.Ref);
        var anew = pairs.Where(pair => pair is { Difference: Difference.Changed, Before: not null, After: not null }).ToDictionary(pair => pair.Before!.Ref, pair => rows[pair.After!.Ref]);
        var actions = await db.Actions.AsNoTracking().Include(action => action.Milestones).Where(action => action.PlanId == planId && db.Baselines.Any(baseline => baseline.ActionId == action.Id)).OrderBy(action => action.Ref).ToListAsync(cancel);
        var lost = new List<Line>();
        foreach (var action in actions.Where(action => anew.ContainsKey(action.Ref)))
        {
            var before = action.Milestones.ToList();
            action.Republish(anew[action.Ref].Published(), agreed);
            action.Take(anew[action.Ref], _ => null, action.PlanVersion);
            lost.AddRange(before.Except(action.Milestones).Where(milestone => agreed.ContainsKey(milestone.Id)).Select(milestone => new Line(action.Ref, agreed[milestone.Id], action.Promise.Text)));
        }
        return lost;
    }

    /// <summary>The wording of the baseline in force, by milestone.</summary>
    internal static async Task<Dictionary<Guid, string>> AgreedAsync(this ConcordDb db, Guid planId, CancellationToken cancel) =>
        (await db.Baselines.AsNoTracking().Where(baseline => db.Actions.Any(action => action.Id == baseline.ActionId && action.PlanId == planId)).OrderBy(baseline => baseline.Number).ToListAsync(cancel))
            .GroupBy(baseline => baseline.MilestoneId).ToDictionary(group => group.Key, group => group.Last().Promise.Text);
}
