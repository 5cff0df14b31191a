using System.CommandLine;
using Concord.Shared.Transparency;
using Microsoft.Extensions.DependencyInjection;

namespace Concord.Cli.History;

/// <summary>concord plan log: the public log as the website offers it, for a backup or for a place that has no website.</summary>
internal static class WriteLogCommand
{
    public static Command Create()
    {
        var command = new Command("log", "Writes the public log, which plan verify verifies") { Host.Database };
        command.SetAction((parsed, cancel) => Host.RunOnDatabaseAsync(parsed, async (services, stop) =>
        {
            await using var output = Console.OpenStandardOutput();
            await services.GetRequiredService<PublicLogFile>().WriteAsync(output, stop);
            return 0;
        }, cancel));
        return command;
    }
}
