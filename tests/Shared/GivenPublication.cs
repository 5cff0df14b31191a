using Concord.Data;
using Concord.Rounds.Clearing;
using Concord.Rounds.Commissioning;
using Concord.Rounds.Domain;
using Concord.Rounds.Freezing;
using Concord.Rounds.Publishing;
using Concord.Rounds.Returning;
using Concord.Shared;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Concord.Testing;

/// <summary>Brings a round of a plan to its publication, through the verbs that people use.</summary>
public sealed class GivenPublication(IServiceProvider services)
{
    private static readonly SemaphoreSlim One = new(1);
    private static readonly Actor Somebody = Actor.CommandLine;

    /// <summary>A round that the group has considered, with what each action says of itself.</summary>
    /// <returns>The round and its number.</returns>
    public async Task<(Guid Id, int Number)> Considered(string plan, params (string Slug, ReturnContent Content)[] said)
    {
        var round = await Frozen(plan, said);
        foreach (var state in new[] { RoundState.PackIssued, RoundState.Considered }) await Move(round.Id, state);
        return round;
    }

    /// <summary>A round whose pack can be written.</summary>
    public async Task<(Guid Id, int Number)> Frozen(string plan, params (string Slug, ReturnContent Content)[] said)
    {
        await One.WaitAsync();
        try
        {
            var id = await OpenAsync(plan, [.. said.Select(each => each.Slug)]);
            foreach (var (slug, content) in said)
                foreach (var each in await Look(db => db.Returns.AsNoTracking().Where(row => row.RoundId == id && db.Actions.Any(action => action.Id == row.ActionId && action.Slug == slug)).Select(row => row.Id).ToListAsync()))
                    await ReturnAsync(each, content);
            foreach (var state in new[] { RoundState.ClosedForReturns, RoundState.Moderation }) await Move(id, state);
            await Run(async (FreezeRound verb) => await verb.RunAsync(id, await VersionOf(id), "", Somebody));
            return (id, await Look(db => db.Rounds.Where(row => row.Id == id).Select(row => row.Number).SingleAsync()));
        }
        finally
        {
            One.Release();
        }
    }

    public Task<int> Move(Guid round, RoundState to) => Run(async (MoveRound verb) => { await verb.RunAsync(round, await VersionOf(round), to, "", Somebody); return 0; });

    public Task<Guid> Prepared(Guid round, DateTime? embargo = null, string note = "", IReadOnlyList<PreparePublication.Correction>? corrections = null) =>
        Run((PreparePublication verb) => verb.RunAsync(new(round, embargo, note, corrections), Somebody));

    public async Task Released(Guid publication)
    {
        var version = await Look(db => db.Publications.Where(row => row.Id == publication).Select(row => row.Version).SingleAsync());
        await Run(async (ReleasePublication verb) => { await verb.RunAsync(publication, version, "Whatever period holds today", Somebody); return 0; });
    }

    /// <summary>A round from its beginning to its release.</summary>
    public async Task<(Guid Id, int Number)> Round(string plan, params (string Slug, ReturnContent Content)[] said)
    {
        var round = await Considered(plan, said);
        await Released(await Prepared(round.Id));
        return round;
    }

    private async Task<Guid> OpenAsync(string plan, IReadOnlyList<string> slugs)
    {
        var (planId, scope) = await Look(async db =>
        {
            var found = await db.Plans.Where(row => row.Slug == plan).Select(row => row.Id).SingleAsync();
            return (found, await db.Actions.Where(row => row.PlanId == found && slugs.Contains(row.Slug)).Select(row => row.Id).ToListAsync());
        });
        var today = services.GetRequiredService<TimeProvider>().Today();
        var dates = new RoundDates(today.AddDays(-90), today.AddDays(-1), today, today.AddDays(15), today.AddDays(22), today.AddDays(40));
        var id = await Run((PlanRound verb) => verb.RunAsync(new(planId, null, null, "A quarter of the year", dates, ShippedScales.FivePoints, scope), Somebody));
        await Move(id, RoundState.Scheduled);
        await Run(async (OpenRound verb) => await verb.RunAsync(id, await VersionOf(id), Somebody));
        return id;
    }

    private async Task ReturnAsync(Guid id, ReturnContent content)
    {
        Task<Guid> Version() => Look(db => db.Returns.Where(row => row.Id == id).Select(row => row.Version).SingleAsync());
        await Run(async (SaveReturn verb) => await verb.RunAsync(new(id, await Version(), content), Somebody));
        await Run(async (SubmitReturn verb) => { await verb.RunAsync(id, await Version(), Somebody); return 0; });
        await Run(async (ClearReturns verb) => { await verb.ClearAsync(id, await Version(), Somebody); return 0; });
    }

    private Task<Guid> VersionOf(Guid round) => Look(db => db.Rounds.Where(row => row.Id == round).Select(row => row.Version).SingleAsync());

    private Task<T> Look<T>(Func<ConcordDb, Task<T>> look) => Run(look);

    private async Task<T> Run<TVerb, T>(Func<TVerb, Task<T>> act) where TVerb : notnull
    {
        await using var scope = services.CreateAsyncScope();
        return await act(scope.ServiceProvider.GetRequiredService<TVerb>());
    }
}
