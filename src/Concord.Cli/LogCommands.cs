using System.CommandLine;
using Concord.Rounds.Published;
using Microsoft.Extensions.DependencyInjection;

namespace Concord.Cli;

/// <summary>concord log: what the keeper of the public log does with it. Whoever only reads it has plan verify.</summary>
internal static class LogCommands
{
    public static Command Create() => new("log", "The public log, for whoever keeps it") { Check() };

    private static Command Check()
    {
        var command = new Command("check", "Compares what is shown as published with the log; exit 1 if any of it differs, and says which") { Host.Database };
        command.SetAction((parsed, cancel) => Host.RunOnDatabaseAsync(parsed, async (services, stop) =>
        {
            var verdict = await services.GetRequiredService<CheckPublished>().RunAsync(stop);
            foreach (var difference in verdict.Differences) Console.WriteLine(difference);
            var looked = $"{verdict.Publications} {(verdict.Publications == 1 ? "publication" : "publications")} with {verdict.Lines} {(verdict.Lines == 1 ? "line" : "lines")}";
            Console.WriteLine(verdict.Differences.Count == 0 ? $"As the log says: {looked}" : $"Not as the log says: {verdict.Differences.Count} of {looked}");
            return verdict.Differences.Count == 0 ? 0 : 1;
        }, cancel));
        return command;
    }
}
