namespace Concord.Plans.Domain;

/// <summary>What the document says will show that a milestone, or the whole action, was met.</summary>
public sealed class ActionIndicator
{
    private ActionIndicator() { }

    internal ActionIndicator(int number, Guid? milestoneId, string? reference, string text, Promise promise) =>
        (Number, MilestoneId, Ref, Text, Promise) = (number, milestoneId, reference, text, promise);

    public Guid Id { get; private set; } = Guid.CreateVersion7();
    public Guid ActionId { get; private set; }
    public Guid? MilestoneId { get; private set; }
    public int Number { get; private set; }
    public string? Ref { get; private set; }
    public string Text { get; private set; } = "";
    public Promise Promise { get; private set; } = Promise.None;
    public IReadOnlyList<InLanguage> OtherLanguages { get; set; } = [];
}
