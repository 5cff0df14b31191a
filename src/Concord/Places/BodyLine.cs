namespace Concord.Places;

/// <summary>A body by its name of today, for other modules' queries to join: a view of the bodies' table.</summary>
public sealed class BodyLine
{
    public Guid Id { get; private set; }
    public string Key { get; private set; } = "";
    public string Kind { get; private set; } = "";
    public string CurrentName { get; private set; } = "";
    public string CurrentShortName { get; private set; } = "";
}
