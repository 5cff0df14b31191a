using Concord.Data;
using Concord.Places;
using Concord.Plans;
using Concord.Rounds.Domain;
using Microsoft.EntityFrameworkCore;

namespace Concord.Rounds.Disclosing;

/// <summary>What was published and what was decided, as far as it is about the actions or the body asked for.</summary>
internal sealed class OtherPassages(ConcordDb db, Guid planId, IReadOnlySet<Guid> about, Guid? action, BodyRegister.Entry? body)
{
    // A request for one thing takes no note that is about everything.
    private bool IsWhole => action is null && body is null;

    public async Task<IReadOnlyList<Passage>> PublishedAsync(CancellationToken cancel)
    {
        var publications = await db.Publications.AsNoTracking().Include(row => row.Holds).Include(row => row.Waivers).AsSplitQuery().Where(row => row.PlanId == planId && row.State == PublicationState.Released)
            .Join(db.Rounds, row => row.RoundId, round => round.Id, (row, round) => new { row, round.Name }).ToListAsync(cancel);
        var deciders = publications.SelectMany(each => each.row.Waivers).Select(waiver => waiver.By).OfType<Guid>().Distinct().ToList();
        var names = await db.PersonLines.Where(person => deciders.Contains(person.Id)).ToDictionaryAsync(person => person.Id, person => person.Name, cancel);
        var ids = about.ToList();
        var lines = (await db.PublicationLines.AsNoTracking().Where(line => line.PlanId == planId && ids.Contains(line.ActionId))
            .Select(line => new { line.Id, line.PublicationId, line.ActionId, line.Order, line.Ref, line.Status, line.PublicLine }).ToListAsync(cancel)).ToLookup(line => line.PublicationId);
        return [.. publications.SelectMany(each => Of(each.row, each.Name, names).Concat(lines[each.row.Id].OrderBy(line => line.Order).SelectMany(line => new[]
        {
            Said($"published/{line.Id}/status", each.row.ReleasedAt!.Value, each.Name, line.Ref, "Publication", "Status", line.Status.InWords()),
            Said($"published/{line.Id}/publicLine", each.row.ReleasedAt!.Value, each.Name, line.Ref, "Publication", "Public line", line.PublicLine),
        })))];
    }

    private IEnumerable<Passage> Of(Publication publication, string round, Dictionary<Guid, string> names)
    {
        var (record, at) = ($"publication/{publication.Id}", publication.ReleasedAt!.Value);
        if (IsWhole && publication.Note.Length > 0) yield return Said($"{record}/note", at, round, "", "Publication", "Note of the correction", publication.Note);
        foreach (var waiver in publication.Waivers.Where(_ => IsWhole).OrderBy(waiver => waiver.At))
        {
            yield return Said($"waiver/{waiver.Id}/reason", waiver.At, round, "", "Exception", waiver.InWords, waiver.Reason);
            if (waiver.By is { } by && names.TryGetValue(by, out var name)) yield return Said($"waiver/{waiver.Id}/by", waiver.At, round, "", "Exception", "Who decided it", name);
        }
        foreach (var hold in publication.Holds.Where(hold => hold.ActionId is { } held ? about.Contains(held) : IsWhole))
        {
            yield return Said($"hold/{hold.Id}/reason", hold.HeldAt, round, "", "Hold", "Why it was held", hold.Reason);
            if (hold.LiftedAt is { } lifted) yield return Said($"hold/{hold.Id}/liftReason", lifted, round, "", "Hold", "Why the hold was lifted", hold.LiftReason);
        }
    }

    public async Task<IReadOnlyList<Passage>> DecidedAsync(CancellationToken cancel)
    {
        var decided = await db.Decisions.AsNoTracking().Where(row => row.PlanId == planId).Join(db.Rounds, row => row.RoundId, round => round.Id, (row, round) => new { row, round.Name, round.MeetingOn }).OrderBy(each => each.row.Number).ToListAsync(cancel);
        return [.. decided.Where(each => IsWhole || (each.row.ActionId is { } its && (action is null || its == action) && about.Contains(its)) || (action is null && IsOwedByBody(each.row)))
            .SelectMany(each => Of(each.row, each.Name, each.MeetingOn))];
    }

    private static IEnumerable<Passage> Of(Decision decision, string round, DateOnly meeting)
    {
        var (record, at, what) = ($"decision/{decision.Id}", Noon(meeting), $"Decision {decision.Number}");
        yield return Said($"{record}/text", at, round, "", what, "What was decided", decision.Text) with { IsDay = true };
        if (decision.Owner.Length > 0) yield return Said($"{record}/owner", at, round, "", what, "Who does it", decision.Owner) with { IsDay = true };
        if (decision.DoneOn is { } done) yield return Said($"{record}/done", Noon(done), round, "", what, "What was done", decision.DoneNote) with { IsDay = true };
    }

    private bool IsOwedByBody(Decision decision) => body is not null && DecisionsOwed.Names(decision.Owner, body);

    private static DateTime Noon(DateOnly day) => day.ToDateTime(new TimeOnly(12, 0), DateTimeKind.Utc);

    private static Passage Said(string key, DateTime at, string round, string reference, string what, string field, string words) => new(key, at, IsDay: false, round, reference, "", what, field, words);
}
