using System.Linq.Expressions;
using Concord.Data;
using Concord.Rounds.Domain;
using Microsoft.EntityFrameworkCore;

namespace Concord.Rounds.Published;

/// <summary>What was released, and when.</summary>
public sealed class Editions(ConcordDb db)
{
    /// <summary>A plan's, the first released first.</summary>
    public async Task<IReadOnlyList<Edition>> OfPlanAsync(Guid planId, CancellationToken cancel = default) => await Released(publication => publication.PlanId == planId).ToListAsync(cancel);

    /// <summary>Those of some plans together, by their publication.</summary>
    public async Task<IReadOnlyDictionary<Guid, Edition>> TheseAsync(IReadOnlyCollection<Guid> publications, CancellationToken cancel = default) =>
        await Released(publication => publications.Contains(publication.Id)).ToDictionaryAsync(edition => edition.Id, cancel);

    private IQueryable<Edition> Released(Expression<Func<Publication, bool>> fits) =>
        from publication in db.Publications.Where(fits)
        join round in db.Rounds on publication.RoundId equals round.Id
        where publication.State == PublicationState.Released
        orderby publication.ReleasedAt, round.Number, publication.Number
        select new Edition(publication.Id, round.Number, round.Name, round.PeriodFrom, round.PeriodTo, round.MeetingOn, publication.Number, publication.ReleasedAt!.Value, publication.Note, publication.Waivers.Any(waiver => waiver.Kind != WaiverKind.EmbargoPutBack));
}
