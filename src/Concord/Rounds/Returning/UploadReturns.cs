using System.Globalization;
using Concord.Data;
using Concord.Rounds.Data;
using Concord.Rounds.Domain;
using Concord.Shared;
using Microsoft.EntityFrameworkCore;

namespace Concord.Rounds.Returning;

/// <summary>Takes back a table of returns that was filled in elsewhere: looked at first, row by row and cell by cell, then saved where it is right.</summary>
public sealed class UploadReturns(ConcordDb db, ReturnsFile file, SaveReturn save)
{
    public const int LargestFile = 2_000_000;

    public sealed record Change(string Column, string Before, string After);

    /// <param name="Column">Empty where the whole row is meant.</param>
    public sealed record Fault(int Line, string Column, string Found, string Expected);

    public sealed record Row(int Line, string Reference, string Body, IReadOnlyList<Change> Changes, IReadOnlyList<Fault> Faults, SaveReturn.Request? Request)
    {
        public bool IsGood => Request is not null && Faults.Count == 0 && Changes.Count > 0;
    }

    /// <param name="Faults">What is wrong with the header.</param>
    /// <param name="InDoubt">A day of the file that may have been written month first, and was read day first; null where none is in doubt.</param>
    public sealed record Report(IReadOnlyList<Row> Rows, IReadOnlyList<Fault> Faults, string? InDoubt)
    {
        public IEnumerable<Row> Good => Rows.Where(row => row.IsGood);
    }

    /// <param name="Refused">Rows that were right when they were looked at and could not be saved any more, each with why.</param>
    public sealed record Taken(int Saved, IReadOnlyList<string> Refused);

    public async Task<Report> LookAsync(Guid roundId, byte[] bytes, Actor actor, CancellationToken cancel = default)
    {
        RuleBroken.If(bytes.Length > LargestFile, $"The file must be {LargestFile / 1_000_000} MB or smaller", "file");
        var round = await db.FindRoundAsync(roundId, cancel);
        var rows = CsvRows.Read(bytes);
        RuleBroken.If(rows.Count < 2, "The file has no row below its header: download your returns, fill them in and choose that file", "file");
        var columns = rows[0].Cells.Select((name, at) => (Name: name.Trim(), at)).Where(column => column.Name.Length > 0).ToLookup(column => column.Name, StringComparer.OrdinalIgnoreCase);
        var header = columns.Select(named => named.First()).ToDictionary(column => column.Name, column => column.at, StringComparer.OrdinalIgnoreCase);
        foreach (var needed in new[] { ReturnsFile.Reference, ReturnsFile.Body, ReturnsFile.Version })
            RuleBroken.If(!header.ContainsKey(needed), $"The file has no column “{needed}”: download your returns and fill in that file", "file");
        var lines = (await file.LinesAsync(round, actor, cancel)).ToDictionary(line => (line.Action.Ref.ToUpperInvariant(), line.Body.Key));
        var decisions = DecisionColumns.In(header.ContainsKey);
        var known = ReturnsFile.Columns(lines.Values.Select(line => line with { FollowUps = [] })).Select(column => column.Name).Concat(decisions.SelectMany(DecisionColumns.All)).ToHashSet(StringComparer.OrdinalIgnoreCase);
        var seen = new HashSet<(string, string)>();
        return new(
            [.. rows.Skip(1).Select(row => Look(row, header, decisions, lines, round, seen))],
            [.. header.Keys.Where(name => !known.Contains(name)).Select(name => new Fault(1, name, name, "a column of the downloaded file: this one is not read")),
                .. columns.Where(named => named.Count() > 1).Select(named => new Fault(1, named.Key, named.Key, "one column of this name: only the first is read"))],
            MonthFirst.InDoubt(DaysOf(rows, header, lines.Values)));
    }

    private static IEnumerable<string> DaysOf(IReadOnlyList<CsvRows.Row> rows, Dictionary<string, int> header, IEnumerable<ReturnsFile.Line> lines) =>
        from column in lines.SelectMany(line => line.Cells).Where(cell => cell.Kind == CellKind.Day).Select(cell => cell.Label).Distinct()
        where header.ContainsKey(column)
        from row in rows.Skip(1)
        where header[column] < row.Cells.Count
        select row.Cells[header[column]];

