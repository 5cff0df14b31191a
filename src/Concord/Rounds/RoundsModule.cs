using Concord.Rounds.Chasing;
using Concord.Rounds.Clearing;
using Concord.Rounds.Commissioning;
using Concord.Rounds.Deciding;
using Concord.Rounds.Disclosing;
using Concord.Rounds.Demonstration;
using Concord.Rounds.Following;
using Concord.Rounds.Freezing;
using Concord.Rounds.HandingOver;
using Concord.Rounds.Moderating;
using Concord.Rounds.Packing;
using Concord.Rounds.Picturing;
using Concord.Rounds.Published;
using Concord.Rounds.Publishing;
using Concord.Rounds.Rating;
using Concord.Rounds.Returning;
using Concord.Rounds.Timing;
using Microsoft.Extensions.DependencyInjection;

namespace Concord.Rounds;

public static class RoundsModule
{
    public static IServiceCollection AddRounds(this IServiceCollection services) => services
        .AddScoped<ReturnDesk>()
        .AddScoped<ReadableReturns>()
        .AddScoped<NextStep>()
        .AddScoped<YourWork>()
        .AddScoped<ReturnsFile>()
        .AddScoped<UploadReturns>()
        .AddScoped<ReturnHistory>()
        .AddScoped<EarlierReturns>()
        .AddScoped<AddScaleVersion>()
        .AddScoped<PlanRound>()
        .AddScoped<MoveRound>()
        .AddScoped<OpenRound>()
        .AddScoped<ExcuseReturn>()
        .AddScoped<WhoIsAsked>()
        .AddScoped<WhoIsMissing>()
        .AddScoped<DayWarnings>()
        .AddScoped<SuggestRound>()
        .AddScoped<RoundCalendar>()
        .AddScoped<Addressees>()
        .AddScoped<ChaseReturns>()
        .AddScoped<ReadProgress>()
        .AddScoped<NameContact>()
        .AddScoped<HandOverWork>()
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
        .AddScoped<QuietWindows>()
        .AddScoped<ReleasePublication>()
        .AddScoped<PublicationDesk>()
        .AddScoped<Editions>()
        .AddScoped<PublishedLines>()
        .AddScoped<ChangesBetween>()
        .AddScoped<PublicationFeed>()
        .AddScoped<CheckPublished>()
        .AddScoped<NewestPublished>()
        .AddSingleton<SubscriptionLinks>()
        .AddScoped<WhatIsFollowed>()
        .AddScoped<SubscribeByEmail>()
        .AddScoped<TellSubscribers>()
        .AddScoped<PastClock>()
        .AddScoped<LoadDemonstrationRounds>()
        .AddScoped<WhatWasSaid>()
        .AddScoped<MarkExempt>()
        .AddScoped<WriteDisclosure>()
        .AddScoped<StatusOverTime>()
        .AddScoped<SlippageOfAction>()
        .AddScoped<BodyQuarter>();
}
