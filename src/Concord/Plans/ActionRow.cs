using Concord.Plans.Domain;

namespace Concord.Plans;

/// <summary>One line of any list of actions.</summary>
public sealed record ActionRow(string PlanSlug, string PlanTitle, int Chapter, string ChapterTitle, string Ref, string Slug, string Text, string Promised, ActionKind Kind, ActionStatus Status)
{
    public List<ActionLeadName> Leads { get; } = [];

    public string? AccountableKey => Leads.Find(lead => lead.Role == LeadRole.Accountable)?.Key;

    /// <summary>"HO, with DfE".</summary>
    public string LeadLine => Leads.Count switch
    {
        0 => "Nobody named",
        1 => Leads[0].Short,
        _ => $"{Leads[0].Short}, with {string.Join(" and ", Leads.Skip(1).Select(lead => lead.Role == LeadRole.AllDepartments ? "all departments" : lead.Short))}",
    };
}

/// <summary>A lead by its name of today.</summary>
public sealed record ActionLeadName(LeadRole Role, string? Key, string? Name, string? ShortName)
{
    public string Short => Role == LeadRole.AllDepartments ? "All departments" : ShortName ?? "";
}
