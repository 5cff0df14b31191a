namespace Concord.Rounds.Domain;

/// <summary>A return as it was submitted, each time: to decline, take back or clear it changes no word of it. It is kept with its step, and read only by its history.</summary>
public sealed class SubmittedContent
{
    private SubmittedContent() { }

    internal SubmittedContent(ReturnContent content) => Content = content;

    public Guid StepId { get; private set; }
    public ReturnContent Content { get; private set; } = new();
}
