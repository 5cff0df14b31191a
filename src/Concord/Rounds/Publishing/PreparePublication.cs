using System.Globalization;
using Concord.Data;
using Concord.People;
using Concord.Plans;
using Concord.Rounds.Data;
using Concord.Rounds.Domain;
using Concord.Rounds.Freezing;
using Concord.Shared;
using Concord.Shared.Auditing;
using Microsoft.EntityFrameworkCore;

namespace Concord.Rounds.Publishing;

/// <summary>
/// Draws a publication up from what was frozen: public lines only. The first has every line; a later one has those that
/// were corrected, or that were held, and says why.
/// </summary>
public sealed class PreparePublication(ConcordDb db, Access access, Audit audit, TimeProvider clock)
{
    /// <summary>One action's public line as it should be.</summary>
    /// <param name="Status">Where the action stood, where that was wrong; null leaves it as it is out, or as it was frozen.</param>
    /// <param name="Reached">When milestones were reached, where that was wrong, by their keys; the others stay as they are.</param>
    public sealed record Correction(Guid ActionId, string PublicLine, ActionStatus? Status = null, IReadOnlyDictionary<Guid, DateOnly?>? Reached = null);

    /// <param name="Corrections">Null for the first publication, which has all lines.</param>
    public sealed record Request(Guid RoundId, DateTime? EmbargoUntil, string Note, IReadOnlyList<Correction>? Corrections)
    {
        /// <summary>Actions whose lines do not go out in the first publication, such as one that repeats internal words.</summary>
        public IReadOnlyCollection<Guid> LeaveOut { get; init; } = [];
    }

    public async Task<Guid> RunAsync(Request request, Actor actor, CancellationToken cancel = default)
    {
        await access.DemandAsync(actor, Permission.PreparePublication, [Scope.Programme], cancel);
        var round = await db.FindRoundAsync(request.RoundId, cancel);
        RuleBroken.If(!round.State.IsFrozen(), $"{round.Name} is {round.State.InWords().ToLowerInvariant()}: it is published once it is frozen");
        var all = await db.Publications.Where(row => row.RoundId == round.Id).ToListAsync(cancel);
        RuleBroken.If(all.Exists(row => row.State == PublicationState.Prepared), "A publication of this round is prepared already: release it or take it away first");
        RuleBroken.If(all.Count > 0 && request.Corrections is not { Count: > 0 }, "Correct at least one line, or release one that was held", "corrections");
        var publication = new Publication(round.PlanId, round.Id, all.Count + 1, request.EmbargoUntil, request.Note, actor.PersonId, clock.UtcNow());
        var lines = await db.SnapshotLines.AsNoTracking().Where(line => line.RoundId == round.Id).OrderBy(line => line.Order).ToListAsync(cancel);
        var corrected = request.Corrections?.ToDictionary(each => each.ActionId, each => each with { PublicLine = each.PublicLine.Trim() });
        var said = corrected is null ? [] : await SaidAsync(round.Id, cancel);
        var problems = new List<Problem>();
        foreach (var line in lines.Where(line => corrected is null ? !request.LeaveOut.Contains(line.ActionId) : corrected.ContainsKey(line.ActionId)))
        {
            var frozen = FrozenAction.FromJson(line.Content);
            var correction = corrected?.GetValueOrDefault(line.ActionId);
            var outNow = said.GetValueOrDefault(line.ActionId);
            var (words, status) = (correction?.PublicLine ?? frozen.PublicLine, correction?.Status ?? outNow?.Status ?? frozen.Status);
            if (correction is not null && words.Length == 0) problems.Add(new("publicLine", $"{frozen.Ref}: enter the line as it should be"));
            var reached = Reached(frozen, outNow, correction);
            if (words.Length > 0 && outNow is not null && (outNow.PublicLine, outNow.Status) == (words, status) && outNow.Reached.SequenceEqual(reached)) problems.Add(new("publicLine", $"{frozen.Ref}: nothing in the line is changed"));
            if (correction?.Status is not null) problems.AddRange(Problems(frozen, status));
            if (correction?.Reached is not null) problems.AddRange(Problems(frozen, reached, round.PeriodTo));
            if (words.Length == 0) continue;
            problems.AddRange(Problems(frozen, words, corrected is null ? "leaveOut" : "publicLine"));
            publication.Add(PublicAction.LineOf(publication, frozen, status, words, reached, line.Order, PublicationLine.RankOf(round.Number, publication.Number)));
        }
        RuleBroken.IfAny(problems);
        RuleBroken.If(publication.Lines.Count == 0, "No action of this round has a public line that could be published");
        db.Publications.Add(publication);
        audit.Record(actor, "Prepared publication", "publication", publication.Id, $"{round.Name}, version {publication.Number}, {publication.Lines.Count} lines");
        await db.SaveChangesAsync(cancel);
        return publication.Id;
    }

