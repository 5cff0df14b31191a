using Concord.Data;
using Concord.Shared;
using Microsoft.EntityFrameworkCore;

namespace Concord.Testing;

/// <summary>What a test of the programme stands on: <c>Given</c> what is so, <c>Run</c> one verb, see one fact.</summary>
public abstract class ProgrammeTest : IAsyncLifetime
{
    private TestProgramme? programme;

    protected TestProgramme Programme => programme!;
    protected Given Given => new(Programme);

    protected DateOnly Today
    {
        get => Programme.Clock.Today;
        set => Programme.Clock.Today = value;
    }

    protected DateTime Now => Programme.Clock.Now;

    public async ValueTask InitializeAsync()
    {
        programme = await TestProgramme.CreateAsync();
        await BeginAsync();
    }

    /// <summary>What every test of a class takes as given.</summary>
    protected virtual Task BeginAsync() => Task.CompletedTask;

    public async ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        if (programme is not null) await programme.DisposeAsync();
    }

    protected Task<TResult> Run<TVerb, TResult>(Func<TVerb, Task<TResult>> act) where TVerb : notnull => Programme.RunAsync(act);

    protected Task Run<TVerb>(Func<TVerb, Task> act) where TVerb : notnull => Programme.RunAsync(act);

    protected Task<TResult> Look<TResult>(Func<ConcordDb, Task<TResult>> look) => Programme.LookAsync(look);

    /// <summary>Runs a verb that must be refused, and returns the sentence.</summary>
    protected async Task<string> Refused<TVerb>(Func<TVerb, Task> act) where TVerb : notnull =>
        (await Assert.ThrowsAsync<RuleBroken>(() => Run(act))).Message;

    protected Task NotThere<TVerb>(Func<TVerb, Task> act) where TVerb : notnull =>
        Assert.ThrowsAsync<NotFound>(() => Run(act));

    protected Task<long> AuditEntries() => Look(db => db.AuditEntries.LongCountAsync());

    /// <summary>The newest entry of the audit, as one line.</summary>
    protected Task<string> LastAudited() => Look(async db =>
    {
        var last = await db.AuditEntries.OrderByDescending(entry => entry.Sequence).FirstAsync();
        return $"{last.Means}: {last.Did}";
    });
}
