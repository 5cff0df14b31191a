namespace Concord.Plans.Exporting.Tables;

public sealed class PlanOds(PlanTable table, AboutSheet about) : IPlanExport
{
    public string Extension => "ods";
    public string MediaType => Ods.MediaType;
    public string Name => "OpenDocument spreadsheet (ODS)";
    public string Says => "The same workbook in the open format, for LibreOffice and others.";

    public async Task WriteAsync(ExportedPlan plan, Stream to, CancellationToken cancel = default) =>
        await Ods.WriteAsync([await table.OfAsync(plan, cancel), await about.OfAsync(plan, cancel)], OfficeFacts.Of(plan), to, cancel);
}
