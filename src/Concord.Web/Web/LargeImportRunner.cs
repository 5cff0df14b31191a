using Concord.Plans.Importing;

namespace Concord.Web;

/// <summary>Does the large imports of this node, and those that another node left when it went.</summary>
public sealed class LargeImportRunner(IServiceScopeFactory scopes, ImportsUnderWay underWay, ILogger<LargeImportRunner> log) : BackgroundService
{
    private static readonly TimeSpan LookAgain = TimeSpan.FromSeconds(30);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await underWay.WaitAsync(LookAgain, stoppingToken);
                await using var scope = scopes.CreateAsyncScope();
                while (await scope.ServiceProvider.GetRequiredService<LargeImports>().RunNextAsync(stoppingToken)) { }
            }
            catch (Exception problem) when (problem is not OperationCanceledException)
            {
                log.LogError(problem, "An import stopped; it is taken up again when its time is over");
            }
        }
    }
}
