namespace Concord.Rounds.Domain;

/// <summary>Where a round stands. The order is the order of its life; the last two interrupt it.</summary>
public enum RoundState { Draft, Scheduled, Open, ClosedForReturns, Moderation, Frozen, PackIssued, Considered, Published, Archived, Cancelled, SuspendedPreElection }

public static class RoundStates
{
    public static string InWords(this RoundState state) => state switch
    {
        RoundState.ClosedForReturns => "Closed for returns",
        RoundState.PackIssued => "Pack issued",
        RoundState.SuspendedPreElection => "Suspended: pre-election period",
        _ => state.ToString(),
    };

    public static string Explained(this RoundState state) => state switch
    {
        RoundState.Draft => "Being prepared: nobody has been asked for anything",
        RoundState.Scheduled => "Its dates and actions are settled: it opens on its day",
        RoundState.Open => "Returns are being written and cleared",
        RoundState.ClosedForReturns => "No more returns are taken; what was submitted can still be cleared",
        RoundState.Moderation => "The secretariat challenges and moderates what was returned",
        RoundState.Frozen => "What was returned is fixed for good",
        RoundState.PackIssued => "The group has its papers",
        RoundState.Considered => "The group has met and decided",
        RoundState.Published => "The public lines are out",
        RoundState.Archived => "Over, and kept",
        RoundState.Cancelled => "Ended without a result",
        RoundState.SuspendedPreElection => "Held while a pre-election period lasts",
        _ => throw new ArgumentOutOfRangeException(nameof(state)),
    };

    /// <summary>Frozen or later: what it says comes from its snapshot.</summary>
    public static bool IsFrozen(this RoundState state) => state is RoundState.Frozen or RoundState.PackIssued or RoundState.Considered or RoundState.Published or RoundState.Archived;

    /// <summary>Returns exist and are not yet fixed.</summary>
    public static bool IsUnderWay(this RoundState state) => state is RoundState.Open or RoundState.ClosedForReturns or RoundState.Moderation;
}
