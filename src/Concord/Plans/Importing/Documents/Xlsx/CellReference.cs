using System.Globalization;

namespace Concord.Plans.Importing.Documents.Xlsx;

/// <summary>"B7": the second column (1, counted from 0) of row 7. Where it is none, Row is 0.</summary>
internal readonly record struct CellReference(int Row, int Column)
{
    private const int LastRow = 1_048_576;
    private const int LastColumn = 16_383;

    public static CellReference Of(ReadOnlySpan<char> text)
    {
        var (column, at) = (0, 0);
        for (; at < text.Length && char.IsAsciiLetter(text[at]) && at < 4; at++)
            column = column * 26 + (text[at] & 0x1F);
        return int.TryParse(text[at..], NumberStyles.None, CultureInfo.InvariantCulture, out var row) && row is > 0 and <= LastRow && column is > 0 and <= LastColumn + 1 ? new(row, column - 1) : default;
    }

    /// <summary>"A1:C3", or a single cell.</summary>
    public static (CellReference First, CellReference Last) Range(string text)
    {
        var colon = text.IndexOf(':', StringComparison.Ordinal);
        return colon < 0 ? (Of(text), Of(text)) : (Of(text.AsSpan(0, colon)), Of(text.AsSpan(colon + 1)));
    }
}
