using Concord.Bench.Register;
using Concord.Data;
using Concord.People.Domain;
using Concord.Places.Domain;
using Concord.Plans.Domain;
using Concord.Shared;
using Concord.Shared.Auditing;
using Concord.Shared.Promises;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Concord.Bench.Rounds;

/// <summary>The programme without a face, on a database that is filled for the measurement.</summary>
internal sealed class Programme : IAsyncDisposable
{
    public const string Email = "reader@bench.example", Password = "a long password for a bench";
    private const int Chapters = 10, Bodies = 30, AtATime = 500;

    private readonly ServiceProvider services;

    public Programme(string setting, string folder)
    {
        var made = new ServiceCollection().AddLogging().AddConcord(new ConcordSettings { Database = setting, DataFolder = folder, AuditKey = Key });
        made.Replace(ServiceDescriptor.Singleton<TimeProvider>(Clock));
        services = made.BuildServiceProvider();
    }

    public static byte[] Key { get; } = [.. Enumerable.Range(1, 32).Select(number => (byte)number)];

    public BenchClock Clock { get; } = new() { Now = new(2016, 6, 1, 9, 0, 0, DateTimeKind.Utc) };
    public Vocabulary Vocabulary { get; } = new(seed: 20270315);
    public Guid PlanId { get; private set; }

    public async Task BeginAsync(int actions)
    {
        await RunAsync((ConcordDb db) => db.BringUpToDateAsync());
        var bodies = Enumerable.Range(1, Bodies).Select(number => new Body($"body-{number}", "government department", $"Department of {Vocabulary[number]}", $"D{number}", null)).ToList();
        var plan = new Plan("BENCH", "Bench", "Nobody", "June 2016", "England", "", "");
        for (var number = 1; number <= Chapters; number++) plan.AddChapter(number, Vocabulary.Text(3), "");
        var reader = new Account { Name = "Robin Reader", Email = Email, NormalizedEmail = Email.ToUpperInvariant(), EmailConfirmed = true, IsDemonstration = true, SecurityStamp = Guid.NewGuid().ToString("N") };
        reader.PasswordHash = new PasswordHasher<Account>().HashPassword(reader, Password);
        await SaveAsync(db =>
        {
            db.Bodies.AddRange(bodies);
            db.Plans.Add(plan);
            db.Accounts.Add(reader);
            db.RolesGiven.Add(new RoleGiven(reader.Id, Role.Reader, Scope.Programme, new DateOnly(2016, 1, 1), null, "Measures", null));
        });
        PlanId = plan.Id;
        for (var from = 0; from < actions; from += AtATime)
            await SaveAsync(db =>
            {
                for (var at = from; at < Math.Min(actions, from + AtATime); at++) db.Actions.Add(Action(plan.Chapters[at % Chapters], bodies, at));
            });
    }

    // One in five has a second body; one in three a milestone beside the whole action's.
    private PlanAction Action(Chapter chapter, List<Body> bodies, int at)
    {
        var text = Vocabulary.Text(20 + Vocabulary.Below(40));
        var action = chapter.AddAction(new($"BENCH-{chapter.Number}.{chapter.Actions.Count + 1:000}", at, text, text, "", "Spring 2027"));
        action.SetPromise(PromiseReader.Read($"By {1 + Vocabulary.Below(28)} March {2020 + Vocabulary.Below(10)}", new(PartialDate.Parse("2016-06"), PromiseRules.Shipped)));
        if (Vocabulary.Below(3) == 0) action.AddMilestone($"M{at}", Vocabulary.Text(10), action.Promise);
        action.Edit(text, Vocabulary.One(Enum.GetValues<ActionKind>()), Vocabulary.Text(15));
        var lead = Vocabulary.Below(bodies.Count);
        action.AddLead(bodies[lead].Id, LeadRole.Accountable, "", null);
        if (Vocabulary.Below(5) == 0) action.AddLead(bodies[(lead + 1) % bodies.Count].Id, LeadRole.Joint, "", null);
        return action;
    }

    public Task SaveAsync(Action<ConcordDb> change) => RunAsync(async (IServiceProvider scope) =>
    {
        var db = scope.GetRequiredService<ConcordDb>();
        change(db);
        scope.GetRequiredService<Audit>().Record(Actor.Service, "Filled for a measurement", "bench", null);
        await db.SaveChangesAsync();
    });

    public async Task RunAsync<TVerb>(Func<TVerb, Task> act) where TVerb : notnull
    {
        await using var scope = services.CreateAsyncScope();
        await act(scope.ServiceProvider.GetRequiredService<TVerb>());
    }

    /// <summary>Lets the database learn how its data lies, as a live one does by itself.</summary>
    public Task SettleAsync() => RunAsync((ConcordDb db) => db.Database.ExecuteSqlRawAsync(db.Database.IsNpgsql() ? "VACUUM ANALYZE" : "ANALYZE"));

    public ValueTask DisposeAsync() => services.DisposeAsync();
}
