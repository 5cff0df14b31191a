using Concord.Data;
using Concord.Places.Registering;
using Concord.Plans;
using Concord.Plans.Domain;
using Concord.Plans.Editing;
using Concord.Shared;
using Concord.Shared.Auditing;
using Microsoft.EntityFrameworkCore;

namespace Concord.Tests.Plans.Finding;

/// <summary>Whatever verb saves, the new words are found and the old ones are not.</summary>
public sealed class FreshWordsTests : FindingTest
{
    private GivenBody lead = null!;
    private Guid actionId;
    private GivenPerson secretariat = null!;

    protected override async Task BeginAsync()
    {
        await base.BeginAsync();
        lead = await Given.Body("Ministry of Ponds", "MoP");
        secretariat = await Given.Person(Concord.People.Domain.Role.Secretariat);
        actionId = await Given.Action(PlanId, lead, text: "Dig a pond.", doneMeans: "Ducks swim.");
    }

    [Fact]
    public async Task Editing_an_action()
    {
        await Run<EditAction>(async verb => await verb.RunAsync(new(actionId, await Version(), "Plant an orchard.", ActionKind.Commitment, "Apples grow.", 40, "crates", "To see"), secretariat.Actor));
        await OnlyFinds(["orchard", "apples", "crates"], ["ducks"]);
        // What was published stays to be found.
        Assert.Equal(["1.01"], await Words("pond"));
    }

    [Fact]
    public async Task Changing_who_leads()
    {
        var orchards = await Given.Body("Ministry of Orchards", "MoO");
        await Run<TransferLead>(async verb => await verb.RunAsync(new(actionId, await Version(), orchards.Id, LeadRole.Accountable, false, "Moved"), secretariat.Actor));
        await Run<TransferLead>(async verb => await verb.RunAsync(new(actionId, await Version(), lead.Id, LeadRole.Joint, true, "Moved"), secretariat.Actor));
        await OnlyFinds(["orchards"], ["\"ministry of ponds\""]);
    }

    [Fact]
    public async Task Renaming_a_body()
    {
        await Run<RenameBody>(verb => verb.RunAsync(new(lead.Key, "Department of Lakes", "DoL", PartialDate.Parse("2027-01")), Actor.CommandLine));
        await OnlyFinds(["lakes", "DoL"], []);
    }

    [Fact]
    public async Task Reporting_leaves_the_words_as_they_were()
    {
        await Run<ReportAction>(async verb => await verb.RunAsync(new(actionId, await Version(), ActionStatus.OnTrack, "Dug"), secretariat.Actor));
        await OnlyFinds(["pond", "ducks"], ["dug"]);
    }

    [Fact]
    public async Task Changing_what_hangs_on_an_action()
    {
        await Change(action => { action.AddComponent("Build a jetty"); action.AddMilestone("M1", "Reeds sown", action.Promise); action.AddIndicator(null, "I9", "Frogs counted", action.Promise); });
        await OnlyFinds(["jetty", "reeds", "m1", "frogs"], []);
        await Look(async db =>
        {
            db.ActionComponents.RemoveRange(db.ActionComponents);
            db.ActionIndicators.RemoveRange(db.ActionIndicators);
            return await SaveAsync(db);
        });
        await OnlyFinds(["reeds"], ["jetty", "frogs"]);
    }

    [Fact]
    public async Task An_action_that_goes_is_found_no_more()
    {
        await Look(async db =>
        {
            db.Actions.Remove(await db.Actions.Include(action => action.Leads).Include(action => action.Changes).Include(action => action.Milestones).AsSplitQuery().SingleAsync(action => action.Id == actionId));
            return await SaveAsync(db);
        });
        await OnlyFinds([], ["pond", "ducks"]);
    }

    [Fact]
    public async Task What_is_not_saved_is_not_found()
    {
        await Look(async db =>
        {
            await using var never = await db.Database.BeginTransactionAsync();
            (await db.Actions.SingleAsync(action => action.Id == actionId)).Edit("Plant an orchard.", ActionKind.Commitment, "");
            return await SaveAsync(db);
        });
        await OnlyFinds(["pond", "ducks"], ["orchard"]);
    }

    [Fact]
    public async Task A_database_that_lost_its_digests_has_them_again_once_it_is_brought_up_to_date()
    {
        await Look(db => db.ActionDigests.ExecuteDeleteAsync());
        await OnlyFinds([], ["pond"]);
        if (!TestDatabase.IsPostgres) await Look(db => db.Database.ExecuteSqlRawAsync("DROP TRIGGER plans_digests_added; DROP TABLE plans_search"));
        await Look(async db => { await db.BringUpToDateAsync(); return 0; });
        await OnlyFinds(["pond", "ducks", "ministry"], []);
    }

    private async Task OnlyFinds(string[] here, string[] gone)
    {
        foreach (var word in here) Assert.True((await Words(word)).Contains("1.01"), $"{word} is not found");
        foreach (var word in gone) Assert.True((await Words(word)).Count == 0, $"{word} is still found");
    }

    private Task<Guid> Version() => Look(db => db.Actions.Where(action => action.Id == actionId).Select(action => action.Version).SingleAsync());

    private Task Change(Action<PlanAction> change) => Look(async db =>
    {
        var action = await db.Actions.Include(row => row.Components).Include(row => row.Milestones).Include(row => row.Indicators).AsSplitQuery().SingleAsync(row => row.Id == actionId);
        change(action);
        foreach (var added in db.ChangeTracker.Entries().Where(entry => entry.State == EntityState.Modified && entry.Entity is ActionComponent or Milestone or ActionIndicator)) added.State = EntityState.Added;
        return await SaveAsync(db);
    });

    private async Task<int> SaveAsync(ConcordDb db)
    {
        new Audit(db, Programme.Clock).Record(Actor.Service, "Changed for a test", "test", null);
        return await db.SaveChangesAsync();
    }
}
