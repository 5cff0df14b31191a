using System.Runtime.CompilerServices;
using Concord.Data;
using Concord.Plans.Domain;
using Concord.Plans.Domain.Changing;
using Concord.Shared;
using Microsoft.EntityFrameworkCore;

namespace Concord.Plans.Exporting;

/// <summary>A plan read for a file: the plan first, then its actions in order, a few hundred at a time.</summary>
public sealed class PlanReading(ConcordDb db)
{
    private const int AtATime = 400;

    public async Task<ExportedPlan> FindAsync(string slug, Uri root, CancellationToken cancel = default)
    {
        var plan = (await db.Plans.AsNoTracking().Include(row => row.Chapters).SingleOrDefaultAsync(row => row.Slug == slug, cancel)).OrNotFound("such plan");
        var versions = await db.PlanVersions.Where(row => row.PlanId == plan.Id).OrderBy(row => row.Number)
            .Select(row => new PlanVersionFacts(row.Number, row.Published, row.SourceFile, row.SourceSha256, row.AddedAt)).ToListAsync(cancel);
        var bodies = await db.BodyLines.AsNoTracking().ToDictionaryAsync(body => body.Id, cancel);
        var changed = await db.ActionChanges.Where(change => db.Actions.Any(action => action.Id == change.ActionId && action.PlanId == plan.Id)).MaxAsync(change => (DateTime?)change.At, cancel);
        return new(plan, versions, bodies, root, Latest([plan.AddedAt, changed ?? plan.AddedAt, .. versions.Select(version => version.AddedAt)]));
    }

    public static IEnumerable<Chapter> ChaptersOf(ExportedPlan plan) => plan.Plan.Chapters.OrderBy(chapter => chapter.Number);

    public async IAsyncEnumerable<PlanAction> ActionsAsync(Chapter chapter, [EnumeratorCancellation] CancellationToken cancel = default)
    {
        for (var last = (Number: 0, Slug: ""); ;)
        {
            var some = await db.Actions.AsNoTracking().AsSplitQuery()
                .Include(action => action.Components).Include(action => action.Leads).Include(action => action.Milestones).Include(action => action.Indicators)
                .Where(action => action.ChapterId == chapter.Id && (action.Number > last.Number || (action.Number == last.Number && action.Slug.CompareTo(last.Slug) > 0)))
                .OrderBy(action => action.Number).ThenBy(action => action.Slug).Take(AtATime).ToListAsync(cancel);
            foreach (var action in some) yield return action;
            if (some.Count < AtATime) yield break;
            last = (some[^1].Number, some[^1].Slug);
        }
    }

    /// <summary>What the actions of a chapter were promised for anew, by action.</summary>
    public async Task<ILookup<Guid, Baseline>> BaselinesAsync(Chapter chapter, CancellationToken cancel = default) =>
        (await db.Baselines.AsNoTracking().Where(baseline => db.Actions.Any(action => action.Id == baseline.ActionId && action.ChapterId == chapter.Id)).ToListAsync(cancel)).ToLookup(baseline => baseline.ActionId);

    private static DateTime Latest(IEnumerable<DateTime> times) => times.Max();
}
