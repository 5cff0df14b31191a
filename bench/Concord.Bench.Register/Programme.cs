using Concord.Data;
using Concord.Places.Domain;
using Concord.Plans.Domain;
using Concord.Plans.Finding;
using Concord.Shared;
using Concord.Shared.Auditing;
using Concord.Shared.Promises;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Concord.Bench.Register;

/// <summary>The programme without a face, on a database that is filled for the measurement.</summary>
internal sealed class Programme : IAsyncDisposable
{
    private const int Chapters = 10, Bodies = 30, AtATime = 500;

    private readonly ServiceProvider services;

    private Programme(ServiceProvider services) => this.services = services;

    public static byte[] Key { get; } = [.. Enumerable.Range(1, 32).Select(number => (byte)number)];

    public static Programme On(string setting, string folder) => new(new ServiceCollection().AddLogging()
        .AddConcord(new ConcordSettings { Database = setting, DataFolder = folder, AuditKey = Key }).BuildServiceProvider());

    public async Task<FoundActions> FindAsync(string query)
    {
        await using var scope = services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<FindActions>().RunAsync("bench", new() { Q = query });
    }

    public async Task FillAsync(Vocabulary vocabulary, int actions)
    {
        await using (var scope = services.CreateAsyncScope()) await scope.ServiceProvider.GetRequiredService<ConcordDb>().BringUpToDateAsync();
        var bodies = Enumerable.Range(1, Bodies).Select(number => new Body($"body-{number}", "department", $"Department of {vocabulary[number]}", $"D{number}", null)).ToList();
        var plan = new Plan("BENCH", "Bench", "Nobody", "March 2027", "England", "", "");
        for (var number = 1; number <= Chapters; number++) plan.AddChapter(number, vocabulary.Text(3), "");
        await SaveAsync(db => { db.Bodies.AddRange(bodies); db.Plans.Add(plan); });
        for (var from = 0; from < actions; from += AtATime)
            await SaveAsync(db =>
            {
                for (var at = from; at < Math.Min(actions, from + AtATime); at++) db.Actions.Add(Action(vocabulary, plan.Chapters[at % Chapters], bodies, at));
            });
        if (services.GetRequiredService<ConcordSettings>().Database.Contains("Host=", StringComparison.Ordinal)) await LookAsync(db => db.Database.ExecuteSqlRawAsync("VACUUM ANALYZE"));
        else await LookAsync(db => db.Database.ExecuteSqlRawAsync("ANALYZE"));
    }

    private static PlanAction Action(Vocabulary vocabulary, Chapter chapter, List<Body> bodies, int at)
    {
        var text = vocabulary.Text(20 + vocabulary.Below(40));
        var action = chapter.AddAction(new($"BENCH-{chapter.Number}.{chapter.Actions.Count + 1:000}", at, text, text, "", "Spring 2027"));
        action.SetPromise(PromiseReader.Read($"By {1 + vocabulary.Below(28)} March {2027 + vocabulary.Below(4)}", new(PartialDate.Parse("2026-03"), PromiseRules.Shipped)));
        if (vocabulary.Below(3) == 0) action.AddMilestone($"M{at}", vocabulary.Text(10), action.Promise);
        action.Edit(text, vocabulary.One(Enum.GetValues<ActionKind>()), vocabulary.Text(15));
        action.AddLead(vocabulary.One(bodies).Id, LeadRole.Accountable, "", null);
        return action;
    }

    private async Task SaveAsync(Action<ConcordDb> change)
    {
        await using var scope = services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<ConcordDb>();
        change(db);
        scope.ServiceProvider.GetRequiredService<Audit>().Record(Actor.Service, "Filled for a measurement", "bench", null);
        await db.SaveChangesAsync();
    }

    private async Task LookAsync(Func<ConcordDb, Task> look)
    {
        await using var scope = services.CreateAsyncScope();
        await look(scope.ServiceProvider.GetRequiredService<ConcordDb>());
    }

    public ValueTask DisposeAsync() => services.DisposeAsync();
}
