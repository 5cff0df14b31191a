using Concord.People.Domain;
using Concord.Plans.Changing;
using Concord.Plans.Comparing;
using Concord.Plans.Domain;
using Concord.Plans.Domain.Changing;
using Concord.Plans.Importing;
using Concord.Shared;
using Microsoft.EntityFrameworkCore;

namespace Concord.Tests.Plans.Exporting;

/// <summary>A plan of which an action was split is taken out with its parts, brought in again unchanged, and published with them when a version has them.</summary>
public sealed class ChangedPlanTests : ExportTest
{
    private GivenPerson secretariat = null!;

    protected override async Task BeginAsync()
    {
        await base.BeginAsync();
        secretariat = await Given.Person(Role.Secretariat);
        var hall = await Look(db => db.Actions.Where(action => action.Ref == "EX-1.01").Select(action => action.Id).SingleAsync());
        var change = await Run<ProposeChange, Guid>(verb => verb.RunAsync(new(hall, new Splitting([new("Open the kitchen.", "", "", null), new("Open the stage.", "", "Autumn 2028", null)]), "Two teams"), secretariat.Actor));
        await Run<EndorseChange>(async verb => await verb.RunAsync(new(change, await VersionOf(change), ""), Actor.CommandLine));
        await Run<ApproveChange>(async verb => await verb.RunAsync(new(change, await VersionOf(change), "The group", ""), Actor.CommandLine));
    }

    [Theory, InlineData("csv"), InlineData("xlsx"), InlineData("ods"), InlineData("json"), InlineData("docx")]
    public async Task Brought_in_again_it_changes_nothing(string format)
    {
        var reading = await Run<RepublishPlan, RepublishPlan.Reading>(async verb => await verb.CompareAsync(await Upload($"ex.{format}", await Export(format)), "ex", null, secretariat.Actor));
        Assert.Equal("", string.Join("\n\n", reading.Pairs.Where(pair => pair.Difference != Difference.Same).Select(pair => $"{pair.Difference} in {string.Join(", ", pair.Differing)}:\n{pair.Before?.Whole}\n→\n{pair.After?.Whole}")));
        Assert.Equal(6, reading.Pairs.Count);
    }

    [Fact]
    public async Task Every_table_says_what_a_part_came_from()
    {
        var rows = CsvFile.Read(await ExportText("csv"));
        var part = rows.Single(row => row[0] == "EX-1.01b");
        Assert.Equal(("Open the stage.", "DoP", "Autumn 2028", "split from EX-1.01"), (part[3], part[5], part[6], part[Array.IndexOf(rows[0], "origin")]));
    }

    [Fact]
    public async Task The_part_is_published_once_a_version_of_the_plan_has_it_and_not_left_out_by_one_that_has_not()
    {
        var csv = await ExportText("csv");
        var without = string.Join("\r\n", csv.Split("\r\n").Where(line => !line.StartsWith("EX-1.01b", StringComparison.Ordinal)));
        var source = await Upload("ex-2.csv", System.Text.Encoding.UTF8.GetBytes(without));
        var reading = await Run<RepublishPlan, RepublishPlan.Reading>(verb => verb.RunAsync(new(source, "ex", "May 2027") { Names = NamesMeant.Nothing }, secretariat.Actor));
        Assert.Equal((0, 0, 0), (reading.Count(Difference.Added), reading.Count(Difference.Changed), reading.Count(Difference.Removed)));
        Assert.Equal([("EX-1.01a", 2, "Open the kitchen."), ("EX-1.01b", 0, "")],
            (await Look(db => db.Actions.Where(action => action.Origin != "").OrderBy(action => action.Ref).Select(action => new { action.Ref, action.PlanVersion, action.PublishedText }).ToListAsync())).Select(action => (action.Ref, action.PlanVersion, action.PublishedText)));
        Assert.Equal("5 published = 5 live", (await Run<CountPlan, PlanCounts>(verb => verb.RunAsync("ex"))).Reconciled);
    }

    private Task<Guid> Upload(string name, byte[] bytes) => Run<UploadPlan, Guid>(verb => verb.RunAsync(name, bytes, secretariat.Actor));

    private Task<Guid> VersionOf(Guid change) => Look(db => db.ChangeRequests.Where(row => row.Id == change).Select(row => row.Version).SingleAsync());
}
