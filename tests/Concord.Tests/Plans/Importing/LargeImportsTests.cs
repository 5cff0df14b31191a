using System.Text;
using Concord.People.Domain;
using Concord.Places.Reference;
using Concord.Plans.Domain;
using Concord.Plans.Importing;
using Concord.Plans.Importing.Tables;
using Microsoft.EntityFrameworkCore;

namespace Concord.Tests.Plans.Importing;

public sealed class LargeImportsTests : ProgrammeTest
{
    private GivenPerson secretariat = null!;
    private Guid source;

    protected override async Task BeginAsync()
    {
        await Run<LoadReferencePlaces>(verb => verb.RunAsync());
        secretariat = await Given.Person(Role.Secretariat);
        var rows = string.Concat(Enumerable.Range(1, 700).Select(at => $"{(at % 100 == 0 ? "" : $"Do thing {at}")},Office {at % 3},By March {2030 + at % 5}\n"));
        source = await Run<UploadPlan, Guid>(verb => verb.RunAsync("large.csv", Encoding.UTF8.GetBytes("Action,Lead,Date\n" + rows), secretariat.Actor));
    }

    private ImportPlan.Request Request => new(source, "Large Plan", "LP", "", "", "") { Names = new(new Dictionary<string, string> { ["Office 1"] = NamesMeant.NewBody, ["Office 2"] = "home-office" }) };

    private Task<Guid> Ask() => Run<LargeImports, Guid>(verb => verb.AskAsync(Request, 693, secretariat.Actor));

    [Fact]
    public async Task What_was_asked_for_is_done_beside_the_page_and_then_over()
    {
        var id = await Ask();
        Assert.Null((await Run<LargeImports, LargeImports.Standing>(verb => verb.LookAsync(id, secretariat.Actor))).Import.EndedAt);
        Assert.True(await Run<LargeImports, bool>(verb => verb.RunNextAsync()));
        Assert.False(await Run<LargeImports, bool>(verb => verb.RunNextAsync()));
        var done = (await Run<LargeImports, LargeImports.Standing>(verb => verb.LookAsync(id, secretariat.Actor))).Import;
        Assert.Equal(("lp", null), (done.PlanSlug, done.Trouble));
        Assert.Equal(693, await Look(db => db.Actions.CountAsync()));
        Assert.Equal(693, await Look(db => db.Milestones.CountAsync()));
    }

    [Fact]
    public async Task Names_become_the_bodies_that_they_were_said_to_mean_and_are_known_next_time()
    {
        await Ask();
        await Run<LargeImports, bool>(verb => verb.RunNextAsync());
        Assert.Equal("Office 1", await Look(db => db.Bodies.Where(body => body.Key == "office-1").Select(body => body.CurrentName).SingleAsync()));
        Assert.Contains("Office 2", (await Look(db => db.Bodies.SingleAsync(body => body.Key == "home-office"))).Aliases);
        var again = await Run<ReadPlan, ReadPlan.Result>(verb => verb.RunAsync("x.csv", "Action,Lead,Date\nA,Office 2,2030\nB,Office 0,2030\n"u8.ToArray()));
        Assert.Equal(["Office 0"], NamesMeant.UnknownIn(again.Draft).Select(name => name.Name));
    }

    [Fact]
    public async Task Two_nodes_do_not_do_it_twice()
    {
        var id = await Ask();
        Assert.Equal(id, await Ask());
        await Look(db => db.PlanImports.ExecuteUpdateAsync(set => set.SetProperty(row => row.TakenUntil, Now.AddMinutes(5))));
        Assert.False(await Run<LargeImports, bool>(verb => verb.RunNextAsync()));
        Programme.Clock.Pass(TimeSpan.FromMinutes(6));
        Assert.True(await Run<LargeImports, bool>(verb => verb.RunNextAsync()));
        Assert.Equal(1, await Look(db => db.Plans.CountAsync()));
    }

    [Fact]
    public async Task A_refusal_is_kept_for_the_page_and_nothing_is_saved()
    {
        var id = await Ask();
        await Given.Plan("LP");
        await Run<LargeImports, bool>(verb => verb.RunNextAsync());
        var ended = (await Run<LargeImports, LargeImports.Standing>(verb => verb.LookAsync(id, secretariat.Actor))).Import;
        Assert.StartsWith("There is already a plan with the code LP", ended.Trouble);
        Assert.Equal(0, await Look(db => db.Actions.CountAsync()));
    }

    [Fact]
    public async Task What_columns_mean_is_remembered_by_their_headings()
    {
        var bytes = "Alpha,Beta,Gamma\nOpen,HO,2030\n"u8.ToArray();
        var table = (await Run<ReadPlan, ReadPlan.Result>(verb => verb.RunAsync("a.csv", bytes))).Draft.Tables.Single();
        IReadOnlyList<SayColumns.Request> Said(params ColumnRole[] roles) => [new(table.Headings, [.. roles.Select(role => new ColumnMeaning(role))])];
        Assert.Equal("Say which column holds the action", await Refused<SayColumns>(verb => verb.RunAsync(Said(ColumnRole.Beside, ColumnRole.Lead, ColumnRole.Promised), secretariat.Actor)));
        Assert.Equal("Two columns cannot both be “The action”: keep one of them under its heading", await Refused<SayColumns>(verb => verb.RunAsync(Said(ColumnRole.Action, ColumnRole.Action, ColumnRole.Promised), secretariat.Actor)));
        await Run<SayColumns>(verb => verb.RunAsync(Said(ColumnRole.Action, ColumnRole.Lead, ColumnRole.Promised), secretariat.Actor));
        var next = (await Run<ReadPlan, ReadPlan.Result>(verb => verb.RunAsync("b.csv", "Alpha,Beta,Gamma\nSweep,DfE,2031\n"u8.ToArray()))).Draft;
        Assert.Equal(("Sweep", true), (next.Chapters.Single().Actions.Single().Text, next.Tables.Single().AsSaid));
    }
}
