using System.Globalization;
using Concord.Plans;
using Concord.Plans.Editing;
using Concord.Rounds.Clearing;
using Concord.Rounds.Domain;
using Concord.Rounds.Returning;
using Concord.Shared;
using Microsoft.EntityFrameworkCore;

namespace Concord.EndToEnd.Quarter;

/// <summary>The many returns of a round of the demonstration's plan: moved by the verbs that the pages call, as the person who would, and looked at.</summary>
internal sealed class ReturnsOfARound(TheProduct product, string address)
{
    private const string Plan = "icap";

    private readonly int number = int.Parse(address.Split('/')[^1], CultureInfo.InvariantCulture);

    private sealed record One(Guid Id, Guid Version, string Slug, string Body, ReturnState State, ReturnOutcome Outcome);

    /// <summary>Four quarters have closed some of the 74 actions, and a round asks about no action that is closed.</summary>
    public static async Task AskAgainAboutWhatIsCompleteAsync(TheProduct product)
    {
        await product.LookAsync(db => db.Actions.Where(row => row.Status == ActionStatus.Complete && db.Plans.Any(plan => plan.Id == row.PlanId && plan.Slug == Plan))
            .ExecuteUpdateAsync(set => set.SetProperty(row => row.Status, ActionStatus.OngoingActive)));
    }

    /// <summary>Writes progress into every row that nobody has begun, and the rest of a return into those that had no words yet.</summary>
    /// <returns>The file, and how many rows were filled in.</returns>
    public static (byte[] File, int Count) FillIn(byte[] downloaded, IReadOnlyCollection<string> leave)
    {
        var rows = CsvRows.Read(downloaded).Select(row => row.Cells.ToArray()).ToList();
        var at = rows[0].Index().ToDictionary(column => column.Item, column => column.Index, StringComparer.Ordinal);
        var mine = rows.Skip(1).Where(row => row[at[ReturnsFile.Stands]] == ReturnState.NotStarted.InWords() && !leave.Contains(row[at[ReturnsFile.Reference]])).ToList();
        foreach (var row in mine)
        {
            row[at["Progress since last time"]] = $"What was done for {row[at[ReturnsFile.Reference]]} this quarter.";
            if (row[at["Status"]].Length > 0) continue;
            (row[at["Status"]], row[at["Delivery confidence"]], row[at["Public line"]]) = ("On track", "Green", $"It has begun: {row[at[ReturnsFile.Action]]}");
        }
        using var text = new StringWriter(CultureInfo.InvariantCulture);
        foreach (var row in rows) Csv.WriteRow(text, row);
        return (System.Text.Encoding.UTF8.GetBytes(text.ToString()), mine.Count);
    }

    /// <summary>Submits what is with its writers, as it is where the rules take it; else written anew first.</summary>
    public async Task SubmitAsync(string who, IReadOnlyCollection<string> bodies, IReadOnlyCollection<string> except)
    {
        var actor = await PersonAsync(product, who);
        foreach (var each in (await AllAsync()).Where(each => each.State is ReturnState.NotStarted or ReturnState.InDraft && !except.Contains(each.Slug) && (bodies.Count == 0 || bodies.Contains(each.Body))))
        {
            var version = each.Version;
            if (!await IsCompleteAsync(each.Id)) version = await product.RunAsync<SaveReturn, Guid>(verb => verb.RunAsync(new(each.Id, each.Version, GivenRounds.Content), actor));
            await product.RunAsync<SubmitReturn, bool>(async verb => { await verb.RunAsync(each.Id, version, actor); return true; });
        }
    }

    /// <summary>Clears all that waits.</summary>
    public async Task ClearAsync(string who)
    {
        var actor = await PersonAsync(product, who);
        foreach (var each in (await AllAsync()).Where(each => each.State == ReturnState.SubmittedForClearance))
            await product.RunAsync<ClearReturns, bool>(async verb => { await verb.ClearAsync(each.Id, each.Version, actor); return true; });
    }

    public async Task<int> CountAsync() => (await AllAsync()).Count;

    public async Task<int> ActionsAsync() => (await AllAsync()).Select(each => each.Slug).Distinct().Count();

    public async Task<IReadOnlyList<string>> StillAwaitedAsync() => [.. (await AllAsync()).Where(each => each.Outcome == ReturnOutcome.Awaited).Select(each => each.Slug)];

    public async Task<ReturnOutcome> OutcomeAsync(string action) => (await AllAsync()).Single(each => each.Slug == action).Outcome;

    /// <summary>The action's id, as a list of choices has it.</summary>
    public Task<string> ActionAsync(string slug) => product.LookAsync(async db => (await db.Actions.Where(row => row.Slug == slug && db.Plans.Any(plan => plan.Id == row.PlanId && plan.Slug == Plan)).Select(row => row.Id).SingleAsync()).ToString());

    private Task<bool> IsCompleteAsync(Guid id) => product.LookAsync(async db => (await db.Returns.AsNoTracking().SingleAsync(row => row.Id == id)).Content is { Status: not ActionStatus.NotReported, PublicLine.Length: > 0, Progress.Length: > 0 });

    private Task<List<One>> AllAsync() => product.LookAsync(db => db.Returns.Where(row => db.Rounds.Any(round => round.Id == row.RoundId && round.Number == number && db.Plans.Any(plan => plan.Id == round.PlanId && plan.Slug == Plan)))
        .Select(row => new One(row.Id, row.Version, db.Actions.Where(action => action.Id == row.ActionId).Select(action => action.Slug).First(), db.Bodies.Where(body => body.Id == row.BodyId).Select(body => body.Key).First(), row.State, row.Outcome)).ToListAsync());

    private static async Task<Actor> PersonAsync(TheProduct product, string email) => Actor.Person(await product.LookAsync(db => db.Accounts.Where(account => account.Email == email).Select(account => account.Id).SingleAsync()));
}
