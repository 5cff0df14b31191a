using System.CommandLine;
using Concord.Data;
using Concord.Shared;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Concord.Cli;

/// <summary>The same body as the web has, in one scope, with the same settings from the environment.</summary>
internal static class Host
{
    public static readonly Option<string?> Database = new("--database")
    {
        Description = "The database: a PostgreSQL connection (Host=…) or the path of an SQLite file; otherwise what Concord__Database says",
        Recursive = true,
    };

    public static async Task<int> RunAsync(ParseResult parsed, Func<IServiceProvider, CancellationToken, Task<int>> command, CancellationToken cancel)
    {
        await using var services = new ServiceCollection().AddLogging().AddConcord(ConcordSettings.From(Configuration(parsed)))
            .BuildServiceProvider(new ServiceProviderOptions { ValidateOnBuild = true, ValidateScopes = true });
        await using var scope = services.CreateAsyncScope();
        return await command(scope.ServiceProvider, cancel);
    }

    public static IConfiguration Configuration(ParseResult parsed) => new ConfigurationBuilder().AddEnvironmentVariables()
        .AddInMemoryCollection(parsed.GetValue(Database) is { } database ? [new("Concord:Database", database)] : []).Build();

    /// <summary>For commands that change or read the programme: the database is brought up to date first.</summary>
    public static Task<int> RunOnDatabaseAsync(ParseResult parsed, Func<IServiceProvider, CancellationToken, Task<int>> command, CancellationToken cancel) =>
        RunAsync(parsed, async (services, stop) =>
        {
            await services.GetRequiredService<ConcordDb>().BringUpToDateAsync(stop);
            return await command(services, stop);
        }, cancel);

    /// <summary>A refusal is a sentence on the error stream and exit 1; a fault of ours is exit 70.</summary>
    public static async Task<int> Refused(this Task<int> running)
    {
        try
        {
            return await running;
        }
        catch (Exception refusal) when (refusal is RuleBroken or NotFound)
        {
            await Console.Error.WriteLineAsync(refusal.Message);
            return 1;
        }
        catch (Exception refusal) when (refusal is FileNotFoundException or DirectoryNotFoundException or UnauthorizedAccessException)
        {
            await Console.Error.WriteLineAsync(refusal.Message);
            return 1;
        }
        catch (Exception fault)
        {
            await Console.Error.WriteLineAsync(fault.ToString());
            return 70;
        }
    }
}
