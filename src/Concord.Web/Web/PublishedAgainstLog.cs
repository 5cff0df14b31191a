using Concord.Rounds.Published;

namespace Concord.Web;

/// <summary>Every day compares what is shown as published with the public log, and says in the service's own log what differs.</summary>
public sealed class PublishedAgainstLog(IServiceScopeFactory scopes, TimeProvider clock, ILogger<PublishedAgainstLog> log) : BackgroundService
{
    // Soon after a start, so that a service that starts every night is checked too.
    private static readonly TimeSpan First = TimeSpan.FromMinutes(10), Pause = TimeSpan.FromHours(24);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        for (var pause = First; ; pause = Pause)
        {
            await Task.Delay(pause, clock, stoppingToken);
            try
            {
                await using var scope = scopes.CreateAsyncScope();
                var checkedNow = await scope.ServiceProvider.GetRequiredService<CheckPublished>().RunAsync(stoppingToken);
                foreach (var difference in checkedNow.Differences) log.LogError("What is published differs from the public log: {Difference}", difference);
            }
            catch (Exception problem) when (problem is not OperationCanceledException)
            {
                log.LogError(problem, "What is published could not be compared with the public log; it is tried again tomorrow");
            }
        }
    }
}
