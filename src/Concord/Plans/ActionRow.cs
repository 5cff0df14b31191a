using Concord.Plans.Domain;

namespace Concord.Plans;

/// <summary>One line of any list of actions.</summary>
public sealed record ActionRow(string PlanSlug, string PlanTitle, int Chapter, string ChapterTitle, string Ref, string Slug, string Text, string Promised, ActionKind Kind, ActionStatus Status)
{
    public List<ActionLeadName> Leads { get; private init; } = [];

    /// <summary>Where the words looked for were found; none where none were.</summary>
    public IReadOnlyList<FoundWords> Found { get; init; } = [];

    /// <summary>Why it is on a list of what needs attention, in a sentence.</summary>
    public string? Because { get; init; }

    public string? AccountableKey => Leads.Find(lead => lead.Role == LeadRole.Accountable)?.Key;

    /// <summary>"HO, with DfE".</summary>
    public string LeadLine => Leads.Count switch
    {
        0 => "Nobody named",
        1 => Leads[0].Short,
        _ => $"{Leads[0].Short}, with {string.Join(" and ", Leads.Skip(1).Select(lead => lead.Role == LeadRole.AllDepartments ? "all departments" : lead.Short))}",
    };

    internal void SortLeads()
    {
        if (Leads.Count > 1) Leads.Sort((a, b) => Rank(a.Role).CompareTo(Rank(b.Role)));
    }

    private static int Rank(LeadRole role) => role switch { LeadRole.Accountable => 0, LeadRole.Joint => 1, LeadRole.Contributor => 2, _ => 3 };
}

/// <summary>A lead by its name of today.</summary>
public sealed record ActionLeadName(LeadRole Role, string? Key, string? Name, string? ShortName)
{
    public string Short => Role == LeadRole.AllDepartments ? "All departments" : ShortName ?? "";
}

/// <summary>A passage of an action, in pieces of which some are the words looked for. Where is empty for the action's own words.</summary>
public sealed record FoundWords(string Where, IReadOnlyList<FoundWords.Piece> Pieces)
{
    public readonly record struct Piece(string Text, bool IsMatch);
}
