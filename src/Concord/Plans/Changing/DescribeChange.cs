using System.Globalization;
using Concord.Data;
using Concord.Places;
using Concord.Plans.Domain;
using Concord.Plans.Domain.Changing;
using Microsoft.EntityFrameworkCore;

namespace Concord.Plans.Changing;

/// <summary>What a change request asks for, in words with names: for whoever decides on it.</summary>
public sealed class DescribeChange(ConcordDb db, BodyRegister bodies)
{
    /// <param name="Was">What stands there now, where the change is still to be decided on; null where there is nothing to compare.</param>
    public sealed record Fact(string Name, string Says, string? Was = null);

    public async Task<IReadOnlyList<Fact>> RunAsync(ChangeRequest request, CancellationToken cancel = default)
    {
        var others = await db.Actions.Where(action => request.Change.Others.Contains(action.Id)).ToDictionaryAsync(action => action.Id, action => $"{action.Ref} {action.TextNow}", cancel);
        return request.Change switch
        {
            Rewording change => [.. Reworded(change, request.State.IsOpen() ? await db.Actions.AsNoTracking().SingleAsync(action => action.Id == request.ActionId, cancel) : null)],
            Rebaselining change => [new("Promised so far", await PromisedAsync(change.MilestoneId, cancel)), new("Promised now", change.Wording)],
            Splitting change => [.. change.Parts.Index().Select(part => new Fact($"Part {part.Index + 1}", part.Item.Into is { } into ? $"{part.Item.Text}\ninto {others.GetValueOrDefault(into)}" : part.Item.Text))],
            Merging change => [.. change.With.Select(with => new Fact("Merged with", others.GetValueOrDefault(with, ""))), new("Into", change.Into is { } into ? others.GetValueOrDefault(into, "") : $"a new action: {change.Text}")],
            LeadTransfer change => [new("Accountable from then", (await bodies.AllAsync(cancel)).FirstOrDefault(body => body.Id == change.BodyId)?.CurrentName ?? "")],
            Supersession change => [new("Superseded by", others.GetValueOrDefault(change.ByActionId, ""))],
            _ => [],
        };
    }

    private static IEnumerable<Fact> Reworded(Rewording change, PlanAction? now)
    {
        yield return new("New words", change.Text, now?.TextNow);
        yield return new("Kind", change.ActionKind.InWords(), now?.Kind.InWords());
        yield return new("Done means", change.DoneMeans.Length > 0 ? change.DoneMeans : "not said", now?.DoneMeans);
        if (change.Aim is { } aim) yield return new("Target", aim.Figure is { } figure ? string.Create(CultureInfo.InvariantCulture, $"{figure:N0} {aim.Unit}") : "none", now?.TargetInWords);
    }

    private async Task<string> PromisedAsync(Guid milestone, CancellationToken cancel)
    {
        var latest = await db.Baselines.AsNoTracking().Where(row => row.MilestoneId == milestone).OrderByDescending(row => row.Number).FirstOrDefaultAsync(cancel);
        return latest?.Promise.Text ?? (await db.Milestones.AsNoTracking().SingleOrDefaultAsync(row => row.Id == milestone, cancel))?.Promise.Text ?? "";
    }
}
