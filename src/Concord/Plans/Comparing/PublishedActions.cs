using System.Globalization;
using System.Linq.Expressions;
using Concord.Data;
using Concord.Plans.Domain;
using Concord.Plans.Importing;
using Concord.Shared;
using Microsoft.EntityFrameworkCore;

namespace Concord.Plans.Comparing;

/// <summary>A plan's actions as they were published: in its newest version, in one that came before, or in a draft.</summary>
public sealed class PublishedActions(ConcordDb db)
{
    public static IReadOnlyList<ComparedAction> Of(PlanDraft draft) => [.. draft.Chapters.SelectMany(chapter => chapter.Actions.Select(action => new ComparedAction(
        action.Ref, chapter.Title, action.Text, LeadLine(action.SourceLead), action.Promised.Text, action.Components,
        [.. action.Milestones.Select(milestone => Line(Named(milestone.Ref, milestone.Text), milestone.Promised.Text, milestone.Indicators.Select(indicator => Named(indicator.Ref, indicator.Text)))),
            .. action.Indicators.Select(indicator => $"◇ {Named(indicator.Ref, indicator.Text)}")])
        { Footnotes = [.. action.Footnotes.Select(note => Note(note.Mark, note.Text))] }))];

    /// <summary>Actions that the newest version left out are not among them.</summary>
    public Task<IReadOnlyList<ComparedAction>> NewestAsync(Guid planId, CancellationToken cancel = default) => ThoseAsync(planId, action => db.Plans.Any(plan => plan.Id == planId && plan.Versions == action.PlanVersion), cancel);

    /// <summary>What earlier versions had and the newest has not.</summary>
    public Task<IReadOnlyList<ComparedAction>> LeftOutAsync(Guid planId, CancellationToken cancel = default) => ThoseAsync(planId, action => action.PlanVersion > 0 && db.Plans.Any(plan => plan.Id == planId && plan.Versions > action.PlanVersion), cancel);

    /// <summary>What changes made, and no version has.</summary>
    public Task<IReadOnlyList<ComparedAction>> MadeAsync(Guid planId, CancellationToken cancel = default) => ThoseAsync(planId, action => action.PlanVersion == 0, cancel);

    private async Task<IReadOnlyList<ComparedAction>> ThoseAsync(Guid planId, Expression<Func<PlanAction, bool>> which, CancellationToken cancel)
    {
        var actions = await db.Actions.AsNoTracking().AsSplitQuery().Where(action => action.PlanId == planId).Where(which).Include(action => action.Leads)
            .Include(action => action.Components).Include(action => action.Milestones).Include(action => action.Indicators)
            .Join(db.Chapters, action => action.ChapterId, chapter => chapter.Id, (action, chapter) => new { action, chapter.Title, chapter.Number })
            .OrderBy(each => each.Number).ThenBy(each => each.action.Number).ThenBy(each => each.action.Slug).ToListAsync(cancel);
        return [.. actions.Select(each => Of(each.action, each.Title))];
    }

    public async Task<IReadOnlyList<ComparedAction>> OfVersionAsync(Guid planId, int number, CancellationToken cancel = default) =>
        Of(PlanDraftJson.Read((await db.PlanVersions.Where(version => version.PlanId == planId && version.Number == number).Select(version => version.Content).SingleOrDefaultAsync(cancel)).OrNotFound("such version")));

    internal static ComparedAction Of(PlanAction action, string chapter) => new(
        action.Ref, chapter, action.TextInPlan, LeadLine(action.LeadInPlan), action.Promise.Text, [.. action.Components.OrderBy(part => part.Number).Select(part => part.Text)],
        [.. action.Milestones.Where(milestone => !milestone.IsWhole && !milestone.FromCell).OrderBy(milestone => milestone.Number).Select(milestone => Line(Named(milestone.Ref, milestone.Text), milestone.Promise.Text,
                action.Indicators.Where(indicator => indicator.MilestoneId == milestone.Id).OrderBy(indicator => indicator.Number).Select(indicator => Named(indicator.Ref, indicator.Text)))),
            .. action.Indicators.Where(indicator => indicator.MilestoneId is null).OrderBy(indicator => indicator.Number).Select(indicator => $"◇ {Named(indicator.Ref, indicator.Text)}")])
    {
        Footnotes = [.. action.Footnotes.Select(note => Note(note.Mark, note.Text))],
    };

    private static string Line(string text, string promised, IEnumerable<string> indicators) => string.Join('\n', [$"– {text} ({promised})", .. indicators.Select(indicator => $"◇ {indicator}")]);

    private static string Note(int mark, string text) => string.Create(CultureInfo.InvariantCulture, $"[{mark}] {text}");

    private static string Named(string? reference, string text) => reference is null ? text : $"{reference} {text}";

    private static string LeadLine(string source)
    {
        var said = CellText.Read(source);
        return string.Join(" / ", said.Blocks.Concat(said.Components));
    }
}
