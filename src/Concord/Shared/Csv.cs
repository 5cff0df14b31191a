using System.Buffers;

namespace Concord.Shared;

/// <summary>
/// Comma-separated values as RFC 4180 has them, lines ended by CRLF. A cell that a spreadsheet would run as a formula is
/// made text by an apostrophe in front, and <see cref="Unguarded"/> takes that apostrophe away again, and no other.
/// </summary>
public static class Csv
{
    public const string MediaType = "text/csv; charset=utf-8";

    private const string StartsFormulas = "=+-@\t\r\n";
    private static readonly SearchValues<char> MustBeQuoted = SearchValues.Create("\",\r\n");

    public static void WriteRow(TextWriter to, IEnumerable<string> cells)
    {
        var first = true;
        foreach (var cell in cells)
        {
            if (!first) to.Write(',');
            first = false;
            to.Write(Quoted(Guarded(cell)));
        }
        to.Write("\r\n");
    }

    /// <summary>An apostrophe goes in front of what starts a formula, and of what would read as a guarded cell and is none.</summary>
    public static string Guarded(string cell) => StartsAFormula(cell.AsSpan().TrimStart('\'')) ? "'" + cell : cell;

    /// <summary>The cell that was guarded: <c>'=1</c> was <c>=1</c>, <c>''=1</c> was <c>'=1</c>, and <c>'tis</c> was never touched.</summary>
    public static string Unguarded(string cell) => cell.StartsWith('\'') && StartsAFormula(cell.AsSpan().TrimStart('\'')) ? cell[1..] : cell;

    private static bool StartsAFormula(ReadOnlySpan<char> text) => text.Length > 0 && StartsFormulas.Contains(text[0], StringComparison.Ordinal);

    private static string Quoted(string cell) =>
        cell.AsSpan().IndexOfAny(MustBeQuoted) < 0 ? cell : $"\"{cell.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
}
