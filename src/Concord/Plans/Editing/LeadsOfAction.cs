using Concord.Places;
using Concord.Plans.Domain;

namespace Concord.Plans.Editing;

internal static class LeadsOfAction
{
    /// <summary>Who leads today, as a line of history says it.</summary>
    public static string LeadsInWords(this PlanAction action, IReadOnlyList<BodyRegister.Entry> bodies) => string.Join("; ", action.Leads
        .Where(lead => lead.To is null).OrderBy(lead => lead.Role).ThenBy(lead => lead.Order)
        .Select(lead => $"{(lead.BodyId is { } id ? bodies.Single(body => body.Id == id).CurrentName : "All departments")} ({lead.Role.InWords()})"));
}
