using Concord.Rounds.Following;

namespace Concord.Web;

/// <summary>Every hour forgets the addresses whose owners have not said yes in time.</summary>
public sealed class ForgottenAddresses(IServiceScopeFactory scopes, TimeProvider clock, ILogger<ForgottenAddresses> log) : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromHours(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Pause, clock);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                await using var scope = scopes.CreateAsyncScope();
                await scope.ServiceProvider.GetRequiredService<SubscribeByEmail>().ForgetUnconfirmedAsync(stoppingToken);
            }
            catch (Exception problem) when (problem is not OperationCanceledException)
            {
                log.LogError(problem, "Addresses that nobody confirmed could not be forgotten this time");
            }
        }
    }
}
