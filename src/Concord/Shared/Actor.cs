namespace Concord.Shared;

/// <summary>Who does a thing: a person signed in, or a named part of the service itself.</summary>
public sealed record Actor(Guid? PersonId, string Means)
{
    public static Actor Person(Guid id) => new(id, "person");

    public static Actor CommandLine { get; } = new(null, "command line");

    public static Actor Service { get; } = new(null, "service");

    /// <summary>Somebody who has not signed in: accepting an invitation, asking for a new password.</summary>
    public static Actor Visitor { get; } = new(null, "visitor");
}
