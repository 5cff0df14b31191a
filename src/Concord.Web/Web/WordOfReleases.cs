using Concord.Rounds.Following;

namespace Concord.Web;

/// <summary>Looks every few seconds whether subscribers are still to hear of a release, and writes to some at a time. Every node may.</summary>
public sealed class WordOfReleases(IServiceScopeFactory scopes, TimeProvider clock, ILogger<WordOfReleases> log) : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(5);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Pause, clock);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                while (await RoundAsync(stoppingToken)) { }
            }
            catch (Exception problem) when (problem is not OperationCanceledException)
            {
                log.LogError(problem, "Subscribers could not be told of a release this time; it goes on where it stood in a few seconds");
            }
        }
    }

    private async Task<bool> RoundAsync(CancellationToken cancel)
    {
        await using var scope = scopes.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<TellSubscribers>().RunAsync(cancel);
    }
}
