namespace Concord.Plans.Exporting.Tables;

public sealed class PlanXlsx(PlanTable table, AboutSheet about) : IPlanExport
{
    public string Extension => "xlsx";
    public string MediaType => "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    public string Name => "Excel (XLSX)";
    public string Says => "The same table as a workbook to sort and filter, with real dates and figures, and a sheet that says where it is from.";

    public async Task WriteAsync(ExportedPlan plan, Stream to, CancellationToken cancel = default) =>
        await Xlsx.WriteAsync([await table.OfAsync(plan, cancel), await about.OfAsync(plan, cancel)], OfficeFacts.Of(plan), to, cancel);
}
