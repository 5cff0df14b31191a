using Concord.Rounds.Domain;

namespace Concord.Rounds.Disclosing;

/// <summary>Words that somebody put on record: in which field of what, about which action, by which body, and when.</summary>
/// <param name="Key">Names the passage for good: the record, its key and its field.</param>
/// <param name="IsDay">Only the day is known, not the hour.</param>
/// <param name="Action">The action's reference; empty where it is about the whole round.</param>
/// <param name="Body">The body's name on the day; empty where the secretariat speaks.</param>
public sealed record Passage(string Key, DateTime At, bool IsDay, string Round, string Action, string Body, string What, string Field, string Words)
{
    public Exemption? Exemption { get; init; }

    public ExemptSection? Section => Exemption is { } exemption ? ExemptSection.Find(exemption.Section) : null;

    /// <summary>As it may leave the house.</summary>
    public string Released => Section?.Bar ?? Words;
}
