using System.Text.Json;
using Concord.Plans;
using Concord.Rounds.Domain;
using Concord.Rounds.Freezing;
using Concord.Shared.Transparency;

namespace Concord.Rounds.Publishing;

/// <summary>A publication in the public log: one entry for it, and one for each of its lines. Nobody is named.</summary>
internal static class PublicationInLog
{
    /// <param name="snapshot">The hash of what the round froze, so that the publication is tied to what was cleared.</param>
    /// <param name="already">Actions of which this round has published a line before.</param>
    public static void RecordPublication(this PublicLog log, PlanFacts plan, Round round, Publication publication, string snapshot, IReadOnlySet<Guid> already)
    {
        var subject = $"{plan.Slug.ToUpperInvariant()} round {round.Number} version {publication.Number}";
        log.Record(publication.Number == 1 ? "round published" : "round corrected", subject, publication.Id, JsonSerializer.Serialize(new
        {
            plan = plan.Slug, plan.Title, round = round.Number, round.Name, round.PeriodFrom, round.PeriodTo, version = publication.Number, publication.Note,
            releasedAt = publication.ReleasedAt, lines = publication.Lines.Count, snapshotSha256 = snapshot,
        }, FrozenAction.Options));
        foreach (var line in publication.Lines.OrderBy(line => line.Order))
            log.Record(already.Contains(line.ActionId) ? "status corrected" : "status published", line.Ref, line.Id, JsonSerializer.Serialize(new
            {
                plan = plan.Slug, round = round.Number, version = publication.Number, line.Status, line.PublicLine, action = PublicAction.FromJson(line.Content),
            }, FrozenAction.Options));
    }
}
