using Concord.Data;

namespace Concord.Plans.Domain;

/// <summary>What is worked out from an action whenever it changes, so that lists can be asked of the database.</summary>
public sealed class ActionDigest : IUnaudited
{
    /// <summary>Raised when what is worked out changes: older digests are then made anew.</summary>
    public const int Rules = 2;

    private ActionDigest() { }

    public long Number { get; private set; }
    public Guid ActionId { get; private set; }

    /// <summary>Where the action stands, so that what is found can be put in order without a look at the action.</summary>
    public Guid PlanId { get; private set; }
    public long Place { get; private set; }
    public string Slug { get; private set; } = "";
    public int RuleSet { get; private set; }

    /// <summary>The passages that can be searched, as JSON, for showing where words were found.</summary>
    public string Passages { get; private set; } = "";

    /// <summary>The words of the reference and of the action as it reads now, as the engine keeps them.</summary>
    public string Own { get; private set; } = "";
    public string Rest { get; private set; } = "";

    /// <summary>As the words say, or as somebody said instead.</summary>
    public bool IsMeasurable { get; private set; }
}
