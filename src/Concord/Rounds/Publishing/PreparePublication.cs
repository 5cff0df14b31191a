using System.Text.Json;
using Concord.Data;
using Concord.People;
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
    /// <summary>The corrected words of one action's public line.</summary>
    public sealed record Correction(Guid ActionId, string PublicLine);

    /// <param name="Corrections">Null for the first publication, which has all lines.</param>
    public sealed record Request(Guid RoundId, DateTime? EmbargoUntil, string Note, IReadOnlyList<Correction>? Corrections);

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
        var corrected = request.Corrections?.ToDictionary(each => each.ActionId, each => each.PublicLine.Trim());
        foreach (var line in lines.Where(line => corrected is null || corrected.ContainsKey(line.ActionId)))
        {
            var frozen = FrozenAction.FromJson(line.Content);
            var words = corrected?.GetValueOrDefault(line.ActionId) ?? frozen.PublicLine;
            if (words.Length == 0) continue;
            RuleBroken.IfAny(Problems(frozen, words));
            publication.Add(PublicAction.LineOf(publication, frozen, words, line.Order));
        }
        RuleBroken.If(publication.Lines.Count == 0, "No action of this round has a public line that could be published");
        db.Publications.Add(publication);
        audit.Record(actor, "Prepared publication", "publication", publication.Id, $"{round.Name}, version {publication.Number}, {publication.Lines.Count} lines");
        await db.SaveChangesAsync(cancel);
        return publication.Id;
    }

    /// <summary>Takes away what was prepared and not released.</summary>
    public async Task WithdrawAsync(Guid publicationId, Actor actor, CancellationToken cancel = default)
    {
        await access.DemandAsync(actor, Permission.PreparePublication, [Scope.Programme], cancel);
        var publication = (await db.Publications.Include(row => row.Lines).Include(row => row.Holds).AsSplitQuery().SingleOrDefaultAsync(row => row.Id == publicationId, cancel)).OrNotFound("such publication");
        RuleBroken.If(publication.State == PublicationState.Released, "It has been released: correct it instead");
        db.Publications.Remove(publication);
        audit.Record(actor, "Took away prepared publication", "publication", publication.Id);
        await db.SaveChangesAsync(cancel);
    }

    private static IReadOnlyList<Problem> Problems(FrozenAction frozen, string words) =>
    [
        .. words.Length > ReturnContent.LongestPublicLine ? [new Problem("publicLine", $"{frozen.Ref}: the public line must be {ReturnContent.LongestPublicLine:N0} characters or fewer")] : Array.Empty<Problem>(),
        .. frozen.Returns.Where(each => each.Content is not null).SelectMany(each => InternalWords.In(each.Content! with { PublicLine = words }))
            .Distinct().Select(run => new Problem("publicLine", $"{frozen.Ref}: the public line repeats words marked internal: “{run}”")),
    ];
}

/// <summary>What the public may read of an action beside its line.</summary>
public sealed record PublicAction(string Ref, string Slug, int Chapter, string Text, string DoneMeans, string Promised, IReadOnlyList<string> Bodies, IReadOnlyList<PublicMilestone> Milestones)
{
    private static readonly JsonSerializerOptions Options = FrozenAction.Options;

    public static PublicAction FromJson(string json) => JsonSerializer.Deserialize<PublicAction>(json, Options)!;

    internal static PublicationLine LineOf(Publication publication, FrozenAction frozen, string words, int order) => new()
    {
        PublicationId = publication.Id, PlanId = publication.PlanId, ActionId = frozen.ActionId, Order = order, Ref = frozen.Ref, Status = frozen.Status, PublicLine = words,
        Content = JsonSerializer.Serialize(new PublicAction(
            frozen.Ref, frozen.Slug, frozen.Chapter, frozen.Text, frozen.DoneMeans, frozen.Promised, [.. frozen.Returns.Select(each => each.Body)],
            [.. frozen.Milestones.Select(milestone => new PublicMilestone(milestone.Text, milestone.Promised, milestone.Actual))]), Options),
    };
}

/// <summary>A milestone in public: what was promised and whether it was reached. Forecasts are internal.</summary>
public sealed record PublicMilestone(string Text, string Promised, DateOnly? Reached);
