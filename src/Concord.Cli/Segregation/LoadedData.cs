using System.CommandLine;
using Concord.Segregation;

namespace Concord.Cli.Segregation;

/// <summary>A file as the library wants it, and what was done with every column.</summary>
internal sealed record LoadedData(SegregationData Data, IReadOnlyList<string> Notes, Func<string, string[]> Column)
{
    public CountTable Table => Data.Table;

    public Geography Places => Data.HasGeography ? Data.Geography : throw new UsageException("That needs coordinates: give --xy X,Y");

    public static LoadedData From(CsvFile file, InputOptions options, ParseResult parsed)
    {
        var (unit, within) = (parsed.GetValue(options.Unit)!, parsed.GetValue(options.Within) ?? []);
        var (groups, groupColumn, count) = (InputOptions.Listed(parsed.GetValue(options.Groups)), parsed.GetValue(options.GroupColumn), parsed.GetValue(options.Count));
        var xy = parsed.GetValue(options.Xy)?.Split(',');
        if (xy is not null && xy.Length != 2) throw new UsageException("--xy takes two columns, such as --xy X,Y");
        var use = new Dictionary<string, string>(StringComparer.Ordinal) { [unit] = "names the units" };
        CountTable table;
        int[] unitOfRow;
        var missing = 0;
        if (groupColumn is not null)
        {
            if (count is null) throw new UsageException("A long file needs --count beside --group-column");
            (use[groupColumn], use[count]) = ("names the groups", "holds the counts");
            (table, unitOfRow, missing) = Long(file, unit, groupColumn, count, groups);
        }
        else
        {
            if (groups.Length == 0) throw new UsageException("A wide file needs --groups A,B,C; a long one --group-column and --count");
            var names = file.Text(unit);
            if (names.GroupBy(n => n, StringComparer.Ordinal).FirstOrDefault(g => g.Count() > 1) is { } twice)
                throw new UsageException($"Unit {twice.Key} has {twice.Count()} rows: choose a --unit that is different in each row");
            foreach (var g in groups) use[g] = "counts of a group";
            table = CountTable.FromColumns([.. groups.Select(file.Numbers)], names, groups);
            unitOfRow = [.. Enumerable.Range(0, names.Length)];
        }
        string[] Column(string name) => OfUnits(file, name, file.Text(name), unitOfRow, table);
        double[] Numbers(string name) => OfUnits(file, name, file.Numbers(name), unitOfRow, table);
        var levels = within.Select(w => (w, Nesting.Of(Column(w)))).ToArray();
        foreach (var w in within) use[w] = "names places that hold the units";
        Geography? geography = null;
        if (xy is not null)
        {
            (use[xy[0]], use[xy[1]]) = ("easting", "northing");
            geography = new(Numbers(xy[0]), Numbers(xy[1]));
        }
        var data = new SegregationData(table, levels, geography);
        List<string> notes = [$"{file.Name}: {file.Rows.Count} rows, {table.UnitCount} units, {table.GroupCount} groups, {table.Total:N0} persons"];
        notes.AddRange(file.Header.Select(h => $"  {h}: {(use.TryGetValue(h, out var what) ? what : "not used")}"));
        if (missing > 0) notes.Add($"  {missing} pairs of unit and group have no row: nobody is counted there");
        notes.AddRange(data.Remarks().Select(r => "  " + r));
        return new(data, notes, Column);
    }

    private static (CountTable Table, int[] UnitOfRow, int Missing) Long(CsvFile file, string unit, string group, string count, string[] keep)
    {
        var (units, groups, counts) = (file.Text(unit), file.Text(group), file.Numbers(count));
        var unitAt = units.Distinct(StringComparer.Ordinal).Select((u, i) => (u, i)).ToDictionary(p => p.u, p => p.i, StringComparer.Ordinal);
        string[] kept = keep.Length > 0 ? keep : [.. groups.Distinct(StringComparer.Ordinal)];
        if (kept.FirstOrDefault(g => !groups.Contains(g, StringComparer.Ordinal)) is { } unknown) throw new UsageException($"No row is of group {unknown}");
        var groupAt = kept.Select((g, i) => (g, i)).ToDictionary(p => p.g, p => p.i, StringComparer.Ordinal);
        var (cells, seen) = (new double[unitAt.Count * kept.Length], new HashSet<int>());
        for (var r = 0; r < units.Length; r++)
        {
            // A sum would hide a negative count, or a NaN behind it, from the table's own check.
            if (!(counts[r] >= 0 && counts[r] <= double.MaxValue)) throw new ArgumentException($"Row {r + 2}, column {count}: a count is finite and not negative, and this is {file.Rows[r][file.Column(count)]}");
            if (!groupAt.TryGetValue(groups[r], out var g)) continue;
            var cell = (unitAt[units[r]] * kept.Length) + g;
            cells[cell] += counts[r];
            seen.Add(cell);
        }
        return (CountTable.FromRows(cells, kept.Length, [.. unitAt.Keys], kept), [.. units.Select(u => unitAt[u])], cells.Length - seen.Count);
    }

    // One value for each unit; in a long file all rows of a unit must say the same.
    private static T[] OfUnits<T>(CsvFile file, string column, T[] values, int[] unitOfRow, CountTable table)
    {
        var (own, row) = (new T[table.UnitCount], new int[table.UnitCount]);
        for (var r = 0; r < values.Length; r++)
        {
            var u = unitOfRow[r];
            if (row[u] > 0 && !Equals(own[u], values[r]))
                throw new UsageException($"{file.Name}: {column} of unit {table.UnitName(u)} is {own[u]} in row {row[u]} and {values[r]} in row {r + 2}");
            (own[u], row[u]) = (values[r], r + 2);
        }
        return own;
    }
}
