namespace Concord.Plans;

/// <summary>Why an action may need somebody to look at it.</summary>
public enum Attention { DueNext, Passed, NoAccountable, Unmeasurable, NotUnderstood, NoCompletionTest, OngoingUnwatched }

public static class Attentions
{
    public static string Slug(this Attention attention) => attention switch
    {
        Attention.DueNext => "due-next",
        Attention.NoAccountable => "no-accountable",
        Attention.NotUnderstood => "not-understood",
        Attention.NoCompletionTest => "no-completion-test",
        Attention.OngoingUnwatched => "ongoing-unwatched",
        _ => attention.ToString().ToLowerInvariant(),
    };

    public static string InWords(this Attention attention) => attention switch
    {
        Attention.DueNext => "Due next",
        Attention.Passed => "Promise passed without word",
        Attention.NoAccountable => "No single accountable body",
        Attention.Unmeasurable => "Cannot be measured as written",
        Attention.NotUnderstood => "Delivery wording not understood",
        Attention.OngoingUnwatched => "Ongoing without review or end",
        _ => "No completion test",
    };

    public static string Explained(this Attention attention) => attention switch
    {
        Attention.DueNext => "What was promised here falls due next: the latest day that the promise allows is today or later, and the action is still open. The soonest comes first.",
        Attention.Passed => "The latest day that a promise allows is over, the action is neither complete nor superseded nor withdrawn, and nobody has reported on it since that day.",
        Attention.NoAccountable => "Nobody is accountable, several bodies are, or all departments are named together: it is not plain who answers for it.",
        Attention.Unmeasurable => "The words leave open who, what that can be seen, by when, or how much: going by them, nobody could tell whether it was done.",
        Attention.NotUnderstood => "The wording of the delivery, or of one of its milestones, was not understood as a date or a span, so nothing here can count as late.",
        Attention.OngoingUnwatched => "It goes on, and nobody has said how often it is reviewed, or what would stop it: without both, it is never done and never found wanting.",
        _ => "Nobody has said what would have to be true for it to be done.",
    };
}
