namespace Concord.Plans.Domain;

public enum ActionKind { Commitment, Review, Legislate, Fund, Consult, Publish, OngoingSupport }

public static class ActionKinds
{
    public static string InWords(this ActionKind kind) => kind == ActionKind.OngoingSupport ? "Ongoing support" : kind.ToString();
}
