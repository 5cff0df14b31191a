using System.CommandLine;
using Concord.Segregation;

namespace Concord.Cli.Segregation;

/// <summary>A file as the library wants it, and what was done with every column.</summary>
internal sealed record LoadedData(CountTable Table, IReadOnlyList<(string Name, Nesting Nesting)> Levels, Geography? Geography, IReadOnlyList<string> Notes)
{
    public static LoadedData From(CsvFile file, InputOptions options, ParseResult parsed)
    {
        var (unit, within) = (parsed.GetValue(options.Unit)!, parsed.GetValue(options.Within) ?? []);
        var (groups, groupColumn, count) = (InputOptions.Listed(parsed.GetValue(options.Groups)), parsed.GetValue(options.GroupColumn), parsed.GetValue(options.Count));
        var xy = parsed.GetValue(options.Xy)?.Split(',');
        if (xy is not null && xy.Length != 2) throw new UsageException("--xy takes two columns, such as --xy X,Y");
        var use = new Dictionary<string, string>(StringComparer.Ordinal) { [unit] = "names the units" };
        string[] names;
        int[] firstRow;
        CountTable table;
        if (groupColumn is not null)
        {
            if (count is null) throw new UsageException("A long file needs --count beside --group-column");
            (use[groupColumn], use[count]) = ("names the groups", "holds the counts");
            (table, names, firstRow) = Long(file, unit, groupColumn, count, groups);
        }
        else
        {
            if (groups.Length == 0) throw new UsageException("A wide file needs --groups A,B,C; a long one --group-column and --count");
            names = file.Text(unit);
            if (names.GroupBy(n => n, StringComparer.Ordinal).FirstOrDefault(g => g.Count() > 1) is { } twice)
                throw new UsageException($"Unit {twice.Key} has {twice.Count()} rows: choose a --unit that is different in each row");
            foreach (var g in groups) use[g] = "counts of a group";
            table = CountTable.FromColumns([.. groups.Select(file.Numbers)], names, groups);
            firstRow = [.. Enumerable.Range(0, names.Length)];
        }
        var levels = within.Select(w => (w, Nesting.Of(Pick(file.Text(w), firstRow)))).ToArray();
        foreach (var w in within) use[w] = "names places that hold the units";
        Geography? geography = null;
        if (xy is not null)
        {
            (use[xy[0]], use[xy[1]]) = ("easting", "northing");
            geography = new(Pick(file.Numbers(xy[0]), firstRow), Pick(file.Numbers(xy[1]), firstRow));
        }
        List<string> notes = [$"{file.Name}: {file.Rows.Count} rows, {table.UnitCount} units, {table.GroupCount} groups, {table.Total:N0} persons"];
        notes.AddRange(file.Header.Select(h => $"  {h}: {(use.TryGetValue(h, out var what) ? what : "not used")}"));
        notes.AddRange(table.Report.Remarks().Select(r => "  " + r));
        return new(table, levels, geography, notes);
    }

    private static (CountTable Table, string[] Units, int[] FirstRow) Long(CsvFile file, string unit, string group, string count, string[] keep)
    {
        var (units, groups, counts) = (file.Text(unit), file.Text(group), file.Numbers(count));
        var unitAt = units.Distinct(StringComparer.Ordinal).Select((u, i) => (u, i)).ToDictionary(p => p.u, p => p.i, StringComparer.Ordinal);
        string[] kept = keep.Length > 0 ? keep : [.. groups.Distinct(StringComparer.Ordinal)];
        if (kept.FirstOrDefault(g => !groups.Contains(g, StringComparer.Ordinal)) is { } missing) throw new UsageException($"No row is of group {missing}");
        var groupAt = kept.Select((g, i) => (g, i)).ToDictionary(p => p.g, p => p.i, StringComparer.Ordinal);
        var (cells, first) = (new double[unitAt.Count * kept.Length], new int[unitAt.Count]);
        Array.Fill(first, -1);
        for (var r = 0; r < units.Length; r++)
        {
            var u = unitAt[units[r]];
            if (first[u] < 0) first[u] = r;
            if (groupAt.TryGetValue(groups[r], out var g)) cells[(u * kept.Length) + g] += counts[r];
        }
        return (CountTable.FromRows(cells, kept.Length, [.. unitAt.Keys], kept), [.. unitAt.Keys], first);
    }

    private static T[] Pick<T>(T[] values, int[] rows) => [.. rows.Select(r => values[r])];
}
