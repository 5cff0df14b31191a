namespace Concord.Plans.Domain.Changing;

/// <summary>How far a proposed change has come. The last three are ends.</summary>
public enum ChangeState { Proposed, Endorsed, Approved, Applied, Refused, TakenBack }

public static class ChangeStates
{
    public static string InWords(this ChangeState state) => state == ChangeState.TakenBack ? "Taken back" : state.ToString();

    public static bool IsOpen(this ChangeState state) => state is ChangeState.Proposed or ChangeState.Endorsed or ChangeState.Approved;
}
