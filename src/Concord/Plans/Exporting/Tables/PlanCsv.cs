using System.Text;
using Concord.Shared;

namespace Concord.Plans.Exporting.Tables;

public sealed class PlanCsv(PlanTable table) : IPlanExport
{
    // No mark of the byte order: a reader of the standard would take it for part of the first heading.
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    public string Extension => "csv";
    public string MediaType => Csv.MediaType;
    public string Name => "CSV";
    public string Says => "The same table as plain text, for other programs: a row for each indicator, milestone or action.";

    public async Task WriteAsync(ExportedPlan plan, Stream to, CancellationToken cancel = default)
    {
        var sheet = await table.OfAsync(plan, cancel);
        await using var text = new StreamWriter(to, Utf8, bufferSize: 64 * 1024, leaveOpen: true);
        Csv.WriteRow(text, sheet.Columns.Select(column => column.Heading));
        await foreach (var row in sheet.Rows.WithCancellation(cancel)) Csv.WriteRow(text, row.Select(cell => cell.Text));
    }
}
