using Concord.Data;
using Concord.Plans;
using Concord.Rounds.Domain;
using Microsoft.EntityFrameworkCore;

namespace Concord.Rounds;

/// <summary>What other pages may say of what was published last: of a plan, or of one action.</summary>
public sealed class NewestPublished(ConcordDb db)
{
    /// <param name="Entry">Where it stands in the public log.</param>
    public sealed record Line(int Round, string RoundName, int Version, DateTime At, ActionStatus Status, string Words, long? Entry);

    public sealed record Publication(int Round, string RoundName, int Version, DateTime At);

    public Task<Publication?> OfPlanAsync(Guid planId, CancellationToken cancel = default) =>
        (from publication in db.Publications
         join round in db.Rounds on publication.RoundId equals round.Id
         where publication.PlanId == planId && publication.State == PublicationState.Released
         orderby publication.ReleasedAt descending
         select new Publication(round.Number, round.Name, publication.Number, publication.ReleasedAt!.Value)).FirstOrDefaultAsync(cancel);

    public Task<Line?> OfActionAsync(Guid actionId, CancellationToken cancel = default) =>
        (from line in db.PublicationLines
         join publication in db.Publications on line.PublicationId equals publication.Id
         join round in db.Rounds on publication.RoundId equals round.Id
         where line.ActionId == actionId && publication.State == PublicationState.Released
         orderby line.Rank descending
         select new Line(round.Number, round.Name, publication.Number, publication.ReleasedAt!.Value, line.Status, line.PublicLine,
             db.LoggedLines.Where(entry => entry.SubjectId == line.Id).Select(entry => (long?)entry.Index).FirstOrDefault())).FirstOrDefaultAsync(cancel);
}
