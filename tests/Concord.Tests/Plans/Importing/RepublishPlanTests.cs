using System.Text;
using Concord.People.Domain;
using Concord.Places.Reference;
using Concord.Plans;
using Concord.Plans.Comparing;
using Concord.Plans.Domain;
using Concord.Plans.Domain.Changing;
using Concord.Plans.Editing;
using Concord.Plans.Importing;
using Concord.Shared;
using Concord.Shared.Promises;
using Microsoft.EntityFrameworkCore;

namespace Concord.Tests.Plans.Importing;

public sealed class RepublishPlanTests : ProgrammeTest
{
    private const string First = "Chapter,Action,Lead,Date\nHalls,Open a hall in every ward,MHCLG,Spring 2020\nHalls,Lend sports kit to clubs,DfE,Ongoing\nStreets,Plant ten trees in each road,HO,By March 2020\n";
    private const string Second = "Chapter,Action,Lead,Date\nHalls,Lend sports kit to clubs,DfE,Ongoing\nHalls,Open a hall in every ward,MHCLG / DfE,Autumn 2020\nGardens,Dig an allotment,HO,2021\n";

    private GivenPerson secretariat = null!;
    private string slug = "";

    protected override async Task BeginAsync()
    {
        await Run<LoadReferencePlaces>(verb => verb.RunAsync());
        secretariat = await Given.Person(Role.Secretariat);
        var source = await Upload("first.csv", First);
        slug = await Run<ImportPlan, string>(verb => verb.RunAsync(new(source, "Town Plan", "TP", "Example", "March 2019", ""), secretariat.Actor));
    }

    private Task<Guid> Upload(string name, string text) => Run<UploadPlan, Guid>(verb => verb.RunAsync(name, Encoding.UTF8.GetBytes(text), secretariat.Actor));

    private async Task<RepublishPlan.Reading> Republish(string text, string name = "second.csv", string published = "May 2020")
    {
        var source = await Upload(name, text);
        return await Run<RepublishPlan, RepublishPlan.Reading>(verb => verb.RunAsync(new(source, slug, published), secretariat.Actor));
    }

    private Task<List<PlanAction>> Actions() => Look(db => db.Actions.AsNoTracking().AsSplitQuery().Include(action => action.Leads).Include(action => action.Changes).Include(action => action.Milestones).OrderBy(action => action.Slug).ToListAsync());

    [Fact]
    public async Task The_comparison_saves_nothing()
    {
        var before = await AuditEntries();
        var source = await Upload("second.csv", Second);
        var reading = await Run<RepublishPlan, RepublishPlan.Reading>(verb => verb.CompareAsync(source, slug, null, secretariat.Actor));
        Assert.Equal((1, 1, 1, 1), (reading.Count(Difference.Same), reading.Count(Difference.Changed), reading.Count(Difference.Added), reading.Count(Difference.Removed)));
        Assert.Equal(before + 1, await AuditEntries());
    }

    [Fact]
    public async Task A_new_version_adds_changes_and_marks_what_was_left_out()
    {
        await Republish(Second);
        var actions = await Actions();
        Assert.Equal(["1.01 v2 Open a hall in every ward", "1.02 v2 Lend sports kit to clubs", "2.01 v1 Plant ten trees in each road", "3.01 v2 Dig an allotment"],
            actions.Select(action => $"{action.Slug} v{action.PlanVersion} {action.TextNow}"));
        Assert.Equal("Autumn 2020", actions[0].Promise.Text);
        Assert.Equal(new DateOnly(2020, 11, 30), actions[0].Milestones.Single().Promise.Latest);
        Assert.Equal("Version 2 of the plan, May 2020, changed who leads and when it is promised", actions[0].Changes.Single(change => change.Did == "Published anew").Reason);
        Assert.Equal(["MHCLG ended", "MHCLG now", "DfE now"], actions[0].Leads.OrderBy(lead => lead.Order).Select(lead => $"{lead.Named} {(lead.To is null ? "now" : "ended")}"));
        Assert.Equal("Left out", actions[2].Changes.OrderBy(change => change.Number).Last().Did);
        Assert.Equal(["Imported"], actions[1].Changes.Select(change => change.Did));
        Assert.Equal("person: Published a new version of a plan", await LastAudited());
    }

