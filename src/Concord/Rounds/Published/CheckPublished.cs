using System.Text;
using System.Text.Json;
using Concord.Data;
using Concord.Plans;
using Concord.Rounds.Domain;
using Concord.Rounds.Freezing;
using Concord.Shared.Transparency;
using Concord.TransparencyLog;
using Microsoft.EntityFrameworkCore;

namespace Concord.Rounds.Published;

/// <summary>
/// Compares what the public reads of rounds with what the public log says was published: whoever verifies the log sees that it was not
/// altered, and not that the pages still say the same.
/// </summary>
public sealed class CheckPublished(ConcordDb db)
{
    /// <param name="Differences">Each as a sentence that names the action, the publication and the entry.</param>
    public sealed record Verdict(int Publications, int Lines, IReadOnlyList<string> Differences);

    private static readonly string[] Kinds = ["round published", "round corrected", "status published", "status corrected"];

    public async Task<Verdict> RunAsync(CancellationToken cancel = default)
    {
        // All at one moment: a release meanwhile is not half a difference.
        await using var atOnce = await db.ReadAtOnceAsync(cancel);
        var (differences, publications, lines) = (new List<string>(), 0, 0);
        await foreach (var row in Publications().AsAsyncEnumerable().WithCancellation(cancel))
        {
            publications++;
            differences.AddRange(Compare($"Version {row.Number} of {row.Name}", row.Entry, row.Line, ("its note", "note", Json(row.Note)), ("its instant", "releasedAt", Json(row.ReleasedAt)), ("the number of its lines", "lines", Json(row.Lines))));
        }
        await foreach (var row in Lines().AsAsyncEnumerable().WithCancellation(cancel))
        {
            lines++;
            differences.AddRange(Compare($"{row.Ref} in version {row.Number} of {row.Name}", row.Entry, row.Line, ("its status", "status", Json(row.Status)), ("its public line", "publicLine", Json(row.PublicLine)), ("what stands beside it", "action", Parsed(row.Content))));
        }
        var gone = await db.LoggedLines.Where(entry => Kinds.Contains(entry.Kind) && !db.PublicationLines.Any(line => line.Id == entry.SubjectId) && !db.Publications.Any(row => row.Id == entry.SubjectId))
            .OrderBy(entry => entry.Index).Select(entry => new { entry.Index, entry.Kind, entry.Subject }).ToListAsync(cancel);
        differences.AddRange(gone.Select(entry => $"Entry {entry.Index} of the log ({entry.Kind}, {entry.Subject}) was published, and is no longer among what is shown"));
        return new(publications, lines, differences);
    }

    private sealed record PublicationRow(int Number, string Name, string Note, DateTime? ReleasedAt, int Lines, long? Entry, string? Line);

    private sealed record LineRow(int Number, string Name, string Ref, ActionStatus Status, string PublicLine, string Content, long? Entry, string? Line);

    private IQueryable<Publication> Released => db.Publications.AsNoTracking().Where(row => row.State == PublicationState.Released);

    private IQueryable<PublicationRow> Publications() =>
        from row in Released
        join round in db.Rounds on row.RoundId equals round.Id
        join entry in db.LoggedLines on row.Id equals entry.SubjectId into entries
        from entry in entries.DefaultIfEmpty()
        orderby round.PlanId, round.Number, row.Number
        select new PublicationRow(row.Number, round.Name, row.Note, row.ReleasedAt, row.Lines.Count, entry == null ? null : entry.Index, entry == null ? null : entry.Line);

    private IQueryable<LineRow> Lines() =>
        from line in db.PublicationLines
        join row in Released on line.PublicationId equals row.Id
        join round in db.Rounds on row.RoundId equals round.Id
        join entry in db.LoggedLines on line.Id equals entry.SubjectId into entries
        from entry in entries.DefaultIfEmpty()
        orderby round.PlanId, round.Number, row.Number, line.Order
        select new LineRow(row.Number, round.Name, line.Ref, line.Status, line.PublicLine, line.Content, entry == null ? null : entry.Index, entry == null ? null : entry.Line);

    private static IEnumerable<string> Compare(string what, long? index, string? line, params (string Called, string Member, JsonElement Shown)[] members)
    {
        if (line is null)
        {
            yield return $"{what} is shown, and no entry of the log says that it was published";
            yield break;
        }
        var logged = Content(line);
        if (logged is not { ValueKind: JsonValueKind.Object } content)
        {
            yield return $"{what} cannot be compared: entry {index} of the log was altered. Verify the log";
            yield break;
        }
        var other = members.Where(member => !content.TryGetProperty(member.Member, out var said) || !JsonElement.DeepEquals(said, member.Shown)).Select(member => member.Called).ToList();
        if (other.Count > 0) yield return $"{what} is shown otherwise than entry {index} of the log says: {string.Join(", ", other)}";
    }

    private static JsonElement? Content(string line)
    {
        try
        {
            return Parsed(LogEntry.Read(Encoding.UTF8.GetBytes(line)).Content);
        }
        catch (FormatException)
        {
            return null;
        }
    }

    private static JsonElement Json<T>(T value) => JsonSerializer.SerializeToElement(value, FrozenAction.Options);

    private static JsonElement Parsed(string json)
    {
        using var document = JsonDocument.Parse(json);
        return document.RootElement.Clone();
    }
}
