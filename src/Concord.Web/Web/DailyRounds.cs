using Concord.Rounds.Chasing;
using Concord.Shared;

namespace Concord.Web;

/// <summary>Does the rounds' daily work: looks every few minutes from seven in the morning, so that no restart loses a day. Every node may.</summary>
public sealed class DailyRounds(IServiceScopeFactory scopes, TimeProvider clock, ILogger<DailyRounds> log) : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromMinutes(5);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Pause, clock);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            if (!ChaseReturns.IsTime(clock.UtcNow())) continue;
            try
            {
                await using var scope = scopes.CreateAsyncScope();
                var done = await scope.ServiceProvider.GetRequiredService<ChaseReturns>().RunAsync(stoppingToken);
                foreach (var why in done.CouldNot) log.LogWarning("A round did not open on its day: {Why}", why);
            }
            catch (Exception problem) when (problem is not OperationCanceledException)
            {
                log.LogError(problem, "The rounds’ daily work stopped; it is taken up again in a few minutes");
            }
        }
    }
}
