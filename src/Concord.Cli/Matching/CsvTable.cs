using System.Globalization;
using System.Text;
using Concord.Shared;

namespace Concord.Cli.Matching;

/// <summary>A CSV file with a header (RFC 4180), read whole; every refusal names the file, the row, the field and the reason.</summary>
internal sealed class CsvTable
{
    private readonly Dictionary<string, int> _columns = new(StringComparer.OrdinalIgnoreCase);
    private readonly List<string[]> _rows = [];

    private CsvTable(string name) => Name = name;

    public string Name { get; }

    public int Count => _rows.Count;

    public static CsvTable Read(FileInfo file, params string[] needed)
    {
        RuleBroken.If(!file.Exists, $"There is no file {file}");
        var table = new CsvTable(file.Name);
        using var reader = new StreamReader(file.FullName, Encoding.UTF8);
        List<string> fields = [];
        while (Row(reader, fields))
        {
            if (fields is [""]) continue;
            if (table._columns.Count == 0)
            {
                for (var column = 0; column < fields.Count; column++)
                    RuleBroken.If(!table._columns.TryAdd(fields[column].Trim(), column), $"{file.Name}: the column {fields[column]} is there twice");
                foreach (var column in needed) RuleBroken.If(!table._columns.ContainsKey(column), $"{file.Name}: the column {column} is missing");
                continue;
            }
            RuleBroken.If(fields.Count != table._columns.Count, $"{file.Name}, row {table.Count + 1}: {fields.Count} fields, and the header has {table._columns.Count}");
            table._rows.Add([.. fields]);
        }
        RuleBroken.If(table._columns.Count == 0, $"{file.Name} is empty");
        return table;
    }

    public string Text(int row, string column) => _columns.TryGetValue(column, out var at) ? _rows[row][at].Trim() : "";

    public int Whole(int row, string column, int otherwise = int.MinValue)
    {
        var text = Text(row, column);
        if (text.Length == 0 && otherwise != int.MinValue) return otherwise;
        return int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var whole) ? whole : throw No(row, column, $"\"{text}\" is not a whole number");
    }

    public double? Number(int row, string column)
    {
        var text = Text(row, column);
        if (text.Length == 0) return null;
        return double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && double.IsFinite(number) ? number : throw No(row, column, $"\"{text}\" is not a number");
    }

    /// <summary>A coordinate: 0 in a file without any, and never where one is left out.</summary>
    public double Metres(int row, string column) => !Has(column) ? 0 : Number(row, column) ?? throw No(row, column, "nothing is there");

    public bool Truth(int row, string column) => Text(row, column).ToLowerInvariant() switch
    {
        "" or "0" or "no" or "false" or "n" => false,
        "1" or "yes" or "true" or "y" => true,
        var other => throw No(row, column, $"\"{other}\" is neither yes nor no"),
    };

    /// <summary>The rows by what a column says, refusing a name that comes twice.</summary>
    public Dictionary<string, int> ByName(string column)
    {
        Dictionary<string, int> rows = new(Count, StringComparer.Ordinal);
        for (var row = 0; row < Count; row++)
        {
            if (Text(row, column).Length == 0) throw No(row, column, "nothing is there");
            if (!rows.TryAdd(Text(row, column), row)) throw No(row, column, $"{Text(row, column)} is there twice");
        }
        return rows;
    }

    /// <summary>The row of another table that a column names.</summary>
    public int Known(int row, string column, Dictionary<string, int> names) =>
        names.TryGetValue(Text(row, column), out var at) ? at : throw No(row, column, $"{Text(row, column)} is not known");

    public bool Has(string column) => _columns.ContainsKey(column);

    public IEnumerable<int> Rows => Enumerable.Range(0, Count);

    public RuleBroken No(int row, string? field, string reason) => new($"{Name}, row {row + 1}{(field is null ? "" : $", {field}")}: {reason}");

    private static bool Row(StreamReader reader, List<string> fields)
    {
        fields.Clear();
        if (reader.Peek() < 0) return false;
        var field = new StringBuilder();
        var quoted = false;
        while (true)
        {
            var next = reader.Read();
            if (quoted)
            {
                if (next < 0) break;
                if (next == '"' && reader.Peek() == '"') field.Append((char)reader.Read());
                else if (next == '"') quoted = false;
                else field.Append((char)next);
            }
            else if (next == '"') quoted = true;
            else if (next is ',' or '\n' or < 0)
            {
                fields.Add(field.ToString());
                field.Clear();
                if (next != ',') return true;
            }
            else if (next != '\r') field.Append((char)next);
        }
        fields.Add(field.ToString());
        return true;
    }
}
