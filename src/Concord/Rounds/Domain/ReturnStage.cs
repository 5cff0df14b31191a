namespace Concord.Rounds.Domain;

/// <summary>How far a return has come, for whoever counts them.</summary>
public enum ReturnStage { NotStarted, BeingWritten, WaitingForClearance, Cleared, Excused, NoReturn }

public static class ReturnStages
{
    public static ReturnStage Of(ReturnState state, ReturnOutcome outcome) => (state, outcome) switch
    {
        (_, ReturnOutcome.Excused) => ReturnStage.Excused,
        (_, ReturnOutcome.NonReturn) => ReturnStage.NoReturn,
        (ReturnState.NotStarted, _) => ReturnStage.NotStarted,
        (ReturnState.InDraft or ReturnState.Declined, _) => ReturnStage.BeingWritten,
        (ReturnState.SubmittedForClearance, _) => ReturnStage.WaitingForClearance,
        _ => ReturnStage.Cleared,
    };

    public static string InWords(this ReturnStage stage) => stage switch
    {
        ReturnStage.NotStarted => "Not started",
        ReturnStage.BeingWritten => "Being written",
        ReturnStage.WaitingForClearance => "Waiting for clearance",
        ReturnStage.NoReturn => "No return",
        _ => stage.ToString(),
    };
}
