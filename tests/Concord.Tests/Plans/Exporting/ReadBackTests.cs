using Concord.People.Domain;
using Concord.Places.Reference;
using Concord.Plans;
using Concord.Plans.Comparing;
using Concord.Plans.Demonstration;
using Concord.Plans.Domain;
using Concord.Plans.Exporting;
using Concord.Plans.Finding;
using Concord.Plans.Importing;
using Microsoft.EntityFrameworkCore;

namespace Concord.Tests.Plans.Exporting;

/// <summary>Taken out and brought in again by the product's own importer, in every format that can be read back, a plan is the same plan.</summary>
public sealed class ReadBackTests : ExportTest
{
    public static TheoryData<string, string> PlansAndFormats { get; } = new MatrixTheoryData<string, string>(["ex", "icap"], ["csv", "xlsx", "ods", "json", "docx"]);

    private GivenPerson secretariat = null!;

    protected override async Task BeginAsync()
    {
        await Run<LoadReferencePlaces>(verb => verb.RunAsync());
        await base.BeginAsync();
        await Run<LoadDemonstrationPlan>(verb => verb.RunAsync());
        secretariat = await Given.Person(Role.Secretariat);
    }

    [Theory, MemberData(nameof(PlansAndFormats))]
    public async Task Brought_in_again_it_changes_nothing(string plan, string format)
    {
        var source = await Upload($"{plan}.{format}", await Export(format, plan));
        var reading = await Run<RepublishPlan, RepublishPlan.Reading>(verb => verb.CompareAsync(source, plan, null, secretariat.Actor));
        Assert.Equal("", string.Join("\n\n", reading.Pairs.Where(pair => pair.Difference != Difference.Same).Take(3).Select(pair => $"{pair.Difference} in {string.Join(", ", pair.Differing)}:\n{pair.Before?.Whole}\n→\n{pair.After?.Whole}")));
        Assert.Equal(plan == "ex" ? 4 : 74, reading.Pairs.Count);
    }

    [Theory, InlineData("csv"), InlineData("xlsx"), InlineData("ods"), InlineData("json")]
    public async Task Footnotes_come_back_and_another_one_is_a_change(string format)
    {
        var copy = await Run<ImportPlan, string>(async verb => await verb.RunAsync(new(await Upload($"ex.{format}", await Export(format, "ex")), "Copy", "COPY", "", "March 2026", ""), secretariat.Actor));
        List<Footnote> expected = [new(3, "See “10 km² of green”, [2] of 2018: https://example.org/a?b=1"), new(1, "=Again")];
        Assert.Equal(expected, await Look(db => db.Actions.Where(action => action.Ref == "COPY-1.01").Select(action => action.Footnotes).SingleAsync()));
        Assert.Equal("COPY-1.01", Assert.Single((await Run<FindActions, FoundActions>(verb => verb.RunAsync("copy", new ActionFilter { Q = "green again" }))).Rows).Ref);

        await SaveAsync(db => db.Actions.Single(action => action.Ref == "EX-1.01").Footnotes = [new(3, "See another strategy")]);
        var next = await Upload($"next.{format}", await Export(format, "ex"));
        var reading = await Run<RepublishPlan, RepublishPlan.Reading>(verb => verb.RunAsync(new(next, copy, "April 2026"), secretariat.Actor));
        Assert.Equal(["its footnotes"], Assert.Single(reading.Pairs, pair => pair.Difference != Difference.Same).Differing);
        Assert.Equal([new Footnote(3, "See another strategy")], await Look(db => db.Actions.Where(action => action.Ref == "COPY-1.01").Select(action => action.Footnotes).SingleAsync()));
    }

    [Theory, InlineData("csv"), InlineData("xlsx"), InlineData("ods"), InlineData("json")]
    public async Task A_copy_of_the_plan_says_the_same_in_every_column(string format)
    {
        var original = await ExportText("csv", "icap");
        var source = await Upload($"copy.{format}", await Export(format, "icap"));
        await Run<ImportPlan, string>(verb => verb.RunAsync(new(source, "Integrated Communities Action Plan", "COPY", "", "February 2019", ""), secretariat.Actor));
        var copy = (await ExportText("csv", "copy")).Replace("COPY-", "ICAP-").Replace("/plans/copy/", "/plans/icap/");
        Assert.Equal(WithoutReports(original), WithoutReports(copy));
        if (format == "json") Assert.Equal(await Hashes("icap"), await Hashes("copy"));
    }

    private Task<Guid> Upload(string name, byte[] bytes) => Run<UploadPlan, Guid>(verb => verb.RunAsync(name, bytes, secretariat.Actor));

    private Task<List<string>> Hashes(string plan) => Look(db => db.Actions.Where(action => db.Plans.Any(row => row.Id == action.PlanId && row.Slug == plan)).OrderBy(action => action.Slug).Select(action => action.PublishedHash).ToListAsync());

    // Where an action stands is what people here reported; a document does not report.
    private static List<string> WithoutReports(string csv) => [.. CsvFile.Read(csv).Select(row => string.Join('|', row.Where((_, at) => at is not (23 or 24 or 25 or 26))))];
}
