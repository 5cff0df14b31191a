using Concord.Data;
using Concord.Places;
using Concord.Plans.Domain;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;

namespace Concord.Plans.Finding;

/// <summary>Which actions a save touches, whatever verb it is: their own rows, the rows that hang on them, and the bodies that lead them.</summary>
internal static class TouchedActions
{
    /// <summary>Keys of actions and of bodies.</summary>
    public static HashSet<Guid> Of(ConcordDb db, IEnumerable<EntityEntry> changed)
    {
        // A module sees bodies through a view of their table; what changes behind the view is known by the table.
        var bodies = db.Model.FindEntityType(typeof(BodyLine))!.GetViewName();
        var touched = new HashSet<Guid>();
        foreach (var entry in changed)
        {
            if (entry.Entity is PlanAction || entry.Metadata.GetTableName() == bodies) touched.Add((Guid)entry.Property("Id").CurrentValue!);
            else if (entry.Entity is ActionComponent or ActionLead or Milestone or ActionIndicator) touched.Add((Guid)entry.Property("ActionId").CurrentValue!);
        }
        return touched;
    }

    public static async Task DigestTouchedAsync(this ConcordDb db, ISet<Guid> touched, CancellationToken cancel)
    {
        if (touched.Count == 0) return;
        var led = new List<Guid>();
        foreach (var some in touched.Chunk(200))
            led.AddRange(await db.Actions.Where(action => some.Contains(action.Id) || action.Leads.Any(lead => lead.BodyId != null && some.Contains(lead.BodyId.Value))).Select(action => action.Id).ToListAsync(cancel));
        await db.DigestAsync([.. led.Distinct()], cancel);
    }
}
