using System.Globalization;
using Concord.Rounds.Domain;
using Concord.Rounds.Following;
using Concord.Rounds.Publishing;
using Concord.Shared;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Concord.Web.Tests;

/// <summary>Rounds of the demonstration's plan in each state that a door about publications needs, made when there is none.</summary>
public sealed class PublicationDoors(Product product)
{
    private const string Plan = "icap";

    private GivenPublication Given => new(product.Behind.Services);

    public static bool Has(string pattern) => pattern.Contains("{round}", StringComparison.Ordinal) || pattern == "/plans/{plan}/rounds/{number:int}"
        || new[] { "/versions/", "/publication" }.Any(part => pattern.StartsWith($"/plans/{{plan}}/rounds/{{number:int}}{part}", StringComparison.Ordinal));

    /// <returns>The round's number, and behind a bar what fills a second hole.</returns>
    public async Task<string> RoundAsync(string state) => state switch
    {
        "published" => $"{await FindAsync(row => row.State == PublicationState.Released) ?? (await MadeAsync(released: true))}|1",
        "considered" => $"{await ConsideredAsync()}",
        "prepared" => $"{await PreparedAsync()}",
        "held" => await HeldAsync(),
        _ => state,
    };

    /// <param name="number">The round's.</param>
    /// <param name="isHandler">Whether the publication is named in the form: other pages know it by the round.</param>
    public async Task<(string, string)[]> FieldsAsync(int number, bool isHandler)
    {
        var prepared = await product.Behind.LookAsync(db => db.Publications.AsNoTracking().Where(row => row.State == PublicationState.Prepared && db.Rounds.Any(round => round.Id == row.RoundId && round.Number == number)).FirstOrDefaultAsync());
        if (prepared is null) return [];
        return [.. isHandler ? [("id", $"{prepared.Id}")] : Array.Empty<(string, string)>(), ("Version", $"{prepared.Version}"), ("Reason", "To see who may"), ("EmbargoDay-day", "1"), ("EmbargoDay-month", "2"), ("EmbargoDay-year", "2040"), ("EmbargoTime", "09:30")];
    }

    public async Task<string> TokenAsync(bool isEnd)
    {
        var email = $"{Guid.NewGuid():N}@example.org";
        await product.Behind.RunAsync((SubscribeByEmail subscribe) => subscribe.AskAsync($"plan/{Plan}", email, new Uri("http://localhost/confirm/")));
        var id = await product.Behind.LookAsync(db => db.Subscriptions.Where(row => row.Email == email).Select(row => row.Id).SingleAsync());
        return product.Behind.Services.GetRequiredService<SubscriptionLinks>().Token(id, isEnd ? SubscriptionLinks.Purpose.End : SubscriptionLinks.Purpose.Confirm);
    }

    private async Task<int> ConsideredAsync() =>
        await product.Behind.LookAsync(db => db.Rounds.Where(round => round.State == RoundState.Considered && !db.Publications.Any(row => row.RoundId == round.Id)).Select(round => (int?)round.Number).FirstOrDefaultAsync())
        ?? (await Given.Considered(Plan, ("5.01", Said))).Number;

    // One that is held or under embargo is not taken away.
    private async Task<int> PreparedAsync() => await FindAsync(row => row.State == PublicationState.Prepared && row.EmbargoUntil == null && row.Holds.All(hold => hold.LiftedAt != null)) ?? await MadeAsync(released: false);

    private async Task<string> HeldAsync()
    {
        var number = await FindAsync(row => row.State == PublicationState.Prepared && row.Holds.Any(hold => hold.LiftedAt == null)) ?? await PreparedAsync();
        var publication = await product.Behind.LookAsync(db => db.Publications.AsNoTracking().Include(row => row.Holds).FirstAsync(row => row.State == PublicationState.Prepared && db.Rounds.Any(round => round.Id == row.RoundId && round.Number == number)));
        if (publication.Holds.FirstOrDefault(hold => hold.IsOpen) is { } held) return $"{number}|{held.Id}";
        await product.Behind.RunAsync((ReleasePublication verb) => verb.HoldAsync(publication.Id, publication.Version, null, "To see who may", Actor.CommandLine));
        return await HeldAsync();
    }

    private async Task<int> MadeAsync(bool released)
    {
        var (id, number) = await Given.Considered(Plan, ("5.01", Said));
        var publication = await Given.Prepared(id);
        if (released) await Given.Released(publication);
        return number;
    }

    private Task<int?> FindAsync(System.Linq.Expressions.Expression<Func<Publication, bool>> fits) => product.Behind.LookAsync(db =>
        db.Publications.Where(fits).Join(db.Rounds, row => row.RoundId, round => round.Id, (_, round) => (int?)round.Number).FirstOrDefaultAsync());

    private static ReturnContent Said => new() { Status = Concord.Plans.ActionStatus.OngoingActive, Confidence = "green", Progress = "It goes on.", NextSteps = "Go on.", PublicLine = $"It goes on, said at {DateTime.UtcNow.ToString("O", CultureInfo.InvariantCulture)}." };
}
