using Concord.Data;
using Concord.Shared;

namespace Concord.Places.Domain;

/// <summary>Days on which something is held or unwise: a pre-election period, or a recess of Parliament. The secretariat keeps them.</summary>
public sealed class QuietPeriod : IVersioned
{
    public const int LongestName = 120, LongestBanner = 1_000;

    private QuietPeriod() { }

    public QuietPeriod(QuietPeriodKind kind, string name, DateOnly from, DateOnly to, Guid? bodyId, string banner) => Set(kind, name, from, to, bodyId, banner);

    public Guid Id { get; private set; } = Guid.CreateVersion7();
    public QuietPeriodKind Kind { get; private set; }
    public string Name { get; private set; } = "";
    public DateOnly From { get; private set; }

    /// <summary>The last day of it.</summary>
    public DateOnly To { get; private set; }

    /// <summary>The council or other body that keeps it; null where it holds for the whole programme.</summary>
    public Guid? BodyId { get; private set; }

    /// <summary>What pages say while it lasts.</summary>
    public string Banner { get; private set; } = "";
    public Guid Version { get; set; }

    public void Set(QuietPeriodKind kind, string name, DateOnly from, DateOnly to, Guid? bodyId, string banner)
    {
        name = name.Trim();
        RuleBroken.If(name.Length == 0, "Enter a name, such as General election 2029", "name");
        RuleBroken.If(name.Length > LongestName, $"The name must be {LongestName} characters or fewer", "name");
        RuleBroken.If(to < from, "It must end after it begins", "to");
        RuleBroken.If(banner.Length > LongestBanner, $"The banner must be {LongestBanner:N0} characters or fewer", "banner");
        (Kind, Name, From, To, BodyId, Banner) = (kind, name, from, to, bodyId, banner.Trim());
    }
}
