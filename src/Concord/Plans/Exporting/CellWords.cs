using Concord.Plans.Importing;
using Concord.Shared.Documents;

namespace Concord.Plans.Exporting;

/// <summary>A source cell without its tags, bullet marks and footnote marks: one line for each paragraph.</summary>
public static class CellWords
{
    public static string Of(string source)
    {
        if (source is ['"', .., '"']) source = source[1..^1].Replace("\"\"", "\"", StringComparison.Ordinal);
        var cell = CellText.Read(source);
        return PlainText.Of(string.Join('\n', cell.Blocks.Concat(cell.Components)));
    }
}
