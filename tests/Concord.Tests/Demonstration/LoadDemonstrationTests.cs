using Concord.Demonstration;
using Concord.People.Demonstration;
using Concord.People.SigningIn;
using Concord.Shared.Auditing;
using Microsoft.EntityFrameworkCore;

namespace Concord.Tests.Demonstration;

public sealed class LoadDemonstrationTests : ProgrammeTest
{
    [Fact]
    public async Task It_loads_the_plan_fourteen_people_and_five_areas()
    {
        Assert.True(await Load());
        Assert.Equal(74, await Look(db => db.Actions.CountAsync()));
        Assert.Equal(8, await Look(db => db.Chapters.CountAsync()));
        Assert.Equal(14, await Look(db => db.Accounts.CountAsync()));
        Assert.Equal(5, await Look(db => db.Areas.CountAsync()));
        Assert.True((await Run<VerifyAudit, VerifyAudit.Verdict>(verify => verify.RunAsync())).Sound);
    }

    [Fact]
    public async Task A_second_time_changes_nothing()
    {
        await Load();
        var before = await Everything();
        Assert.False(await Load());
        Assert.Equal(before, await Everything());
    }

    [Fact]
    public async Task It_leaves_a_database_in_use_alone()
    {
        await Given.Person();
        Assert.False(await Load());
        Assert.Equal(0, await Look(db => db.Actions.CountAsync()));
    }

    [Fact]
    public async Task Its_people_sign_in_without_a_second_factor_and_are_plainly_labelled()
    {
        await Load();
        foreach (var person in LoadDemonstrationPeople.All)
        {
            var result = await Run<SignIn, SignIn.Result>(verb => verb.CheckPasswordAsync(person.Email, LoadDemonstrationPeople.Password));
            Assert.Equal(SignInOutcome.SignedIn, result.Outcome);
            Assert.StartsWith("Demo ", result.Account!.Name);
            Assert.EndsWith("@demonstration.example", result.Account.Email);
        }
    }

    [Fact]
    public async Task Every_action_knows_its_leads_its_published_words_and_where_it_stands()
    {
        await Load();
        var actions = await Look(db => db.Actions.Include(action => action.Leads).Include(action => action.Changes).AsSplitQuery().ToListAsync());
        Assert.All(actions, action =>
        {
            Assert.NotEmpty(action.Leads);
            Assert.NotEmpty(action.DoneMeans);
            Assert.NotNull(action.StatusOn);
            Assert.Equal(action.PublishedText, action.TextNow);
            Assert.Equal(["Added", "Reported"], action.Changes.OrderBy(change => change.Number).Select(change => change.Did).Take(2));
            Assert.All(action.Leads.Where(lead => lead.BodyId is null), lead => Assert.Equal(Concord.Plans.Domain.LeadRole.AllDepartments, lead.Role));
        });
    }

    private Task<bool> Load() => Run<LoadDemonstration, bool>(verb => verb.RunAsync());

    private Task<(int, int, int, int, int, int, long)> Everything() => Look(async db => (await db.Actions.CountAsync(), await db.Accounts.CountAsync(),
        await db.Areas.CountAsync(), await db.Bodies.CountAsync(), await db.Returns.CountAsync(), await db.ActionChanges.CountAsync(), await db.AuditEntries.LongCountAsync()));
}
