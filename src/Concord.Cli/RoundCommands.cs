using System.CommandLine;
using System.Globalization;
using Concord.Data;
using Concord.Plans;
using Concord.Rounds.Chasing;
using Concord.Rounds.Commissioning;
using Concord.Rounds.Domain;
using Concord.Shared;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Spectre.Console;

namespace Concord.Cli;

internal static class RoundCommands
{
    public static Command Create() => new("rounds", "The rounds of a plan") { List(), Open(), Close(), Daily() };

    private static readonly Argument<string> Plan = new("PLAN") { Description = "The plan, as it stands in its address, such as icap" };
    private static readonly Argument<int> Number = new("NUMBER") { Description = "The number of the round" };

    private static Command List()
    {
        var command = new Command("list", "Prints a plan's rounds, the newest first") { Plan, Host.Database };
        command.SetAction((parsed, cancel) => Host.RunOnDatabaseAsync(parsed, async (services, stop) =>
        {
            var plan = await services.GetRequiredService<ReportableActions>().PlanAsync(parsed.GetRequiredValue(Plan), stop);
            var table = new Table().AddColumns("Number", "Name", "Stands", "Opens", "Due").Border(TableBorder.Simple);
            await foreach (var round in services.GetRequiredService<ConcordDb>().Rounds.AsNoTracking().Where(row => row.PlanId == plan.Id).OrderByDescending(row => row.Number).AsAsyncEnumerable().WithCancellation(stop))
                table.AddRow($"{round.Number}", Markup.Escape(round.Name), round.State.InWords(), Day(round.OpensOn), Day(round.DueOn));
            AnsiConsole.Write(table);
            return 0;
        }, cancel));
        return command;
    }

    private static Command Open() => Moving("open", "Opens a scheduled round: its returns are asked for", async (services, round, stop) =>
    {
        var (returns, nobody) = await services.GetRequiredService<OpenRound>().RunAsync(round.Id, round.Version, Actor.CommandLine, stop);
        return $"{round.Name} is open: {returns} {(returns == 1 ? "return" : "returns")} asked for{(nobody.Count > 0 ? $"; nobody to ask about {string.Join(", ", nobody)}" : "")}. Letters go out with the daily work";
    });

    private static Command Close() => Moving("close", "Closes a round for returns", async (services, round, stop) =>
    {
        await services.GetRequiredService<MoveRound>().RunAsync(round.Id, round.Version, RoundState.ClosedForReturns, "", Actor.CommandLine, stop);
        return $"{round.Name} takes no more returns";
    });

    private static Command Daily()
    {
        var command = new Command("daily", "Does the daily work now: opens what is due to open, asks, reminds and escalates. Twice does no harm") { Host.Database };
        command.SetAction((parsed, cancel) => Host.RunOnDatabaseAsync(parsed, async (services, stop) =>
        {
            var done = await services.GetRequiredService<ChaseReturns>().RunAsync(stop);
            Console.WriteLine($"Rounds opened: {done.Opened}. Letters written: {done.Letters}");
            foreach (var why in done.CouldNot) await Console.Error.WriteLineAsync($"Could not open {why}");
            return done.CouldNot.Count == 0 ? 0 : 1;
        }, cancel));
        return command;
    }

    private static Command Moving(string name, string says, Func<IServiceProvider, Round, CancellationToken, Task<string>> move)
    {
        var command = new Command(name, says) { Plan, Number, Host.Database };
        command.SetAction((parsed, cancel) => Host.RunOnDatabaseAsync(parsed, async (services, stop) =>
        {
            var plan = await services.GetRequiredService<ReportableActions>().PlanAsync(parsed.GetRequiredValue(Plan), stop);
            var number = parsed.GetRequiredValue(Number);
            var round = (await services.GetRequiredService<ConcordDb>().Rounds.AsNoTracking().SingleOrDefaultAsync(row => row.PlanId == plan.Id && row.Number == number, stop)).OrNotFound("such round");
            Console.WriteLine(await move(services, round, stop));
            return 0;
        }, cancel));
        return command;
    }

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
