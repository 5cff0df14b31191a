using Concord.Data;
using Concord.Shared;
using Microsoft.EntityFrameworkCore;

namespace Concord.Plans.Finding;

/// <summary>What a plan's list can be filtered by: its chapters, who leads, and the wordings of its promises.</summary>
public sealed class FilterChoices(ConcordDb db)
{
    private const int MostWordings = 200;

    // The index of wordings is for these: nobody chooses a longer one from a list, and PostgreSQL could not keep it in an index.
    private const int LongestWording = 300;

    public sealed record Of(string PlanTitle, int Actions, IReadOnlyList<(int Number, string Title)> Chapters, IReadOnlyList<(string Key, string Name)> Leads, IReadOnlyList<string> Promises);

    /// <summary>Out of all the rows of a plan, where they were read anyway.</summary>
    public static Of From(IReadOnlyList<ActionRow> all) => new(all[0].PlanTitle, all.Count,
        [.. all.Select(row => (row.Chapter, row.ChapterTitle)).Distinct()],
        [.. all.SelectMany(row => row.Leads).Where(lead => lead.Key is not null).Select(lead => (lead.Key!, lead.Name!)).Distinct().OrderBy(lead => lead.Item2, StringComparer.Ordinal)],
        [.. all.Select(row => row.Promised).Where(text => text.Length <= LongestWording).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)]);

    public async Task<Of> OfPlanAsync(string slug, CancellationToken cancel = default)
    {
        var plan = (await db.Plans.Where(row => row.Slug == slug).Select(row => new { row.Id, row.Title }).SingleOrDefaultAsync(cancel)).OrNotFound("such plan");
        var actions = db.Actions.Where(action => action.PlanId == plan.Id);
        var chapters = await db.Chapters.Where(chapter => chapter.PlanId == plan.Id && actions.Any(action => action.ChapterId == chapter.Id)).OrderBy(chapter => chapter.Number).Select(chapter => new { chapter.Number, chapter.Title }).ToListAsync(cancel);
        var leads = await db.BodyLines.Where(body => db.ActionLeads.Any(lead => lead.BodyId == body.Id && lead.To == null && actions.Any(action => action.Id == lead.ActionId)))
            .Select(body => new { body.Key, body.CurrentName }).ToListAsync(cancel);
        var promises = await actions.Where(action => action.Promise.Text.Length <= LongestWording).Select(action => action.Promise.Text).Distinct().OrderBy(text => text).Take(MostWordings).ToListAsync(cancel);
        promises.Sort(StringComparer.Ordinal);
        return new(plan.Title, await actions.CountAsync(cancel), [.. chapters.Select(chapter => (chapter.Number, chapter.Title))],
            [.. leads.Select(lead => (lead.Key, lead.CurrentName)).OrderBy(lead => lead.CurrentName, StringComparer.Ordinal)], promises);
    }
}
