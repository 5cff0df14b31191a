namespace Concord.Plans.Finding.Search;

/// <summary>A part of an action that can be searched, and where it stands: "Done means".</summary>
internal sealed record Passage(string Where, string Text)
{
    /// <summary>The action's own words; its reference comes before them.</summary>
    public const string Own = "", Reference = "Reference";
}
