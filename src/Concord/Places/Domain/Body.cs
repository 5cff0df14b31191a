using Concord.Data;
using Concord.Shared;

namespace Concord.Places.Domain;

/// <summary>A department, council, charity or other organisation. It keeps its identity when its name changes.</summary>
public sealed class Body : IVersioned
{
    private readonly List<BodyName> names = [];
    private readonly List<BodyIdentifier> identifiers = [];

    private Body() { }

    public Body(string key, string kind, string name, string shortName, PartialDate? from)
    {
        RuleBroken.If(key.Length is 0 or > 80 || !key.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c == '-'),
            "The address of a body is lower-case letters, digits and hyphens", nameof(key));
        RuleBroken.If(string.IsNullOrWhiteSpace(kind), "Say what kind of body this is", nameof(kind));
        RuleBroken.If(kind.Length > 60, "The kind must be 60 characters or fewer", nameof(kind));
        RuleBroken.If(string.IsNullOrWhiteSpace(name), "Enter the body's name", nameof(name));
        GuardName(name, shortName);
        Key = key;
        Kind = kind;
        names.Add(new BodyName(name, shortName, from));
        CurrentName = name;
        CurrentShortName = shortName;
    }

    public Guid Id { get; private set; } = Guid.CreateVersion7();
    public string Key { get; private set; } = "";
    public string Kind { get; private set; } = "";
    public string CurrentName { get; private set; } = "";
    public string CurrentShortName { get; private set; } = "";
    public PartialDate? ClosedOn { get; private set; }
    public List<string> Aliases { get; private set; } = [];
    public Guid Version { get; set; }
    public IReadOnlyList<BodyName> Names => names;
    public IReadOnlyList<BodyIdentifier> Identifiers => identifiers;

    private BodyName Latest => names.MaxBy(held => held.From?.Text ?? "")!;

    public BodyName Rename(string name, string shortName, PartialDate on)
    {
        RuleBroken.If(string.IsNullOrWhiteSpace(name), "Enter the body's new name", nameof(name));
        GuardName(name, shortName);
        RuleBroken.If(ClosedOn is not null, $"{CurrentName} closed in {ClosedOn}; a closed body keeps its last name");
        RuleBroken.If(Latest.From >= on, $"{CurrentName} has had its name since {Latest.From}; the new name must start later", nameof(on));
        RuleBroken.If(string.Equals(Latest.Name, name, StringComparison.Ordinal), $"The body is already called {name}", nameof(name));
        Latest.To = on;
        var added = new BodyName(name, shortName, on);
        names.Add(added);
        (CurrentName, CurrentShortName) = (name, shortName);
        return added;
    }

    public void Close(PartialDate on)
    {
        RuleBroken.If(ClosedOn is not null, $"{CurrentName} already closed in {ClosedOn}");
        ClosedOn = on;
        Latest.To = on;
    }

    public void Identify(string scheme, string value) => identifiers.Add(new BodyIdentifier(scheme, value));

    private static void GuardName(string name, string shortName)
    {
        RuleBroken.If(name.Length > 200, "The name must be 200 characters or fewer", nameof(name));
        RuleBroken.If(string.IsNullOrWhiteSpace(shortName), "Enter the short name, or the full name again", nameof(shortName));
        RuleBroken.If(shortName.Length > 60, "The short name must be 60 characters or fewer", nameof(shortName));
    }
}

public sealed class BodyName
{
    private BodyName() { }

    public BodyName(string name, string shortName, PartialDate? from) => (Name, ShortName, From) = (name, shortName, from);

    public Guid Id { get; private set; } = Guid.CreateVersion7();
    public Guid BodyId { get; private set; }
    public string Name { get; private set; } = "";
    public string ShortName { get; private set; } = "";
    public PartialDate? From { get; private set; }

    /// <summary>When the next name, or another body, took its place.</summary>
    public PartialDate? To { get; internal set; }
}

public sealed class BodyIdentifier
{
    private BodyIdentifier() { }

    public BodyIdentifier(string scheme, string value) => (Scheme, Value) = (scheme, value);

    public Guid Id { get; private set; } = Guid.CreateVersion7();
    public string Scheme { get; private set; } = "";
    public string Value { get; private set; } = "";
}
