using Concord.Data;
using Concord.Rounds.Domain;
using Microsoft.EntityFrameworkCore;

namespace Concord.Rounds.Data;

/// <summary>What done meant when a return was submitted: a test that is changed afterwards is not the one that was answered.</summary>
public static class SubmittedTests
{
    /// <summary>Of each return's newest submission.</summary>
    public static async Task<IReadOnlyDictionary<Guid, string>> NewestTestsAsync(this ConcordDb db, IReadOnlyCollection<Guid> returns, CancellationToken cancel)
    {
        var submitted = await db.ReturnSteps.Where(step => returns.Contains(step.ReturnId) && step.Submitted != null).Select(step => new { step.ReturnId, step.Number, step.Submitted!.DoneMeans }).ToListAsync(cancel);
        return submitted.GroupBy(step => step.ReturnId).ToDictionary(steps => steps.Key, steps => steps.MaxBy(step => step.Number)!.DoneMeans);
    }

    /// <summary>Of that submission of each which was cleared last, where words were.</summary>
    internal static async Task<IReadOnlyDictionary<Guid, string>> ClearedTestsAsync(this ConcordDb db, Guid round, IEnumerable<Return> returns, CancellationToken cancel)
    {
        var submitted = (await db.ReturnSteps.Where(step => step.Submitted != null && db.Returns.Any(row => row.Id == step.ReturnId && row.RoundId == round))
            .Select(step => new { step.ReturnId, step.Number, step.Submitted!.DoneMeans }).ToListAsync(cancel)).ToLookup(step => step.ReturnId);
        return returns.Where(each => each.ClearedContent is not null)
            .ToDictionary(each => each.Id, each => submitted[each.Id].Where(step => step.Number < each.LastCleared).MaxBy(step => step.Number)!.DoneMeans);
    }
}
