using Concord.Plans.Demonstration;
using Concord.Plans.Editing;
using Concord.Plans.Exporting;
using Concord.Plans.Importing;
using Concord.Shared;
using Microsoft.Extensions.DependencyInjection;

namespace Concord.Plans;

public static class PlansModule
{
    public static IServiceCollection AddPlans(this IServiceCollection services) => services
        .AddScoped<PlanRegister>()
        .AddScoped<IScopeRegister>(provider => provider.GetRequiredService<PlanRegister>())
        .AddScoped<ActionList>()
        .AddScoped<BodyNames>()
        .AddScoped<UploadPlan>()
        .AddScoped<ImportPlan>()
        .AddScoped<EditAction>()
        .AddScoped<ReportAction>()
        .AddScoped<TransferLead>()
        .AddScoped<LoadDemonstrationPlan>()
        .AddExporting();
}
