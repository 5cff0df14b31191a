using Concord.Data;
using Concord.Plans;
using Concord.Rounds.Clearing;
using Concord.Rounds.Commissioning;
using Concord.Rounds.Domain;
using Concord.Rounds.Moderating;
using Concord.Rounds.Returning;
using Concord.Shared;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Concord.Testing;

/// <summary>Puts rounds of a plan into the database through the verbs that people use.</summary>
public sealed class GivenRounds(IServiceProvider services)
{
    private static readonly SemaphoreSlim One = new(1);

    public static ReturnContent Content { get; } = new() { Status = ActionStatus.OnTrack, Confidence = "green", Progress = "Two halls have been found.", NextSteps = "Sign the leases.", PublicLine = "Work is going on in two towns." };

    /// <summary>A round that asks about the actions named, open since today.</summary>
    public async Task<GivenRound> Open(string plan, params string[] slugs)
    {
        // A round's number is the next one of its plan.
        await One.WaitAsync();
        try
        {
            var (planId, scope) = await Look(async db =>
            {
                var found = await db.Plans.Where(row => row.Slug == plan).Select(row => row.Id).SingleAsync();
                return (found, await db.Actions.Where(row => row.PlanId == found && slugs.Contains(row.Slug)).Select(row => row.Id).ToListAsync());
            });
            var today = services.GetRequiredService<TimeProvider>().Today();
            var dates = new RoundDates(today.AddDays(-90), today.AddDays(-1), today, today.AddDays(15), today.AddDays(22), today.AddDays(40));
            var id = await Run((PlanRound verb) => verb.RunAsync(new(planId, null, null, "July to September 2026", dates, ShippedScales.FivePoints, scope), Actor.CommandLine));
            await Move(id, RoundState.Scheduled);
            await Run(async (OpenRound verb) => await verb.RunAsync(id, await VersionOf(id), Actor.CommandLine));
            return new(id, await Look(db => db.Rounds.Where(row => row.Id == id).Select(row => row.Number).SingleAsync()));
        }
        finally
        {
            One.Release();
        }
    }

    public async Task Move(Guid round, RoundState to) => await Do(async (MoveRound verb) => await verb.RunAsync(round, await VersionOf(round), to, "", Actor.CommandLine));

    public Task<Return> Return(Guid round, string slug, string? body = null) => Look(db => db.Returns.AsNoTracking().Include(row => row.Challenges).Include(row => row.Steps).AsSplitQuery().SingleAsync(row => row.RoundId == round
        && db.Actions.Any(action => action.Id == row.ActionId && action.Slug == slug) && (body == null ? row.Part == ReturnPart.Accountable : db.Bodies.Any(each => each.Id == row.BodyId && each.Key == body))));

    public async Task<Return> Filled(GivenRound round, string slug, ReturnContent? content = null, string? body = null)
    {
        var each = await Return(round.Id, slug, body);
        await Do((SaveReturn verb) => verb.RunAsync(new(each.Id, each.Version, content ?? Content), Actor.CommandLine));
        return await Return(round.Id, slug, body);
    }

    public async Task<Return> Submitted(GivenRound round, string slug, ReturnContent? content = null, string? body = null)
    {
        var each = await Filled(round, slug, content, body);
        await Do((SubmitReturn verb) => verb.RunAsync(each.Id, each.Version, Actor.CommandLine));
        return await Return(round.Id, slug, body);
    }

    /// <summary>Cleared, and the round closed for returns, so that it can be moderated.</summary>
    public async Task<Return> Cleared(GivenRound round, string slug, ReturnContent? content = null)
    {
        var each = await Submitted(round, slug, content);
        await Do((ClearReturns verb) => verb.ClearAsync(each.Id, each.Version, Actor.CommandLine));
        await Move(round.Id, RoundState.ClosedForReturns);
        return await Return(round.Id, slug);
    }

    public async Task<Return> Challenged(GivenRound round, string slug)
    {
        var each = await Cleared(round, slug);
        await Do((ModerateReturn verb) => verb.ChallengeAsync(each.Id, each.Version, "progress", "Which halls?", Actor.CommandLine));
        return await Return(round.Id, slug);
    }

    public async Task<T> Look<T>(Func<ConcordDb, Task<T>> look) => await Run(look);

    private Task<Guid> VersionOf(Guid round) => Look(db => db.Rounds.Where(row => row.Id == round).Select(row => row.Version).SingleAsync());

    private async Task<T> Run<TVerb, T>(Func<TVerb, Task<T>> act) where TVerb : notnull
    {
        await using var scope = services.CreateAsyncScope();
        return await act(scope.ServiceProvider.GetRequiredService<TVerb>());
    }

    private async Task Do<TVerb>(Func<TVerb, Task> act) where TVerb : notnull
    {
        await using var scope = services.CreateAsyncScope();
        await act(scope.ServiceProvider.GetRequiredService<TVerb>());
    }
}

public sealed record GivenRound(Guid Id, int Number)
{
    public string Address(string plan) => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"/plans/{plan}/rounds/{Number}");
}
