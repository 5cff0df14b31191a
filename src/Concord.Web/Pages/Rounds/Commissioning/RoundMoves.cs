using Concord.Rounds.Commissioning;
using Concord.Rounds.Domain;
using Concord.Rounds.Freezing;
using Concord.Shared;

namespace Concord.Web.Pages.Rounds.Commissioning;

/// <summary>Takes a round a step on, by the verb that does that step.</summary>
public sealed class RoundMoves(MoveRound move, OpenRound open, FreezeRound freeze)
{
    /// <summary>What is done at once with a button; the others ask for a reason first.</summary>
    public static bool IsSimple(RoundState from, RoundState to) =>
        to is RoundState.Draft or RoundState.Scheduled or RoundState.Moderation or RoundState.PackIssued or RoundState.Considered or RoundState.Archived or RoundState.ClosedForReturns || (from, to) is (RoundState.Scheduled, RoundState.Open);

    public static string Verb(RoundState from, RoundState to) => to switch
    {
        RoundState.Draft => "Take back to draft",
        RoundState.Scheduled => "Schedule it",
        RoundState.Open => from == RoundState.Scheduled ? "Open it now" : "Take returns again",
        RoundState.ClosedForReturns => "Close for returns",
        RoundState.Moderation => "Begin moderation",
        RoundState.Frozen => "Freeze it",
        RoundState.PackIssued => "Say that the pack was issued",
        RoundState.Considered => "Say that the group has met",
        RoundState.Archived => "Archive it",
        RoundState.Cancelled => "Cancel the round",
        RoundState.SuspendedPreElection => "Suspend it for a pre-election period",
        _ => "",
    };

    /// <returns>What to tell whoever did it.</returns>
    public async Task<string> RunAsync(Round round, Guid version, RoundState to, string reason, Actor actor, CancellationToken cancel)
    {
        switch (to)
        {
            case RoundState.Open when round.State == RoundState.Scheduled:
                var (returns, nobody) = await open.RunAsync(round.Id, version, actor, cancel);
                return $"{round.Name} is open: {Layout.Excerpt.Count(returns, "return")} asked for. Letters go out within minutes, from seven in the morning.{(nobody.Count > 0 ? $" There is nobody to ask about {string.Join(", ", nobody.Take(10))}." : "")}";
            case RoundState.Frozen:
                await freeze.RunAsync(round.Id, version, reason, actor, cancel);
                break;
            default:
                await move.RunAsync(round.Id, version, to, reason, actor, cancel);
                break;
        }
        return $"{round.Name}: {to.InWords().ToLowerInvariant()}. {to.Explained()}.";
    }

    public async Task<string> ResumeAsync(Round round, Guid version, string reason, Actor actor, CancellationToken cancel)
    {
        await move.ResumeAsync(round.Id, version, reason, actor, cancel);
        return $"{round.Name} goes on where it stood.";
    }
}
