using Concord.Plans.Exporting.Documents;
using Concord.Plans.Exporting.Feeds;
using Concord.Plans.Exporting.Json;
using Concord.Plans.Exporting.Tables;
using Microsoft.Extensions.DependencyInjection;

namespace Concord.Plans.Exporting;

internal static class ExportingServices
{
    /// <summary>The formats in the order in which people are offered them.</summary>
    public static IServiceCollection AddExporting(this IServiceCollection services) => services
        .AddScoped<PlanReading>()
        .AddScoped<PlanTable>()
        .AddScoped<AboutSheet>()
        .AddScoped<PlanAsDocument>()
        .AddScoped<ExportPlan>()
        .AddScoped<ChangeList>()
        .AddScoped<PlanChanges>()
        .AddScoped<IPlanExport, PlanOdt>()
        .AddScoped<IPlanExport, PlanDocx>()
        .AddScoped<IPlanExport, PlanOds>()
        .AddScoped<IPlanExport, PlanXlsx>()
        .AddScoped<IPlanExport, PlanCsv>()
        .AddScoped<IPlanExport, PlanJson>()
        .AddScoped<IPlanExport, PlanCalendar>()
        .AddScoped<IPlanExport>(provider => provider.GetRequiredService<PlanChanges>());
}
