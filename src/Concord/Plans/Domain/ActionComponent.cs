namespace Concord.Plans.Domain;

/// <summary>A bullet of an action, delivered and reported on its own.</summary>
public sealed class ActionComponent
{
    private ActionComponent() { }

    internal ActionComponent(int number, string text) => (Number, Text) = (number, text);

    public Guid Id { get; private set; } = Guid.CreateVersion7();
    public int Number { get; private set; }
    public string Text { get; private set; } = "";
}
