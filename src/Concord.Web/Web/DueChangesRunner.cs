using Concord.Plans.Changing;

namespace Concord.Web;

/// <summary>Looks every minute for changes whose day has come, so that midnight in London is the moment; a failed round is logged, the next one goes on.</summary>
public sealed class DueChangesRunner(IServiceScopeFactory scopes, TimeProvider clock, ILogger<DueChangesRunner> log) : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromMinutes(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Pause, clock);
        do
        {
            try
            {
                await using var scope = scopes.CreateAsyncScope();
                await scope.ServiceProvider.GetRequiredService<ApplyDueChanges>().RunAsync(stoppingToken);
            }
            catch (Exception problem) when (problem is not OperationCanceledException)
            {
                log.LogError(problem, "Changes whose day has come could not be applied this time");
            }
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }
}
