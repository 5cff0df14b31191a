using Concord.Data;
using Concord.People;
using Concord.Rounds.Domain;
using Concord.Shared;
using Microsoft.EntityFrameworkCore;

namespace Concord.Rounds.Returning;

/// <summary>What waits for a person: to write, to answer, to clear, to moderate, to release.</summary>
public sealed class YourWork(ConcordDb db, Access access, ReadableReturns readable)
{
    public sealed record Waiting(Guid RoundId, Guid ActionId, Guid BodyId, ReturnPart Part, ReturnState State, DateTime? SavedAt);

    public sealed record InRound(Guid Id, Guid PlanId, int Number, string Name, RoundState State, DateOnly DueOn, DateOnly ClearanceDueOn, DateOnly MeetingOn);

    /// <param name="ToClear">How many returns of a round wait for this certifier.</param>
    /// <param name="ToRelease">The rounds with a publication that was prepared and waits.</param>
    public sealed record Found(IReadOnlyDictionary<Guid, InRound> Rounds, IReadOnlyList<Waiting> ToAnswer, IReadOnlyList<Waiting> ToWrite, IReadOnlyDictionary<Guid, int> ToClear, IReadOnlyDictionary<Guid, int> ToModerate, IReadOnlyList<Guid> ToRelease)
    {
        public int Count => ToAnswer.Count + ToWrite.Count + ToClear.Values.Sum() + ToModerate.Values.Sum() + ToRelease.Count;
    }

    public async Task<Found> OfAsync(Actor actor, CancellationToken cancel = default)
    {
        var rounds = await db.Rounds.Where(row => row.State == RoundState.Open || row.State == RoundState.ClosedForReturns || row.State == RoundState.Moderation || row.State == RoundState.Considered || row.State == RoundState.Published)
            .Select(row => new InRound(row.Id, row.PlanId, row.Number, row.Name, row.State, row.DueOn, row.ClearanceDueOn, row.MeetingOn)).ToDictionaryAsync(row => row.Id, cancel);
        List<Guid> In(params RoundState[] states) => [.. rounds.Values.Where(round => states.Contains(round.State)).Select(round => round.Id)];
        var (open, late, underWay) = (In(RoundState.Open), In(RoundState.ClosedForReturns, RoundState.Moderation), In(RoundState.Open, RoundState.ClosedForReturns, RoundState.Moderation));

        var mine = (await readable.OfAsync(actor, Permission.WriteReturn, cancel)).Where(row => row.Outcome != ReturnOutcome.Excused);
        var toWrite = await ShownAsync(mine.Where(row => (open.Contains(row.RoundId) && (row.State == ReturnState.NotStarted || row.State == ReturnState.InDraft || row.State == ReturnState.Declined)) 
            || (late.Contains(row.RoundId) && (row.State == ReturnState.Declined || (row.State == ReturnState.InDraft && row.Steps.Any(step => step.To == ReturnState.Declined))))), cancel);
        var toAnswer = await ShownAsync(mine.Where(row => underWay.Contains(row.RoundId) && row.State == ReturnState.Challenged), cancel);

        var person = actor.PersonId;
        var toClear = await CountAsync((await readable.OfAsync(actor, Permission.ClearReturn, cancel)).Where(row => underWay.Contains(row.RoundId) && row.State == ReturnState.SubmittedForClearance && row.SubmittedBy != person), cancel);
        var toModerate = await CountAsync((await readable.OfAsync(actor, Permission.ModerateReturn, cancel)).Where(row => late.Contains(row.RoundId) && (row.State == ReturnState.Cleared || row.State == ReturnState.Replied)), cancel);
        List<Guid> toRelease = await access.MayAsync(actor, Permission.ReleasePublication, [Scope.Programme], cancel)
            ? await db.Publications.Where(row => row.State == PublicationState.Prepared && row.PreparedBy != person && rounds.Keys.Contains(row.RoundId)).Select(row => row.RoundId).Distinct().ToListAsync(cancel) : [];
        return new(rounds, toAnswer, toWrite, toClear, toModerate, toRelease);
    }

    private static async Task<List<Waiting>> ShownAsync(IQueryable<Return> returns, CancellationToken cancel) =>
        await returns.Select(row => new Waiting(row.RoundId, row.ActionId, row.BodyId, row.Part, row.State, row.SavedAt)).ToListAsync(cancel);

    private static async Task<Dictionary<Guid, int>> CountAsync(IQueryable<Return> returns, CancellationToken cancel) =>
        await returns.GroupBy(row => row.RoundId).Select(group => new { group.Key, Count = group.Count() }).ToDictionaryAsync(group => group.Key, group => group.Count, cancel);
}
