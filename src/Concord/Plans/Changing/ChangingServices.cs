using Microsoft.Extensions.DependencyInjection;

namespace Concord.Plans.Changing;

internal static class ChangingServices
{
    public static IServiceCollection AddChanging(this IServiceCollection services) => services
        .AddScoped<ProposeChange>()
        .AddScoped<EndorseChange>()
        .AddScoped<ApproveChange>()
        .AddScoped<RefuseChange>()
        .AddScoped<TakeBackChange>()
        .AddScoped<ApplyChange>()
        .AddScoped<ReplaceActions>()
        .AddScoped<WordingOfDay>()
        .AddScoped<ApplyDueChanges>()
        .AddScoped<ApplyByException>()
        .AddScoped<CountPlan>()
        .AddScoped<LineageOfPlan>()
        .AddScoped<ListChanges>()
        .AddScoped<DescribeChange>()
        .AddScoped<WhatFollows>()
        .AddScoped<FollowSuccession>();
}
