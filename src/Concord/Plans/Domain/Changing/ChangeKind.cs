namespace Concord.Plans.Domain.Changing;

/// <summary>What may be done to an action once it was published.</summary>
public enum ChangeKind { Rebaseline, Reword, Split, Merge, TransferLead, Supersede, Withdraw, Correct }

public static class ChangeKinds
{
    public static string InWords(this ChangeKind kind) => kind switch
    {
        ChangeKind.Rebaseline => "Re-baseline",
        ChangeKind.Reword => "Re-word",
        ChangeKind.TransferLead => "Transfer the lead",
        ChangeKind.Correct => "Correct an error",
        _ => kind.ToString(),
    };

    public static string Slug(this ChangeKind kind) => kind.ToString().ToLowerInvariant();

    public static string Explained(this ChangeKind kind) => kind switch
    {
        ChangeKind.Rebaseline => "A new date beside the one that was promised",
        ChangeKind.Reword => "Other words, kind or completion test; the published words stay beside them",
        ChangeKind.Split => "Two or more actions take its place, or parts of it go into others",
        ChangeKind.Merge => "It and others become one action",
        ChangeKind.TransferLead => "Another body becomes accountable; the one before stays as joint",
        ChangeKind.Supersede => "Another action, of this plan or another, takes its place",
        ChangeKind.Withdraw => "It is no longer promised; it stays on record and among the published",
        ChangeKind.Correct => "A mistake in the words as kept here, marked as a correction",
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };
}
