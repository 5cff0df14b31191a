using System.CommandLine;
using Concord.Demonstration;
using Microsoft.Extensions.DependencyInjection;

namespace Concord.Cli;

internal static class DatabaseCommands
{
    public static Command Create() => new("database", "The database itself") { Migrate(), Demonstration() };

    private static Command Migrate()
    {
        var command = new Command("migrate", "Brings the database up to date") { Host.Database };
        command.SetAction((parsed, cancel) => Host.RunOnDatabaseAsync(parsed, (_, _) =>
        {
            Console.WriteLine("The database is up to date");
            return Task.FromResult(0);
        }, cancel));
        return command;
    }

    private static Command Demonstration()
    {
        var command = new Command("demonstration", "Loads the demonstration programme into an empty database") { Host.Database };
        command.SetAction((parsed, cancel) => Host.RunOnDatabaseAsync(parsed, async (services, stop) =>
        {
            var loaded = await services.GetRequiredService<LoadDemonstration>().RunAsync(stop);
            Console.WriteLine(loaded ? "The demonstration programme is loaded" : "The database is not empty: nothing was changed");
            return loaded ? 0 : 1;
        }, cancel));
        return command;
    }
}