    /// <summary>Saves the rows that are right; the others stay as they are.</summary>
    public async Task<Taken> TakeAsync(Guid roundId, byte[] bytes, Actor actor, CancellationToken cancel = default)
    {
        var good = (await LookAsync(roundId, bytes, actor, cancel)).Good.ToList();
        RuleBroken.If(good.Count == 0, "No row of the file can be saved", "file");
        return await SaveAsync(good, actor, cancel);
    }

    // Each row is a save of its own: one that somebody else was quicker with keeps no other from being saved.
    internal async Task<Taken> SaveAsync(IReadOnlyCollection<Row> good, Actor actor, CancellationToken cancel = default)
    {
        var refused = new List<string>();
        foreach (var row in good)
        {
            db.ChangeTracker.Clear();
            try
            {
                await save.RunAsync(row.Request!, actor, cancel);
            }
            catch (Exception no) when (no is RuleBroken or DbUpdateConcurrencyException)
            {
                refused.Add($"{row.Reference}, {row.Body}: {(no as RuleBroken)?.Message ?? "somebody else saved this return at the same moment"}");
            }
        }
        return new(good.Count - refused.Count, refused);
    }

    private static Row Look(CsvRows.Row row, Dictionary<string, int> header, IReadOnlyList<int> decisions, Dictionary<(string, string), ReturnsFile.Line> lines, Round round, HashSet<(string, string)> seen)
    {
        // A row that ends early says nothing of the columns it does not reach.
        string? Cell(string column) => header.TryGetValue(column, out var at) && at < row.Cells.Count ? row.Cells[at] : null;
        var (reference, body) = (Cell(ReturnsFile.Reference)?.Trim() ?? "", Cell(ReturnsFile.Body)?.Trim() ?? "");
        Row Refused(string column, string found, string expected) => new(row.Line, reference, body, [], [new(row.Line, column, found, expected)], null);
        var key = (reference.ToUpperInvariant(), body);
        if (!lines.TryGetValue(key, out var line)) return Refused(ReturnsFile.Reference, $"{reference} {body}".Trim(), "the reference and body of a return of this round that you may write");
        if (!seen.Add(key)) return Refused(ReturnsFile.Reference, reference, "each return in one row: an earlier row of this file has it too");

        var (answers, unasked) = DecisionColumns.Back(decisions, line.FollowUps, row.Line, Cell);
        List<ReturnCell> cells = [.. line.Cells, .. answers];
        var written = WrittenReturn.Over(line.Return.Content, cells, cell => Cell(cell.Label));
        var changes = cells.Select(cell => new Change(cell.Label, cell.Read(line.Return.Content), cell.Read(written.Content))).Where(change => change.Before != change.After).ToList();
        List<Fault> faults = [.. written.Problems.Concat(ReturnRules.OfDraft(written.Content, new(line.Action, round.PeriodTo, line.Scale, line.Return.Earlier))).Select(problem => FaultOf(problem, cells, row.Line, Cell)), .. unasked];
        if (changes.Count > 0 || faults.Count > 0)
        {
            if (!new ReturnDesk.OnDesk(line.Return, round, line.Action, line.Scale, line.FollowUps).TakesWords) faults.Insert(0, new(row.Line, "", line.Return.State.InWords(), "a return that is with its writer, in a round that takes returns"));
            if (!Guid.TryParse(Cell(ReturnsFile.Version), CultureInfo.InvariantCulture, out var version) || version != line.Return.Version)
                faults.Insert(0, new(row.Line, ReturnsFile.Version, Cell(ReturnsFile.Version) ?? "", "the version that is saved now: the return was changed after this file was downloaded. Download it again and compare"));
        }
        return new(row.Line, line.Action.Ref, line.Body.CurrentName, changes, faults, new(line.Return.Id, line.Return.Version, written.Content));
    }

    private static Fault FaultOf(Problem problem, List<ReturnCell> cells, int at, Func<string, string?> cell)
    {
        var column = cells.Find(each => each.Name == problem.Field)?.Label ?? "";
        return new(at, column, column.Length > 0 ? cell(column) ?? "" : "", problem.Message);
    }
}
