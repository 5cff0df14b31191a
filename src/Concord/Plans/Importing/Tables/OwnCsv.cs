using System.Net;
using Concord.Plans.Importing.Documents;
using Concord.Shared;

namespace Concord.Plans.Importing.Tables;

/// <summary>A CSV that Concord has written: the apostrophe before what a spreadsheet would run comes off, and its cells are words, not markup.</summary>
internal static class OwnCsv
{
    public static SourceDocument AsWritten(SourceDocument document)
    {
        if (document.Format is not (DocumentFormat.Csv or DocumentFormat.Tsv) || document.Blocks is not [SourceTable { Rows: [var header, ..] } table]
            || !ColumnReading.IsOwn([.. header.Cells.Select(cell => cell.Content)])) return document;
        return document with { Blocks = [table with { Rows = [.. table.Rows.Select(row => row with { Cells = [.. row.Cells.Select(Unguarded)] })] }] };
    }

    private static SourceCell Unguarded(SourceCell cell)
    {
        var said = Csv.Unguarded(cell.Content);
        return new(said, WebUtility.HtmlEncode(said));
    }
}
