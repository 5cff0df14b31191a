namespace Concord.Rounds.Domain;

/// <summary>Where a return stands.</summary>
public enum ReturnState { NotStarted, InDraft, SubmittedForClearance, Declined, Cleared, Challenged, Replied, Accepted, Frozen }

/// <summary>What became of a return, or of an action in a round. Nothing is left blank: a nil return has a reason, and silence has a name.</summary>
public enum ReturnOutcome { Awaited, Returned, Nil, NonReturn, Excused, NobodyAsked }

/// <summary>In what part a body reports on an action. The accountable body's is the action's return.</summary>
public enum ReturnPart { Accountable, Joint, Contributor, OneOfAll }

public static class ReturnStates
{
    public static string InWords(this ReturnState state) => state switch
    {
        ReturnState.NotStarted => "Not started",
        ReturnState.InDraft => "In draft",
        ReturnState.SubmittedForClearance => "Waiting for clearance",
        _ => state.ToString(),
    };

    public static string InWords(this ReturnOutcome outcome) => outcome switch
    {
        ReturnOutcome.Nil => "Nil return",
        ReturnOutcome.NonReturn => "No return",
        ReturnOutcome.NobodyAsked => "Nobody was asked",
        _ => outcome.ToString(),
    };

    public static string InWords(this ReturnPart part) => part switch
    {
        ReturnPart.Accountable => "accountable",
        ReturnPart.Joint => "joint lead",
        ReturnPart.OneOfAll => "one of all departments",
        _ => "contributor",
    };

    /// <summary>Its writer has it.</summary>
    public static bool IsWithWriter(this ReturnState state) => state is ReturnState.NotStarted or ReturnState.InDraft or ReturnState.Declined or ReturnState.Challenged;

    /// <summary>Cleared at least once, and nothing newer waits for clearance.</summary>
    public static bool IsCleared(this ReturnState state) => state is ReturnState.Cleared or ReturnState.Challenged or ReturnState.Replied or ReturnState.Accepted;
}
