using Concord.Plans.Domain;
using Concord.Shared;

namespace Concord.Plans;

/// <summary>What an action belongs to, for whoever asks whether somebody may change it.</summary>
public static class ActionScopes
{
    /// <summary>The bodies that lead it today: one answers for it, others lead beside that one.</summary>
    public static IEnumerable<Guid> LeadingBodies(this PlanAction action) =>
        action.Leads.Where(lead => lead.To is null && lead.Role is LeadRole.Accountable or LeadRole.Joint).Select(lead => lead.BodyId).OfType<Guid>();

    /// <summary>A role on the action itself, or on a body that leads it today, reaches it.</summary>
    public static IReadOnlyCollection<Scope> BelongsTo(this PlanAction action) =>
        [Scope.Action(action.Id), .. action.Leads.Where(lead => lead.To is null && lead.BodyId is not null).Select(lead => Scope.Body(lead.BodyId!.Value))];
}
