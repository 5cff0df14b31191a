namespace Concord.Places;

/// <summary>An area's code and name, for other modules' queries to join: a view of the areas' table.</summary>
public sealed class AreaLine
{
    public Guid Id { get; private set; }
    public string Code { get; private set; } = "";
    public string Name { get; private set; } = "";
}
