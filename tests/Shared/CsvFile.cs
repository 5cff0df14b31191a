namespace Concord.Testing;

/// <summary>Reads a CSV file by its standard (RFC 4180), strictly: a stray quote is a failure of the test.</summary>
public static class CsvFile
{
    public static IReadOnlyList<string[]> Read(string text)
    {
        var rows = new List<string[]>();
        var (row, at) = (new List<string>(), 0);
        while (at < text.Length)
        {
            var cell = new System.Text.StringBuilder();
            if (text[at] == '"')
            {
                for (at++; ; at++)
                {
                    if (text[at] != '"') cell.Append(text[at]);
                    else if (at + 1 < text.Length && text[at + 1] == '"') { cell.Append('"'); at++; }
                    else break;
                }
                at++;
            }
            else
                for (; at < text.Length && text[at] is not (',' or '\r'); at++)
                {
                    Assert.True(text[at] is not ('"' or '\n'), $"stray {text[at]} at {at}");
                    cell.Append(text[at]);
                }
            row.Add(cell.ToString());
            if (at < text.Length && text[at] == ',') { at++; continue; }
            Assert.Equal("\r\n", text.Substring(at, 2));
            at += 2;
            rows.Add([.. row]);
            row = [];
        }
        Assert.Empty(row);
        return rows;
    }
}