    [Fact]
    public async Task The_versions_before_stay_as_they_were()
    {
        var first = await Look(db => db.PlanVersions.Where(version => version.Number == 1).Select(version => version.Content).SingleAsync());
        await Republish(Second);
        Assert.Equal(first, await Look(db => db.PlanVersions.Where(version => version.Number == 1).Select(version => version.Content).SingleAsync()));
        Assert.Equal([1, 2], await Look(db => db.PlanVersions.OrderBy(version => version.Number).Select(version => version.Number).ToListAsync()));
        var id = await Look(db => db.Plans.Select(plan => plan.Id).SingleAsync());
        var before = await Run<PublishedActions, IReadOnlyList<ComparedAction>>(read => read.OfVersionAsync(id, 1));
        Assert.Equal(["Open a hall in every ward", "Lend sports kit to clubs", "Plant ten trees in each road"], before.Select(action => action.Text));
    }

    [Fact]
    public async Task Words_that_were_edited_since_are_not_overwritten()
    {
        var action = (await Actions())[0];
        await Run<EditAction>(verb => verb.RunAsync(new(action.Id, action.Version, "Open a warm hall", action.Kind, "", null, null, "Warmer"), secretariat.Actor));
        await Republish(Second.Replace("Open a hall in every ward", "Open a large hall in every ward"));
        var after = (await Actions())[0];
        Assert.Equal(("Open a warm hall", "Open a large hall in every ward"), (after.TextNow, after.PublishedText));
    }

    [Fact]
    public async Task An_action_that_comes_back_is_the_same_action()
    {
        await Republish(Second);
        await Republish(First, "third.csv", "June 2021");
        var actions = await Actions();
        Assert.Equal(4, actions.Count);
        Assert.Equal([3, 3, 3, 2], actions.Select(action => action.PlanVersion));
    }

    [Fact]
    public async Task A_milestone_that_a_version_still_has_is_the_same_one_with_its_baseline_until_the_plan_promises_otherwise()
    {
        var hall = (await Actions())[0].Milestones.Single().Id;
        await Given.Changed(db =>
        {
            var action = db.Actions.Single(row => row.Slug == "1.01");
            var request = new ChangeRequest(action, new Rebaselining(hall, "Summer 2021"), "Agreed with the towns", Today, secretariat.Actor, Now);
            db.Add(request);
            db.Add(new Baseline(request, hall, 1, Promise.Of(PromiseReader.Read("Summer 2021", new(PartialDate.Parse("2019-03"), PromiseRules.Shipped)))));
        });
        Assert.Empty((await Republish(First.Replace("MHCLG", "MHCLG / DfE", StringComparison.Ordinal))).Lost);
        Assert.Equal((hall, "Summer 2021"), await Held());
        var source = await Upload("looked-at.csv", Second);
        Assert.Equal([("TP-1.01", "Summer 2021", "Autumn 2020")], (await Run<RepublishPlan, RepublishPlan.Reading>(verb => verb.CompareAsync(source, slug, "June 2021", secretariat.Actor))).Lost.Select(lost => (lost.Ref, lost.Agreed, lost.Promised)));
        Assert.Equal((hall, "Summer 2021"), await Held());
        await Republish(Second, "third.csv", "June 2021");
        Assert.NotEqual(hall, (await Held()).Id);
        Assert.Equal("Autumn 2020", (await Held()).Holds);
        Assert.Equal(("Baseline fell away", "Summer 2021", "Autumn 2020"), (await Actions())[0].Changes.Where(change => change.Did.StartsWith("Base", StringComparison.Ordinal)).Select(change => (change.Did, change.Before, change.After)).Single());

        async Task<(Guid Id, string Holds)> Held() => (await Run<ReportableActions, ActionFacts?>(read => read.FindAsync(slug, "1.01")))!.Milestones.Select(milestone => (milestone.Id, milestone.Holds)).Single();
    }

    [Fact]
    public async Task A_milestone_without_a_baseline_is_the_same_one_when_it_is_promised_for_another_day()
    {
        var hall = (await Actions())[0].Milestones.Single();
        await Republish(Second);
        var now = (await Actions())[0].Milestones.Single();
        Assert.Equal((hall.Id, "Spring 2020", "Autumn 2020"), (now.Id, hall.Promise.Text, now.Promise.Text));
    }

    [Fact]
    public async Task The_same_document_again_is_refused_and_says_so()
    {
        var source = await Upload("first again.csv", First);
        Assert.StartsWith("This is the very document", await Refused<RepublishPlan>(verb => verb.RunAsync(new(source, slug, "May 2020"), secretariat.Actor)));
        Assert.StartsWith("Say when this version was published", await Refused<RepublishPlan>(verb => verb.RunAsync(new(source, slug, " "), secretariat.Actor)));
    }

    [Fact]
    public async Task An_owner_cannot_publish_a_plan()
    {
        var source = await Upload("second.csv", Second);
        var owner = await Given.Person(Role.Owner);
        await NotThere<RepublishPlan>(verb => verb.RunAsync(new(source, slug, "May 2020"), owner.Actor));
    }
}
