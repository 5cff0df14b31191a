using Concord.Plans.Demonstration;
using Concord.Plans.Editing;
using Concord.Plans.Importing;
using Concord.Plans.Timeline;
using Concord.Shared;
using Microsoft.Extensions.DependencyInjection;

namespace Concord.Plans;

public static class PlansModule
{
    public static IServiceCollection AddPlans(this IServiceCollection services) => services
        .AddScoped<PlanRegister>()
        .AddScoped<IScopeRegister>(provider => provider.GetRequiredService<PlanRegister>())
        .AddScoped<ActionList>()
        .AddScoped<PromiseList>()
        .AddScoped<TimelineOfPlan>()
        .AddScoped<BodyNames>()
        .AddScoped<UploadPlan>()
        .AddScoped<ImportPlan>()
        .AddScoped<EditAction>()
        .AddScoped<ReportAction>()
        .AddScoped<TransferLead>()
        .AddScoped<LoadDemonstrationPlan>();
}
