using System.Globalization;
using System.Text;

namespace Concord.Cli.Segregation;

/// <summary>A CSV file in memory: a header and rows, quotes as in RFC 4180.</summary>
internal sealed class CsvFile
{
    private CsvFile(string name, string[] header, List<string[]> rows) => (Name, Header, Rows) = (name, header, rows);

    public string Name { get; }

    public string[] Header { get; }

    public List<string[]> Rows { get; }

    public static CsvFile Read(FileInfo file)
    {
        if (!file.Exists) throw new UsageException($"There is no file {file.Name}");
        using var reader = new StreamReader(file.FullName, Encoding.UTF8);
        const int part = 1 << 20;
        var rows = Progress.Of($"Reading {file.Name}", file.Length / part, tick =>
        {
            var read = new List<string[]>();
            for (var parts = 0L; ReadRow(reader) is { } row;)
            {
                if (row.Length > 1 || row[0].Length > 0) read.Add(row);
                for (; parts < reader.BaseStream.Position / part; parts++) tick();
            }
            return read;
        });
        if (rows.Count < 2) throw new UsageException($"{file.Name} has no rows under its header");
        var header = rows[0];
        if (header.GroupBy(h => h, StringComparer.Ordinal).FirstOrDefault(g => g.Count() > 1) is { } twice) throw new UsageException($"Column {twice.Key} occurs twice");
        for (var r = 1; r < rows.Count; r++)
            if (rows[r].Length != header.Length) throw new UsageException($"Row {r + 1} has {rows[r].Length} cells and the header {header.Length}");
        rows.RemoveAt(0);
        return new(file.Name, header, rows);
    }

    public int Column(string name)
    {
        var at = Array.IndexOf(Header, name);
        return at >= 0 ? at : throw new UsageException($"{Name} has no column {name}; it has {string.Join(", ", Header)}");
    }

    public string[] Text(string name)
    {
        var at = Column(name);
        return [.. Rows.Select(r => r[at])];
    }

    public double[] Numbers(string name)
    {
        var at = Column(name);
        var numbers = new double[Rows.Count];
        for (var r = 0; r < numbers.Length; r++)
            if (!double.TryParse(Rows[r][at], NumberStyles.Float | NumberStyles.AllowThousands, CultureInfo.InvariantCulture, out numbers[r]))
                throw new UsageException($"Row {r + 2}, column {name}: {(Rows[r][at].Length == 0 ? "the cell is empty" : $"'{Rows[r][at]}' is not a number")}. Missing is not 0: mend or remove the row first");
        return numbers;
    }

    private static string[]? ReadRow(StreamReader reader)
    {
        if (reader.Peek() < 0) return null;
        var (cells, cell, quoted) = (new List<string>(), new StringBuilder(), false);
        while (true)
        {
            var c = reader.Read();
            if (c < 0 || (!quoted && c == '\n'))
            {
                cells.Add(cell.ToString().TrimEnd('\r'));
                return [.. cells];
            }
            if (c == '"' && quoted && reader.Peek() == '"') cell.Append((char)reader.Read());
            else if (c == '"') quoted = !quoted;
            else if (c == ',' && !quoted)
            {
                cells.Add(cell.ToString());
                cell.Clear();
            }
            else cell.Append((char)c);
        }
    }
}

/// <summary>The request cannot be carried out as given; the message says why and what to do.</summary>
internal sealed class UsageException(string message) : Exception(message);
