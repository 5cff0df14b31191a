using System.Globalization;
using System.Text;

namespace Concord.Cli.Matching;

/// <summary>Writes a CSV file (RFC 4180) with line feeds.</summary>
internal sealed class CsvLines : IDisposable
{
    private readonly StreamWriter _to;

    public CsvLines(string path, params string[] header)
    {
        _to = new(path, append: false, new UTF8Encoding(false)) { NewLine = "\n" };
        Add(header);
    }

    public void Add(params object[] fields) => _to.WriteLine(string.Join(',', fields.Select(field => Quoted(Convert.ToString(field, CultureInfo.InvariantCulture) ?? ""))));

    private static string Quoted(string field) => field.AsSpan().IndexOfAny(",\"\r\n") < 0 ? field : $"\"{field.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";

    public void Dispose() => _to.Dispose();
}
