using Concord.People.Messages;
using Concord.Shared;
using Concord.Shared.Post;

namespace Concord.Web;

/// <summary>
/// Looks at the outbox every few seconds, makes ready what has waited, and sends it where there is somebody to carry
/// it. A failed round is logged; the next one goes on.
/// </summary>
public sealed class OutboxDelivery(IServiceScopeFactory scopes, TimeProvider clock, ILogger<OutboxDelivery> log) : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan BetweenErasing = TimeSpan.FromHours(1);
    private DateTime eraseAt;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Pause, clock);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                while (await RoundAsync(stoppingToken) > 0) { }
            }
            catch (Exception problem) when (problem is not OperationCanceledException)
            {
                log.LogError(problem, "The outbox could not be delivered this time");
            }
        }
    }

    private async Task<int> RoundAsync(CancellationToken cancel)
    {
        await using var scope = scopes.CreateAsyncScope();
        var services = scope.ServiceProvider;
        await services.GetRequiredService<GatherMessages>().RunAsync(cancel);
        if (clock.UtcNow() >= eraseAt)
        {
            await services.GetRequiredService<EraseAddresses>().RunAsync(cancel);
            eraseAt = clock.UtcNow() + BetweenErasing;
        }
        return services.GetService<DeliverOutbox>() is { } deliver ? await deliver.RunAsync(cancel) : 0;
    }
}
