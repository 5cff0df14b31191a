using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using Spectre.Console;

namespace Concord.Cli.Segregation;

/// <summary>One list of rows, shown as a table, JSON or CSV. Notes go to the error stream, so that output can be piped.</summary>
internal sealed class Report(string[] columns)
{
    private static readonly JsonSerializerOptions Json = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
    private readonly List<object?[]> _rows = [];

    public void Add(params object?[] row) => _rows.Add(row);

    public void Write(string format, IEnumerable<string> notes)
    {
        foreach (var note in notes) Console.Error.WriteLine(note);
        switch (format)
        {
            case "json":
                Console.WriteLine(JsonSerializer.Serialize(_rows.Select(r => columns.Zip(r).ToDictionary(p => p.First, p => p.Second)), Json));
                break;
            case "csv":
                WriteCsv(Console.Out);
                break;
            default:
                var table = new Table().Border(TableBorder.Simple);
                foreach (var column in columns) table.AddColumn(column);
                foreach (var row in _rows) table.AddRow([.. row.Select(v => Markup.Escape(Short(v)))]);
                AnsiConsole.Write(table);
                break;
        }
    }

    public void WriteCsv(TextWriter writer)
    {
        writer.WriteLine(string.Join(',', columns.Select(Quoted)));
        foreach (var row in _rows) writer.WriteLine(string.Join(',', row.Select(v => Quoted(Plain(v)))));
    }

    private static string Plain(object? value) => value switch
    {
        null => "",
        double d => d.ToString("R", CultureInfo.InvariantCulture),
        IFormattable f => f.ToString(null, CultureInfo.InvariantCulture),
        _ => value.ToString()!,
    };

    private static string Short(object? value) => value switch
    {
        double d => d.ToString(Math.Abs(d) >= 1000 ? "N0" : "0.####", CultureInfo.InvariantCulture),
        _ => Plain(value),
    };

    private static string Quoted(string text) => text.AsSpan().IndexOfAny(",\"\n") >= 0 ? '"' + text.Replace("\"", "\"\"", StringComparison.Ordinal) + '"' : text;
}
