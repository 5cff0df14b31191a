using System.CommandLine;
using Concord.Places;
using Concord.Places.Domain;
using Concord.Places.Registering;
using Concord.Shared;
using Microsoft.Extensions.DependencyInjection;

namespace Concord.Cli;

internal static class BodyCommands
{
    private static readonly Argument<string> Key = new("BODY") { Description = "The last part of its page's address, such as home-office" };

    private static readonly Option<string> On = new("--on") { Description = "A year, a month or a day: 2021, 2021-09 or 2021-09-18", Required = true };

    public static Command Create() => new("body", "Departments and other bodies") { List(), Rename(), Succeed() };

    private static Command List()
    {
        var command = new Command("list", "Every body by its name of today") { Host.Database };
        command.SetAction((parsed, cancel) => Host.RunOnDatabaseAsync(parsed, async (services, stop) =>
        {
            foreach (var body in await services.GetRequiredService<BodyRegister>().AllAsync(stop)) Console.WriteLine($"{body.Key}\t{body.CurrentName}");
            return 0;
        }, cancel));
        return command;
    }

    private static Command Rename()
    {
        var name = new Argument<string>("NAME");
        var shortName = new Argument<string>("SHORT-NAME");
        var command = new Command("rename", "Records a new name; earlier days keep the earlier one") { Key, name, shortName, On, Host.Database };
        command.SetAction((parsed, cancel) => Host.RunOnDatabaseAsync(parsed, async (services, stop) =>
        {
            await services.GetRequiredService<RenameBody>().RunAsync(
                new(parsed.GetRequiredValue(Key), parsed.GetRequiredValue(name), parsed.GetRequiredValue(shortName), DateOf(parsed)), Actor.CommandLine, stop);
            return 0;
        }, cancel));
        return command;
    }

    private static Command Succeed()
    {
        var kind = new Argument<SuccessionKind>("KIND") { Description = "merge, split or transfer" };
        var to = new Argument<string>("TO");
        var note = new Option<string>("--note") { Description = "What moved, in a sentence", Required = true };
        var command = new Command("succeed", "Records a merger, a split or a transfer of a function") { Key, kind, to, On, note, Host.Database };
        command.SetAction((parsed, cancel) => Host.RunOnDatabaseAsync(parsed, async (services, stop) =>
        {
            await services.GetRequiredService<SucceedBody>().RunAsync(
                new(parsed.GetRequiredValue(Key), parsed.GetRequiredValue(to), parsed.GetRequiredValue(kind), DateOf(parsed), parsed.GetRequiredValue(note)), Actor.CommandLine, stop);
            return 0;
        }, cancel));
        return command;
    }

    private static PartialDate DateOf(ParseResult parsed)
    {
        RuleBroken.If(!PartialDate.TryParse(parsed.GetRequiredValue(On), out var date), "Enter a year, a month or a day, such as 2021, 2021-09 or 2021-09-18");
        return date;
    }
}
