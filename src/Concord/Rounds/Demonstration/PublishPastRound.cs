using Concord.Data;
using Concord.Rounds.Domain;
using Concord.Rounds.Freezing;
using Concord.Rounds.Publishing;
using Concord.Shared.Auditing;
using Microsoft.EntityFrameworkCore;

namespace Concord.Rounds.Demonstration;

/// <summary>Publishes a past round: one under an embargo, one with a line held and released later, one with a correction.</summary>
internal sealed class PublishPastRound(ConcordDb db, Invention invention, Cast cast, DemonstrationCalendar calendar, PastClock clock, Audit audit)
{
    public async Task RunAsync(Round round, CancellationToken cancel)
    {
        var release = calendar.At(round.DueOn, 20, 9, 30);
        var first = await PrepareAsync(new(round.Id, round.Number == DemonstrationCalendar.Closed ? release : null, "", null), round, 16, cancel);
        if (invention.Held is var held && held.Round == round.Number)
        {
            db.PublicationHolds.Add(first.Hold(first.Lines.Single(line => line.Ref == held.Ref).ActionId, held.Reason, cast.Publisher, calendar.At(round.DueOn, 18, 14)));
            audit.Record(cast.Publisher, "Held publication", "publication", first.Id);
            await db.SaveChangesAsync(cancel);
        }
        await ReleaseAsync(first, release, cancel);
        if (held.Round == round.Number) await AgainAsync(round, held.Ref, null, held.Lifted, cancel);
        if (invention.Corrected is var mended && mended.Round == round.Number) await AgainAsync(round, mended.Ref, mended.PublicLine, mended.Note, cancel);
    }

    private async Task AgainAsync(Round round, string reference, string? words, string note, CancellationToken cancel)
    {
        var frozen = (await db.SnapshotLines.AsNoTracking().Where(line => line.RoundId == round.Id).Select(line => line.Content).ToListAsync(cancel)).Select(FrozenAction.FromJson).Single(action => action.Ref == reference);
        await ReleaseAsync(await PrepareAsync(new(round.Id, null, note, [new(frozen.ActionId, words ?? frozen.PublicLine)]), round, 28, cancel), calendar.At(round.DueOn, 30, 9, 30), cancel);
    }

    private async Task<Publication> PrepareAsync(PreparePublication.Request request, Round round, int workingDays, CancellationToken cancel)
    {
        clock.Now = calendar.At(round.DueOn, workingDays, 11);
        var id = await clock.Verb<PreparePublication>().RunAsync(request, cast.Secretariat, cancel);
        return db.Publications.Local.Single(publication => publication.Id == id);
    }

    private async Task ReleaseAsync(Publication publication, DateTime at, CancellationToken cancel)
    {
        clock.Now = at;
        await clock.Releasing().RunAsync(publication.Id, publication.Version, "", cast.Publisher, cancel: cancel);
    }
}
