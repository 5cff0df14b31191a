namespace Concord.People;

/// <summary>A person's name, for other modules' queries to join: a view of the accounts' table, without what is secret in it.</summary>
public sealed class PersonLine
{
    public Guid Id { get; private set; }
    public string Name { get; private set; } = "";
}
