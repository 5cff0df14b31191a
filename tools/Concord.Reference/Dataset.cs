using System.Globalization;
using Concord.Segregation;

namespace Concord.Reference;

/// <summary>A file of the folder: its columns, and what the library makes of them.</summary>
internal sealed class Dataset
{
    private static readonly string[] Reserved = ["unit", "la", "x", "y", "year", "state", "district", "school"];
    private readonly Dictionary<string, string[]> _columns = new(StringComparer.Ordinal);

    private Dataset(string name, string[] groups) => (Name, Groups) = (name, groups);

    public string Name { get; }

    public string[] Groups { get; }

    public static Dataset Load(string folder, string name)
    {
        var (file, part) = name.Split(':') is [var f, var p] ? (f, p) : (name, null);
        var lines = File.ReadLines(Path.Combine(folder, "data", file + ".csv")).Where(l => l.Length > 0).Select(Split).ToArray();
        var header = lines[0];
        string[] groups = part is not null ? ["g0", "g1"]
            : file == "GreHSize" ? ["small", "medium", "big"]
            : file.StartsWith("de_", StringComparison.Ordinal) ? [.. header.Where(h => h.StartsWith("pop_", StringComparison.Ordinal))]
            : [.. header.Where(h => !Reserved.Contains(h) && h != "wkt").Order(StringComparer.Ordinal)];
        if (groups.Length > 0 && groups[0] == "g0") groups = [.. groups.OrderBy(g => int.Parse(g[1..], CultureInfo.InvariantCulture))];
        var data = new Dataset(name, groups);
        for (var c = 0; c < header.Length; c++)
        {
            var called = part is not null && header[c] == part + "1" ? "g0" : part is not null && header[c] == part + "2" ? "g1"
                : file == "GreHSize" && header[c] == "VAR3" ? "small" : file == "GreHSize" && header[c] == "VAR4" ? "medium"
                : file == "GreHSize" && header[c] == "VAR5" ? "big" : header[c] == "school" ? "unit" : header[c] == "district" ? "la" : header[c];
            data._columns[called] = [.. lines.Skip(1).Select(l => l[c])];
        }
        return data;
    }

    public bool Has(string column) => _columns.ContainsKey(column);

    public string[] Text(string column) => _columns[column];

    public double[] Numbers(string column)
    {
        var text = _columns[column];
        var numbers = new double[text.Length];
        for (var r = 0; r < text.Length; r++)
            if (!double.TryParse(text[r], NumberStyles.Float, CultureInfo.InvariantCulture, out numbers[r]))
                throw new FormatException($"Row {r}, column {column}: '{text[r]}' is not a number");
        return numbers;
    }

    public void Set(string column, int row, string value)
    {
        _columns[column] = [.. _columns[column]];
        _columns[column][row] = value;
    }

    public Dataset Copy()
    {
        var copy = new Dataset(Name, Groups);
        foreach (var (name, values) in _columns) copy._columns[name] = values;
        return copy;
    }

    public CountTable Table(IReadOnlyList<string>? groups = null)
    {
        groups ??= Groups;
        return CountTable.FromColumns([.. groups.Select(Numbers)], Has("unit") ? Text("unit") : null, groups);
    }

    public Geography Geography()
        => Has("wkt") ? Polygons.Geography([.. Text("wkt").Select(Polygon.Parse)]) : new(Numbers("x"), Numbers("y"));

    public static string[] Split(string line)
    {
        var cells = new List<string>();
        var (cell, quoted) = (new System.Text.StringBuilder(), false);
        foreach (var c in line)
        {
            if (c == '"') quoted = !quoted;
            else if (c == ',' && !quoted)
            {
                cells.Add(cell.ToString());
                cell.Clear();
            }
            else cell.Append(c);
        }
        cells.Add(cell.ToString());
        return [.. cells];
    }
}
