using System.Globalization;
using Concord.Data;
using Concord.People.Domain;
using Concord.Rounds.Domain;
using Concord.Shared;
using Microsoft.EntityFrameworkCore;

namespace Concord.Cli.Tests;

public sealed class RoundCommandsTests : Commanded
{
    private GivenBody lead = null!;
    private Guid plan;

    protected override async Task BeginAsync()
    {
        await base.BeginAsync();
        lead = await Given.Body("Department of Parks", "DoP");
        plan = await Given.Plan("EX");
        await Given.Action(plan, lead);
        await Given.Person(Role.Owner, lead.Scope);
    }

    [Fact]
    public async Task The_rounds_of_a_plan_are_listed_the_newest_first()
    {
        var (first, second) = (await Programme.Services.RoundAsync("ex"), await Programme.Services.RoundAsync("ex", RoundState.Scheduled));
        var (exit, printed, _) = Command("rounds", "list", "ex");
        var lines = printed.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(line => line.Split([' ', '│', '|'], StringSplitOptions.RemoveEmptyEntries)).Where(cells => cells.Length > 1).ToList();
        var today = DateOnly.FromDateTime(DateTime.UtcNow.ToLondon());
        Assert.Equal(0, exit);
        Assert.Equal(["Number", "Name", "Stands", "Opens", "Due"], lines[0]);
        Assert.Equal([[$"{second.Number}", .. second.Name.Split(' '), "Scheduled", Day(today), Day(today.AddDays(14))], [$"{first.Number}", .. first.Name.Split(' '), "Draft", Day(today), Day(today.AddDays(14))]], lines.Skip(1).Where(cells => cells[0].All(char.IsAsciiDigit)));
    }

    [Fact]
    public async Task A_scheduled_round_is_opened_and_closed_once_each()
    {
        await Given.Action(plan);
        var round = await Programme.Services.RoundAsync("ex", RoundState.Scheduled);
        Assert.Equal((0, $"{round.Name} is open: 1 return asked for; nobody to ask about EX-1.02. Letters go out with the daily work\n", ""), Command("rounds", "open", "ex", "1"));
        Assert.Equal(RoundState.Open, await StateOf(round));
        Assert.Equal((1, ""), (Command("rounds", "open", "ex", "1").Exit, Command("rounds", "open", "ex", "1").Printed));
        Assert.Contains(round.Name, Command("rounds", "open", "ex", "1").Refused, StringComparison.Ordinal);

        Assert.Equal((0, $"{round.Name} takes no more returns\n", ""), Command("rounds", "close", "ex", "1"));
        Assert.Equal(RoundState.ClosedForReturns, await StateOf(round));
        Assert.Equal(1, Command("rounds", "close", "ex", "1").Exit);
    }

    [Fact]
    public async Task The_daily_work_opens_what_is_due_and_writes_and_twice_does_no_harm()
    {
        var round = await Programme.Services.RoundAsync("ex", RoundState.Scheduled);
        Assert.Equal((0, "Rounds opened: 1. Letters written: 1\n", ""), Command("rounds", "daily"));
        Assert.Equal(RoundState.Open, await StateOf(round));
        Assert.Equal((0, "Rounds opened: 0. Letters written: 0\n", ""), Command("rounds", "daily"));
    }

    [Fact]
    public async Task What_is_not_there_is_refused_and_what_is_mistyped_is_not_understood()
    {
        await Programme.Services.RoundAsync("ex");
        RefusedWith("There is no such plan", "rounds", "list", "nowhere");
        RefusedWith("There is no such plan", "rounds", "open", "nowhere", "1");
        RefusedWith("There is no such round", "rounds", "open", "ex", "7");
        RefusedWith("There is no such round", "rounds", "close", "ex", "7");
        NotUnderstood("rounds", "open", "ex");
        NotUnderstood("rounds", "open", "ex", "first");
        NotUnderstood("rounds", "list");
        NotUnderstood("rounds", "begin", "ex", "1");
    }

    private Task<RoundState> StateOf(CommissionedRound round) => Look(db => db.Rounds.Where(row => row.Id == round.Id).Select(row => row.State).SingleAsync());

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
