using System.Text;

namespace Concord.Shared;

/// <summary>
/// Reads comma-separated values (RFC 4180) as spreadsheets save them: with a mark at the start or none, with semicolons
/// or tabs where a computer is set up so, with any line end. Cells that were guarded against formulae are as they were.
/// </summary>
public static class CsvRows
{
    /// <param name="Line">The line of the file where the row begins; 1 is the first.</param>
    public sealed record Row(int Line, IReadOnlyList<string> Cells);

    /// <exception cref="RuleBroken">It is not text in UTF-8, or a quotation mark never closes.</exception>
    public static IReadOnlyList<Row> Read(byte[] file)
    {
        var text = Decoded(file);
        var separator = SeparatorOf(text);
        var (rows, cells, cell, line, first, at) = (new List<Row>(), new List<string>(), new StringBuilder(), 1, 1, 0);
        while (at < text.Length)
        {
            if (text[at] == '"' && cell.Length == 0) at = Quoted(text, at, cell, ref line);
            else if (text[at] == separator)
            {
                Take();
                at++;
            }
            else if (text[at] is '\r' or '\n')
            {
                at += text[at] == '\r' && at + 1 < text.Length && text[at + 1] == '\n' ? 2 : 1;
                line++;
                End();
            }
            else cell.Append(text[at++]);
        }
        if (cell.Length > 0 || cells.Count > 0) End();
        return rows;

        void Take()
        {
            cells.Add(Csv.Unguarded(cell.ToString()));
            cell.Clear();
        }

        void End()
        {
            Take();
            if (cells.Exists(each => !string.IsNullOrWhiteSpace(each))) rows.Add(new(first, cells));
            (cells, first) = ([], line);
        }
    }

    private static int Quoted(string text, int at, StringBuilder cell, ref int line)
    {
        var opened = line;
        for (at++; at < text.Length; at++)
        {
            if (text[at] == '\n' || (text[at] == '\r' && !(at + 1 < text.Length && text[at + 1] == '\n'))) line++;
            if (text[at] != '"') cell.Append(text[at]);
            else if (at + 1 < text.Length && text[at + 1] == '"') cell.Append(text[at++]);
            else return at + 1;
        }
        throw new RuleBroken($"The quotation mark that opens in line {opened} never closes: save the file again as CSV (UTF-8)", "file");
    }

    private static char SeparatorOf(string text)
    {
        var header = text.AsSpan(0, text.AsSpan().IndexOfAny('\r', '\n') is >= 0 and var end ? end : text.Length);
        var (commas, semicolons, tabs) = (header.Count(','), header.Count(';'), header.Count('\t'));
        return semicolons > commas && semicolons > tabs ? ';' : tabs > commas ? '\t' : ',';
    }

    private static string Decoded(byte[] file)
    {
        try
        {
            return new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(file).TrimStart('\uFEFF');
        }
        catch (DecoderFallbackException)
        {
            throw new RuleBroken("The file is not text in UTF-8: in a spreadsheet, save it as “CSV UTF-8”", "file");
        }
    }
}