    /// <summary>Takes away what was prepared and not released.</summary>
    public async Task WithdrawAsync(Guid publicationId, Guid version, Actor actor, CancellationToken cancel = default)
    {
        await access.DemandAsync(actor, Permission.PreparePublication, [Scope.Programme], cancel);
        var publication = (await db.Publications.Include(row => row.Lines).Include(row => row.Holds).Include(row => row.Waivers).AsSplitQuery().SingleOrDefaultAsync(row => row.Id == publicationId, cancel)).OrNotFound("such publication");
        publication.ThrowIfKeptBack(clock.UtcNow());
        RuleBroken.If(publication.Version != version, "Somebody else changed this publication: look at it again first");
        db.Publications.Remove(publication);
        audit.Record(actor, "Took away prepared publication", "publication", publication.Id, $"version {publication.Number}, {publication.Lines.Count} lines");
        await db.SaveChangesAsync(cancel);
    }

    private sealed record Said(ActionStatus Status, string PublicLine, IReadOnlyList<DateOnly?> Reached);

    // As it is out, or as it was frozen, with what is put right.
    private static List<DateOnly?> Reached(FrozenAction frozen, Said? now, Correction? correction) =>
        [.. frozen.Milestones.Select((milestone, at) => correction?.Reached is { } right && right.TryGetValue(milestone.Id, out var day) ? day : now is null ? milestone.Actual : now.Reached[at])];

    // What the round's released publications say now, by action.
    private async Task<Dictionary<Guid, Said>> SaidAsync(Guid roundId, CancellationToken cancel) =>
        (await db.PublicationLines.Join(db.Publications.Where(row => row.RoundId == roundId && row.State == PublicationState.Released), line => line.PublicationId, row => row.Id, (line, _) => new { line.ActionId, line.Rank, line.Status, line.PublicLine, line.Content }).ToListAsync(cancel))
            .GroupBy(line => line.ActionId).ToDictionary(group => group.Key, group =>
            {
                var newest = group.MaxBy(line => line.Rank)!;
                return new Said(newest.Status, newest.PublicLine, [.. PublicAction.FromJson(newest.Content).Milestones.Select(milestone => milestone.Reached)]);
            });

    private static IEnumerable<Problem> Problems(FrozenAction frozen, IReadOnlyList<DateOnly?> reached, DateOnly periodTo) => reached.Index().Where(day => day.Item > periodTo || day.Item < ReturnRules.Earliest)
        .Select(day => new Problem($"Reached[{day.Index}]", string.Create(CultureInfo.InvariantCulture, $"{frozen.Ref}: the day reached must be on or before {periodTo:d MMMM yyyy}, the end of the period, and not before {ReturnRules.Earliest.Year}")));

    private static IEnumerable<Problem> Problems(FrozenAction frozen, ActionStatus status)
    {
        if (!ActionStatuses.Reportable.Contains(status)) yield return new("status", $"{frozen.Ref}: choose where it stood. It is superseded or withdrawn by a change that the group approves");
        if (status == ActionStatus.Complete && frozen.DoneMeans.Length == 0) yield return new("status", $"{frozen.Ref} had no completion test when the round was frozen, so it cannot be published as complete for it");
    }

    private static IEnumerable<Problem> Problems(FrozenAction frozen, string words, string field)
    {
        if (words.Length > ReturnContent.LongestPublicLine) yield return new(field, $"{frozen.Ref}: the public line must be {ReturnContent.LongestPublicLine:N0} characters or fewer");
        foreach (var run in InternalOf(frozen, words)) yield return new(field, $"{frozen.Ref}: the public line repeats words marked internal: “{run}”");
    }

    /// <summary>Runs of words that these words have in common with what any department marked internal.</summary>
    public static IEnumerable<string> InternalOf(FrozenAction frozen, string words) =>
        frozen.Returns.Where(each => each.Content is not null).SelectMany(each => InternalWords.In(each.Content! with { PublicLine = words })).Distinct();
}
