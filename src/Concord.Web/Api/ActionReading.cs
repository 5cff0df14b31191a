using Concord.Data;
using Concord.Places;
using Concord.Plans;
using Concord.Plans.Domain;
using Concord.Plans.Domain.Measuring;
using Concord.Plans.Exporting;
using Concord.Plans.Exporting.Json;
using Concord.Plans.Timeline;
using Concord.Shared;
using Concord.Web.Api.Answers;
using Microsoft.EntityFrameworkCore;

namespace Concord.Web.Api;

/// <summary>Everything that an action's page shows a visitor, read as it stood at one moment.</summary>
public sealed class ActionReading(ConcordDb db, PlanReading plans, PromisesToday promises)
{
    public async Task<ActionAnswer> OfAsync(string plan, string slug, Uri root, CancellationToken cancel)
    {
        await using var moment = await db.ReadAtOnceAsync(cancel);
        var whole = await plans.FindAsync(plan, root, cancel);
        var action = (await db.Actions.AsNoTracking().AsSplitQuery()
            .Include(row => row.Components).Include(row => row.Leads).Include(row => row.Milestones).Include(row => row.Indicators).Include(row => row.Changes)
            .SingleOrDefaultAsync(row => row.PlanId == whole.Plan.Id && row.Slug == slug, cancel)).OrNotFound("such action");
        var chapter = whole.Plan.Chapters.Single(each => each.Id == action.ChapterId);
        var lateness = promises.Of(whole.Plan.Published);
        return new(ActionInJson.Of(whole, action, await db.Baselines.AsNoTracking().Where(row => row.ActionId == action.Id).ToListAsync(cancel)))
        {
            Href = Hrefs.Action(plan, slug), WebPage = $"/plans/{plan}/actions/{slug}", Plan = plan, Slug = slug, Chapter = new(chapter.Number, chapter.Title), PlanVersion = action.PlanVersion,
            Today = [.. action.Milestones.OrderBy(milestone => milestone.Number).Select(milestone => new MilestoneToday(milestone.Number, LatenessAnswer.Of(lateness(milestone.Promise), promises.Today)))],
            Places = await PlacesAsync(action.Id, cancel), Measurability = Measured(action, whole.Bodies),
            History = [.. action.Changes.OrderByDescending(change => change.Number).Select(change => new HistoryLine(
                change.At, change.Did, change.Reason, NullIfEmpty(change.Before), NullIfEmpty(change.After), ChangeAuthor.InPublic(change.ByPersonId, change.Means)))],
        };
    }

    public static string? NullIfEmpty(string text) => text.Length == 0 ? null : text;

    private async Task<List<PlaceName>> PlacesAsync(Guid action, CancellationToken cancel) =>
        await (from place in db.ActionPlaces
               join area in db.AreaLines on place.AreaId equals area.Id
               where place.ActionId == action
               orderby area.Name
               select new PlaceName(area.Code, area.Name, "/places/" + area.Code)).ToListAsync(cancel);

    private static MeasurabilityAnswer Measured(PlanAction action, IReadOnlyDictionary<Guid, BodyLine> bodies)
    {
        var words = Measurability.Of(action, id => bodies.GetValueOrDefault(id)?.CurrentName);
        return new(action.SaidMeasurable ?? words.IsMeasurable, Of(words.Who), Of(words.What), Of(words.ByWhen), Of(words.HowMuch), action.SaidMeasurable, NullIfEmpty(action.SaidMeasurableWhy));

        static QuestionAnswered Of(Answer answer) => new(answer.IsThere, answer.Words);
    }
}
