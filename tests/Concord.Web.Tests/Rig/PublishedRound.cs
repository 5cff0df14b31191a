using Concord.Plans;
using Concord.Rounds.Clearing;
using Concord.Rounds.Commissioning;
using Concord.Rounds.Domain;
using Concord.Rounds.Freezing;
using Concord.Rounds.Publishing;
using Concord.Rounds.Returning;
using Concord.Shared;
using Microsoft.EntityFrameworkCore;

namespace Concord.Web.Tests;

/// <summary>A round about one action of the demonstration's plan, taken as far as it is frozen or published, by the verbs.</summary>
public static class PublishedRound
{
    public const string Internal = "The landlord asks too much.";

    public static async Task<int> RoundOf(this Product product, string slug, bool publish)
    {
        var behind = product.Behind;
        var (plan, action) = await behind.LookAsync(async db => (await db.Plans.Where(row => row.Slug == "icap").Select(row => row.Id).SingleAsync(), await db.Actions.Where(row => row.Slug == slug && row.Ref.StartsWith("ICAP")).Select(row => row.Id).SingleAsync()));
        var today = DateOnly.FromDateTime(DateTime.UtcNow);
        var dates = new RoundDates(today.AddDays(-90), today.AddDays(-1), today, today.AddDays(15), today.AddDays(22), today.AddDays(40));
        var id = await behind.RunAsync((PlanRound verb) => verb.RunAsync(new(plan, null, null, "July to September 2026", dates, ShippedScales.FivePoints, [action]), Actor.CommandLine));
        await MoveAsync(RoundState.Scheduled);
        await behind.RunAsync<OpenRound>(async verb => await verb.RunAsync(id, await VersionAsync(), Actor.CommandLine));
        var asked = await behind.LookAsync(db => db.Returns.Where(row => row.RoundId == id).Select(row => row.Id).ToListAsync());
        foreach (var each in asked)
        {
            await behind.RunAsync<SaveReturn>(async verb => await verb.RunAsync(new(each, await OfAsync(each), new() { Status = ActionStatus.AtRisk, Confidence = "amber", Progress = "Two halls.", Risks = Internal, PublicLine = "Work goes on." }), Actor.CommandLine));
            await behind.RunAsync<SubmitReturn>(async verb => await verb.RunAsync(each, await OfAsync(each), Actor.CommandLine));
            await behind.RunAsync<ClearReturns>(async verb => await verb.ClearAsync(each, await OfAsync(each), Actor.CommandLine));
        }
        await MoveAsync(RoundState.ClosedForReturns);
        await MoveAsync(RoundState.Moderation);
        await behind.RunAsync<FreezeRound>(async verb => await verb.RunAsync(id, await VersionAsync(), "", Actor.CommandLine));
        if (publish)
        {
            await MoveAsync(RoundState.PackIssued);
            await MoveAsync(RoundState.Considered);
            var publication = await behind.RunAsync((PreparePublication verb) => verb.RunAsync(new(id, null, "", null), Actor.CommandLine));
            var version = await behind.LookAsync(db => db.Publications.Where(row => row.Id == publication).Select(row => row.Version).SingleAsync());
            await behind.RunAsync<ReleasePublication>(verb => verb.RunAsync(publication, version, "", Actor.CommandLine));
        }
        return await behind.LookAsync(db => db.Rounds.Where(row => row.Id == id).Select(row => row.Number).SingleAsync());

        Task MoveAsync(RoundState to) => behind.RunAsync<MoveRound>(async verb => await verb.RunAsync(id, await VersionAsync(), to, "", Actor.CommandLine));
        Task<Guid> VersionAsync() => behind.LookAsync(db => db.Rounds.Where(row => row.Id == id).Select(row => row.Version).SingleAsync());
        Task<Guid> OfAsync(Guid each) => behind.LookAsync(db => db.Returns.Where(row => row.Id == each).Select(row => row.Version).SingleAsync());
    }
}
