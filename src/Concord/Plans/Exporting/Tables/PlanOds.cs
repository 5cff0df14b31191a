using Concord.Shared.Documents;

namespace Concord.Plans.Exporting.Tables;

public sealed class PlanOds(PlanTable table, AboutSheet about) : IPlanExport
{
    public string Extension => "ods";
    public string MediaType => Ods.MediaType;
    public string Name => "OpenDocument spreadsheet (ODS)";
    public string Says => "One table as a workbook to sort and filter, with real dates and figures and a sheet that says where it is from, in the open format.";

    public async Task WriteAsync(ExportedPlan plan, Stream to, CancellationToken cancel = default) =>
        await Ods.WriteAsync([await table.OfAsync(plan, cancel), await about.OfAsync(plan, cancel)], plan.OfficeFacts, to, cancel);
}
