using Concord.Data;
using Concord.Plans.Domain;
using Concord.Shared.Documents;
using Microsoft.EntityFrameworkCore;

namespace Concord.Plans.Exporting.Tables;

/// <summary>The columns that only this plan has: its other languages, and what its document says beside the actions.</summary>
internal sealed record MoreColumns(IReadOnlyList<(string What, string Language)> Languages, IReadOnlyList<(string Heading, int Time)> Besides)
{
    public IEnumerable<SheetColumn> Columns =>
        [.. Languages.Select(each => new SheetColumn($"{each.What} ({each.Language})", 40)), .. Besides.Select(each => new SheetColumn(PlainText.Of(each.Heading), 30))];

    public static async Task<MoreColumns> OfAsync(ConcordDb db, Guid planId, CancellationToken cancel)
    {
        var actions = await db.Actions.Where(action => action.PlanId == planId).OrderBy(action => action.Ref).Select(action => new { action.OtherLanguages, action.Beside }).ToListAsync(cancel);
        var ofPlan = db.Actions.Where(action => action.PlanId == planId);
        var milestones = await ofPlan.SelectMany(action => action.Milestones).Select(milestone => milestone.OtherLanguages).Distinct().ToListAsync(cancel);
        var indicators = await ofPlan.SelectMany(action => action.Indicators).Select(indicator => indicator.OtherLanguages).Distinct().ToListAsync(cancel);
        return new(
            [.. In("action", actions.Select(action => action.OtherLanguages)), .. In("milestone", milestones), .. In("indicator", indicators)],
            [.. actions.SelectMany(action => Counted(action.Beside)).Select(each => (each.Beside.Heading, each.Time)).Distinct()]);
    }

    public IEnumerable<Cell> Cells(PlanAction action, Leaf leaf)
    {
        foreach (var (what, language) in Languages)
            yield return Cell.Of((what switch
            {
                "action" => action.OtherLanguages,
                "milestone" => leaf.Milestone?.OtherLanguages,
                _ => leaf.Indicator?.OtherLanguages,
            })?.FirstOrDefault(words => words.Language == language)?.Text);
        var beside = Counted(action.Beside).ToDictionary(each => (each.Beside.Heading, each.Time), each => each.Beside.Text);
        foreach (var column in Besides) yield return Cell.Of(beside.GetValueOrDefault(column));
    }

    private static IEnumerable<(string, string)> In(string what, IEnumerable<IReadOnlyList<InLanguage>> words) =>
        words.SelectMany(each => each).Select(each => each.Language).Distinct().Order(StringComparer.Ordinal).Select(language => (what, language));

    // A document may have two columns of one heading: the first, the second.
    private static IEnumerable<(Beside Beside, int Time)> Counted(IReadOnlyList<Beside> besides) =>
        besides.Select((beside, at) => (beside, besides.Take(at).Count(before => before.Heading == beside.Heading)));
}
