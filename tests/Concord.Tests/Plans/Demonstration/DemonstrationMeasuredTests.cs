using Concord.Demonstration;
using Concord.Plans.Domain.Measuring;
using Microsoft.EntityFrameworkCore;

namespace Concord.Tests.Plans.Demonstration;

/// <summary>What the rules make of the demonstration's 74 actions, against what somebody who read them all says.</summary>
public sealed class DemonstrationMeasuredTests : ProgrammeTest
{
    // Read one by one: who, what that can be seen, by when, and how much.
    private static readonly string[] CanBeMeasured =
    [
        "2.11", "3.07", "3.12", "3.13", "3.14", "3.16", "4.01", "4.02", "4.03", "5.02", "5.03", "5.04", "5.05", "5.09",
        "6.02", "6.06", "6.07", "6.09", "7.03", "7.05", "7.07", "7.08", "7.09", "7.13", "7.14", "8.01",
    ];

    // A guide inside "help people … through a new guide", five pilots that are "supported", a guide at the end of a long list; and one test inside what is ongoing.
    private static readonly string[] ReadOtherwiseByTheRules = ["5.02", "5.04", "5.08", "5.09"];

    [Fact]
    public async Task The_rules_agree_with_a_careful_reader_on_all_but_a_few()
    {
        await Run<LoadDemonstration>(load => load.RunAsync());
        var names = await Look(db => db.BodyLines.ToDictionaryAsync(body => body.Id, body => body.CurrentName));
        var actions = await Look(db => db.Actions.AsNoTracking().AsSplitQuery().Include(action => action.Leads).Include(action => action.Milestones).Include(action => action.Components).OrderBy(action => action.Slug).ToListAsync());
        var measured = actions.ToDictionary(action => action.Slug, action => Measurability.Of(action, id => names[id]));
        foreach (var (slug, found) in measured)
            TestContext.Current.TestOutputHelper?.WriteLine($"{slug} {(found.IsMeasurable ? "yes" : "no ")} {string.Join(" | ", found.Answers.Select(each => $"{each.Question} {(each.Answer.IsThere ? "+" : "-")} {each.Answer.Words}"))}");

        Assert.Equal(74, measured.Count);
        Assert.Equal(ReadOtherwiseByTheRules, measured.Where(each => each.Value.IsMeasurable != CanBeMeasured.Contains(each.Key)).Select(each => each.Key));
    }
}
