using Concord.Shared.Documents;

namespace Concord.Plans.Exporting.Tables;

public sealed class PlanXlsx(PlanTable table, AboutSheet about) : IPlanExport
{
    public string Extension => "xlsx";
    public string MediaType => "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    public string Name => "Excel (XLSX)";
    public string Says => "The same workbook for Microsoft Excel.";

    public async Task WriteAsync(ExportedPlan plan, Stream to, CancellationToken cancel = default) =>
        await Xlsx.WriteAsync([await table.OfAsync(plan, cancel), await about.OfAsync(plan, cancel)], plan.OfficeFacts, to, cancel);
}
