using Concord.Data;
using Concord.Places;
using Concord.Plans;
using Concord.Plans.Domain;
using Concord.Plans.Finding;
using Microsoft.EntityFrameworkCore;

namespace Concord.Web.Api;

/// <summary>The filter that a checked request asks for. Where the website would show an empty list, a value that nothing here has is refused.</summary>
public sealed class ActionsAsked(ConcordDb db, FindActions find, FilterChoices choices, AreaRegister areas)
{
    public async Task<ActionFilter> OfAsync(string plan, IQueryCollection query, CancellationToken cancel)
    {
        await PlansApi.PlanAsync(db, plan, cancel);
        var filter = new ActionFilter
        {
            Q = query["q"], Chapter = ApiParameters.Int(query["chapter"]), Lead = query["lead"], Kind = query["kind"], Promised = query["promised"], Timing = query["timing"],
            Status = Chosen<ActionStatus>(query["status"])?.Slug(), Attention = Chosen<Attention>(query["attention"])?.Slug(),
            After = query["after"], Before = query["before"], Milestones = query["milestones"], Place = query["place"], Counted = query["counted"], Sort = query["sort"],
        };
        if (filter is { Sort: "relevance", HasWords: false }) throw new BadParameter("sort", "relevance needs q", [.. ApiParameters.NamesOf<ActionSort>().Except(["relevance"])]);
        await DemandAsync(plan, filter, cancel);
        return filter;
    }

    private async Task DemandAsync(string plan, ActionFilter filter, CancellationToken cancel)
    {
        if (filter.Chapter is { } number && !await db.Chapters.AnyAsync(chapter => chapter.Number == number && db.Plans.Any(row => row.Id == chapter.PlanId && row.Slug == plan), cancel))
            throw new BadParameter("chapter", "The plan has no such chapter", [.. (await choices.OfPlanAsync(plan, cancel)).Chapters.Select(chapter => $"{chapter.Number}")]);
        if (filter.Lead is { } lead && lead != "all" && !await db.BodyLines.AnyAsync(body => body.Key == lead, cancel))
            throw new BadParameter("lead", "There is no such body", [.. (await choices.OfPlanAsync(plan, cancel)).Leads.Select(each => each.Key), "all"]);
        if (filter.Promised is { } wording && await find.CountAsync(plan, new() { Promised = wording }, cancel) == 0)
            throw new BadParameter("promised", "No action of the plan has this wording", (await choices.OfPlanAsync(plan, cancel)).Promises);
        if (filter.Place is { } place && (await areas.AllAsync(cancel)) is var all && all.All(area => area.Code != place))
            throw new BadParameter("place", "There is no such place", [.. all.Select(area => area.Code)]);
    }

    private static T? Chosen<T>(string? name) where T : struct, Enum => name is null ? null : Enum.Parse<T>(name, ignoreCase: true);
}
