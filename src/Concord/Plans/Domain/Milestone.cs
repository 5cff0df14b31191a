namespace Concord.Plans.Domain;

/// <summary>
/// What is promised for when, one by one. An action with a single promise has one milestone, which is the action
/// itself; a cell that promises several things, or a document that lists milestones, gives as many.
/// </summary>
public sealed class Milestone
{
    private Milestone() { }

    internal Milestone(int number, bool isWhole, string? reference, string text, Promise promise) =>
        (Number, IsWhole, Ref, Text, Promise) = (number, isWhole, reference, text, promise);

    internal bool IsSameAs(Milestone other) => (Number, IsWhole, FromCell, Text) == (other.Number, other.IsWhole, other.FromCell, other.Text);

    internal void Restate(Milestone anew) => (Ref, Promise, Slipped, Led, OtherLanguages) = (anew.Ref, anew.Promise, [], "", []);

    public Guid Id { get; private set; } = Guid.CreateVersion7();
    public Guid ActionId { get; private set; }
    public int Number { get; private set; }

    /// <summary>It stands for the whole action: there is no other.</summary>
    public bool IsWhole { get; private set; }

    /// <summary>It is one of several promises in the action's own delivery cell.</summary>
    public bool FromCell { get; init; }

    /// <summary>As the document numbers it, where it does.</summary>
    public string? Ref { get; private set; }
    public string Text { get; private set; } = "";
    public Promise Promise { get; private set; } = Promise.None;

    /// <summary>Dates that stand struck out in the document, the first promised first.</summary>
    public IReadOnlyList<string> Slipped { get; set; } = [];
    public string Led { get; set; } = "";
    public IReadOnlyList<InLanguage> OtherLanguages { get; set; } = [];
}
