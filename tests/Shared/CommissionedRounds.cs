using Concord.Data;
using Concord.Rounds.Commissioning;
using Concord.Rounds.Domain;
using Concord.Shared;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Concord.Testing;

/// <summary>Prepares a round of a plan, and takes it as far as a test wants it, by the verbs themselves.</summary>
public static class CommissionedRounds
{
    public static async Task<CommissionedRound> RoundAsync(this IServiceProvider services, string plan, RoundState state = RoundState.Draft, RoundDates? dates = null, IReadOnlyList<Guid>? scope = null)
    {
        var today = services.GetRequiredService<TimeProvider>().Today();
        dates ??= new(today.AddDays(-100), today.AddDays(-10), today, today.AddDays(14), today.AddDays(21), today.AddDays(35));
        var planId = await services.AskAsync((ConcordDb db) => db.Plans.Where(row => row.Slug == plan).Select(row => row.Id).SingleAsync());
        var id = await services.AskAsync((PlanRound verb) => verb.RunAsync(new(planId, null, null, $"Round {Guid.NewGuid().ToString("N")[..6]}", dates, ShippedScales.FivePoints, scope), Actor.CommandLine));
        if (state != RoundState.Draft) await services.AskAsync(async (MoveRound verb) => { await verb.RunAsync(id, await VersionAsync(services, id), RoundState.Scheduled, "", Actor.CommandLine); return true; });
        if (state == RoundState.Open) await services.AskAsync(async (OpenRound verb) => await verb.RunAsync(id, await VersionAsync(services, id), Actor.CommandLine));
        return await services.AskAsync((ConcordDb db) => db.Rounds.Where(row => row.Id == id).Select(row => new CommissionedRound(row.Id, row.Number, row.Name)).SingleAsync());
    }

    public static Task<Guid> VersionAsync(IServiceProvider services, Guid round) => services.AskAsync((ConcordDb db) => db.Rounds.Where(row => row.Id == round).Select(row => row.Version).SingleAsync());

    private static async Task<T> AskAsync<TService, T>(this IServiceProvider services, Func<TService, Task<T>> ask) where TService : notnull
    {
        await using var scope = services.CreateAsyncScope();
        return await ask(scope.ServiceProvider.GetRequiredService<TService>());
    }
}

public sealed record CommissionedRound(Guid Id, int Number, string Name);
