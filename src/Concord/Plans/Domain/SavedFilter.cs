using Concord.Data;
using Concord.Shared;

namespace Concord.Plans.Domain;

/// <summary>A filter of a list of actions that somebody named, to find it again. It is theirs alone.</summary>
public sealed class SavedFilter : IVersioned
{
    public const int LongestName = 80, LongestQuery = 2000, Most = 100;

    private SavedFilter() { }

    public SavedFilter(Guid personId, string name, string? plan, string query, DateTime at)
    {
        RuleBroken.If(query.Length > LongestQuery, "This filter is too long to be saved: remove some of it", nameof(name));
        (PersonId, Plan, Query, SavedAt) = (personId, plan, query, at);
        Rename(name);
    }

    public Guid Id { get; private set; } = Guid.CreateVersion7();
    public Guid PersonId { get; private set; }
    public string Name { get; private set; } = "";

    /// <summary>The plan's address; nothing where the filter is of all plans.</summary>
    public string? Plan { get; private set; }

    /// <summary>As the list's address has it: "status=at-risk&amp;lead=home-office".</summary>
    public string Query { get; private set; } = "";
    public DateTime SavedAt { get; private set; }
    public Guid Version { get; set; }

    public void Rename(string name)
    {
        name = name.Trim();
        RuleBroken.If(name.Length == 0, "Give the filter a name", nameof(name));
        RuleBroken.If(name.Length > LongestName, $"The name must be {LongestName} characters or fewer", nameof(name));
        Name = name;
    }
}
