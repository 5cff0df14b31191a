using Concord.Plans.Changing;
using Concord.Plans.Comparing;
using Concord.Plans.Demonstration;
using Concord.Plans.Editing;
using Concord.Plans.Exporting;
using Concord.Plans.Finding;
using Concord.Plans.Importing;
using Concord.Plans.Keeping;
using Concord.Plans.Timeline;
using Concord.Shared;
using Microsoft.Extensions.DependencyInjection;

namespace Concord.Plans;

public static class PlansModule
{
    public static IServiceCollection AddPlans(this IServiceCollection services) => services
        .AddScoped<PlanRegister>()
        .AddScoped<IScopeRegister>(provider => provider.GetRequiredService<PlanRegister>())
        .AddScoped<ReportableActions>()
        .AddScoped<PublishedStatuses>()
        .AddScoped<ReportedInRounds>()
        .AddScoped<ActionList>()
        .AddScoped<FindActions>()
        .AddScoped<FilterChoices>()
        .AddScoped<PromiseList>()
        .AddScoped<TimelineOfPlan>()
        .AddScoped<PromisesToday>()
        .AddScoped<BodyNames>()
        .AddScoped<UploadPlan>()
        .AddScoped<ReadPlan>()
        .AddScoped<SayColumns>()
        .AddScoped<ImportPlan>()
        .AddSingleton<ImportsUnderWay>()
        .AddScoped<LargeImports>()
        .AddScoped<RepublishPlan>()
        .AddScoped<PublishedActions>()
        .AddScoped<EditAction>()
        .AddScoped<ReportAction>()
        .AddScoped<TransferLead>()
        .AddScoped<JudgeMeasurability>()
        .AddScoped<SaveFilter>()
        .AddScoped<RenameFilter>()
        .AddScoped<DeleteFilter>()
        .AddScoped<LoadDemonstrationPlan>()
        .AddChanging()
        .AddExporting();
}
