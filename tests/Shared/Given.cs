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

namespace Concord.Testing;

/// <summary>Puts into the database what a test takes as given. Everything is invented; names count up.</summary>
public sealed class Given(TestProgramme programme)
{
    public const string Password = "seven quiet otters swim";

    private static int counted;

    public Task<GivenBody> Body(string? name = null, string? shortName = null, PartialDate? from = null) => SaveAsync(db =>
    {
        var number = Next();
        var body = new Body($"body-{number}", "government department", name ?? $"Department of Examples {number}", shortName ?? $"DX{number}", from);
        db.Bodies.Add(body);
        return new GivenBody(body.Id, body.Key, body.CurrentName, body.CurrentShortName);
    });

    public Task<Guid> Area(string? name = null) => SaveAsync(db =>
    {
        var number = Next();
        var area = new Area($"E{number:00000000}", name ?? $"Exampleton {number}", "unitary authority", 2021, "North West", "A town to test with.", false, null, 53, -2);
        db.Areas.Add(area);
        return area.Id;
    });

    /// <summary>A plan with one chapter and no action.</summary>
    public Task<Guid> Plan(string? code = null) => SaveAsync(db =>
    {
        var plan = new Plan(code ?? $"EX{Next()}", "Example Plan", "Example Government", "March 2026", "England", "example.txt", "") { AddedAt = programme.Clock.Now };
        plan.AddChapter(1, "Meeting", "How people meet.");
        db.Plans.Add(plan);
        return plan.Id;
    });

    /// <summary>The plan has had its first round.</summary>
    public Task InRounds(Guid plan) => Changed(db => db.Plans.Single(row => row.Id == plan).IsReportedInRounds = true);

    /// <summary>An action of a plan that is not reported on in rounds, by its address.</summary>
    public async Task<string> ActionOutsideRounds(GivenBody? lead = null)
    {
        var code = $"OWN{Next()}";
        await Action(await Plan(code), lead);
        return $"/plans/{code.ToLowerInvariant()}/actions/1.01";
    }

    /// <summary>A plan of many promises, by its slug.</summary>
    public Task<string> LongPlan(int actions) => SaveAsync(db =>
    {
        var plan = Testing.LongPlan.Make($"LONG{Next()}", actions);
        db.Plans.Add(plan);
        return plan.Slug;
    });

    /// <summary>A plan of one chapter, with an action for each of what is promised, by its slug.</summary>
    public Task<string> PlanPromising(params PromisedDate[] promises) => SaveAsync(db =>
    {
        var plan = new Plan($"EX{Next()}", "Example Plan", "Example Government", "March 2026", "England", "", "") { AddedAt = programme.Clock.Now };
        var chapter = plan.AddChapter(1, "Meeting", "");
        foreach (var promised in promises)
            chapter.AddAction(new($"EX-1.{chapter.Actions.Count + 1:00}", null, "Open a hall.", "Open a hall.", "", promised.Text)).SetPromise(promised);
        db.Plans.Add(plan);
        return plan.Slug;
    });

    /// <summary>An action of a plan, led by the bodies named: the first is accountable, the others are joint.</summary>
    public async Task<Guid> Action(Guid? plan = null, GivenBody? lead = null, IReadOnlyList<GivenBody>? joint = null, string text = "Open a hall where neighbours meet.", string doneMeans = "", Action<PlanAction>? with = null)
    {
        var planId = plan ?? await Plan();
        return await SaveAsync(async db =>
        {
            var found = await db.Plans.Include(row => row.Chapters).ThenInclude(row => row.Actions).SingleAsync(row => row.Id == planId);
            var chapter = found.Chapters[0];
            var action = chapter.AddAction(new($"{found.Code}-{chapter.Number}.{chapter.Actions.Count + 1:00}", 12, text, text, lead?.ShortName ?? "", "Spring 2027"));
            action.SetPromise(PromiseReader.Read("Spring 2027", new(PartialDate.Parse("2026-03"), PromiseRules.Shipped)));
            if (lead is not null) action.AddLead(lead.Id, LeadRole.Accountable, lead.ShortName, from: null);
            foreach (var other in joint ?? []) action.AddLead(other.Id, LeadRole.Joint, other.ShortName, from: null);
            if (doneMeans.Length > 0) action.Edit(text, action.Kind, doneMeans);
            with?.Invoke(action);
            action.Remember("Imported", "Read from the published document", "", text, Actor.Service, programme.Clock.Now);
            db.Actions.Add(action);
            return action.Id;
        });
    }

    public Task Place(Guid action, Guid area) => SaveAsync(db => db.ActionPlaces.Add(new ActionPlace { ActionId = action, AreaId = area }));

    /// <summary>Somebody with an account, who holds the role where one is given.</summary>
    public async Task<GivenPerson> Person(Role? role = null, Scope? scope = null, DateOnly? from = null, DateOnly? until = null, string? name = null)
    {
        await using var scoped = programme.Services.CreateAsyncScope();
        var hash = scoped.ServiceProvider.GetRequiredService<IPasswordHasher<Account>>().HashPassword(new Account(), Password);
        return await SaveAsync(db =>
        {
            var number = Next();
            var account = new Account
            {
                Name = name ?? $"Alex Example {number}", Email = $"person-{number}@example.org", NormalizedEmail = $"PERSON-{number}@EXAMPLE.ORG",
                EmailConfirmed = true, PasswordHash = hash, SecurityStamp = Guid.NewGuid().ToString("N"),
            };
            db.Accounts.Add(account);
            if (role is { } held) db.RolesGiven.Add(new RoleGiven(account.Id, held, scope ?? Scope.Programme, from ?? programme.Clock.Today, until, "Needed for a test", null));
            return new GivenPerson(account.Id, account.Name, account.Email);
        });
    }

    /// <summary>One more role for somebody.</summary>
    public Task<Guid> Holds(GivenPerson person, Role role, Scope? scope = null) => SaveAsync(db =>
    {
        var given = new RoleGiven(person.Id, role, scope ?? Scope.Programme, programme.Clock.Today, null, "Needed for a test", null);
        db.RolesGiven.Add(given);
        return given.Id;
    });

    /// <summary>Anything else that a test takes as given.</summary>
    public Task<bool> Changed(Action<ConcordDb> change) => SaveAsync(db =>
    {
        change(db);
        return true;
    });

    private Task<T> SaveAsync<T>(Func<ConcordDb, T> add) => SaveAsync(db => Task.FromResult(add(db)));

    private async Task<T> SaveAsync<T>(Func<ConcordDb, Task<T>> add)
    {
        await using var scope = programme.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<ConcordDb>();
        var added = await add(db);
        scope.ServiceProvider.GetRequiredService<Audit>().Record(Actor.Service, "Took as given", "test", null);
        await db.SaveChangesAsync();
        return added;
    }

    private static int Next() => Interlocked.Increment(ref counted);
}

public sealed record GivenPerson(Guid Id, string Name, string Email)
{
    public Actor Actor => Actor.Person(Id);
}

public sealed record GivenBody(Guid Id, string Key, string Name, string ShortName)
{
    public Scope Scope => Scope.Body(Id);
}
