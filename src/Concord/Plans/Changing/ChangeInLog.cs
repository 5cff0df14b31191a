using System.Text.Json;
using Concord.Data;
using Concord.Plans.Domain;
using Concord.Plans.Domain.Changing;
using Concord.Shared.Transparency;
using Microsoft.EntityFrameworkCore;

namespace Concord.Plans.Changing;

/// <summary>An applied change in the public log: what it did to each action it touched, in the words of their public histories. Nobody is named.</summary>
internal static class ChangeInLog
{
    public static void RecordChange(this PublicLog log, ConcordDb db, ChangeRequest request, string plan, PlanAction action)
    {
        var did = db.ChangeTracker.Entries<ActionChange>().Where(entry => entry.State == EntityState.Added).Select(entry => entry.Entity)
            .Select(line => new { action = db.Actions.Local.First(each => each.Id == line.ActionId).Ref, line.Did, line.Before, line.After });
        log.Record("change applied", action.Ref, request.Id, JsonSerializer.Serialize(new { plan, kind = request.Kind.ToString(), account = request.Account, effectiveOn = request.EffectiveOn, did }, JsonSerializerOptions.Web));
    }
}
