using Concord.Rounds.Clearing;
using Concord.Rounds.Commissioning;
using Concord.Rounds.Deciding;
using Concord.Rounds.Disclosing;
using Concord.Rounds.Freezing;
using Concord.Rounds.Moderating;
using Concord.Rounds.Packing;
using Concord.Rounds.Picturing;
using Concord.Rounds.Publishing;
using Concord.Rounds.Returning;
using Microsoft.Extensions.DependencyInjection;

namespace Concord.Rounds;

public static class RoundsModule
{
    public static IServiceCollection AddRounds(this IServiceCollection services) => services
        .AddScoped<ReturnDesk>()
        .AddScoped<PlanRound>()
        .AddScoped<MoveRound>()
        .AddScoped<OpenRound>()
        .AddScoped<SaveReturn>()
        .AddScoped<SubmitReturn>()
        .AddScoped<AssignReturn>()
        .AddScoped<ClearReturns>()
        .AddScoped<ModerateReturn>()
        .AddScoped<FreezeRound>()
        .AddScoped<RoundPack>()
        .AddScoped<WritePack>()
        .AddScoped<KeepAgenda>()
        .AddScoped<RecordDecision>()
        .AddScoped<PreparePublication>()
        .AddScoped<ReleasePublication>()
        .AddScoped<WhatWasSaid>()
        .AddScoped<MarkExempt>()
        .AddScoped<WriteDisclosure>()
        .AddScoped<StatusOverTime>()
        .AddScoped<SlippageOfAction>()
        .AddScoped<BodyQuarter>();
}
