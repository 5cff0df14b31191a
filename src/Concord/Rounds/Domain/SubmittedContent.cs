namespace Concord.Rounds.Domain;

/// <summary>A return as it was submitted, each time: to decline, take back or clear it changes no word of it. It is kept with its step, and read by its history and by the freeze.</summary>
public sealed class SubmittedContent
{
    private SubmittedContent() { }

    internal SubmittedContent(ReturnContent content, string doneMeans) => (Content, DoneMeans) = (content, doneMeans);

    public Guid StepId { get; private set; }
    public ReturnContent Content { get; private set; } = new();

    /// <summary>The completion test that it was written against.</summary>
    public string DoneMeans { get; private set; } = "";
}
