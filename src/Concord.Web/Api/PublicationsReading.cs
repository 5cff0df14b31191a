using Concord.Plans;
using Concord.Rounds.Published;
using Concord.Shared;
using Concord.Shared.Transparency;
using Concord.Web.Api.Answers;

namespace Concord.Web.Api;

/// <summary>What was published, as the API and the data files say it.</summary>
public sealed class PublicationsReading(ReportableActions actions, Editions editions, PublishedLines lines, PublicLogFile log)
{
    public async Task<IReadOnlyList<PublicationAnswer>> OfPlanAsync(string plan, CancellationToken cancel) =>
        [.. (await editions.OfPlanAsync((await actions.PlanAsync(plan, cancel)).Id, cancel)).Reverse().Select(edition => Of(plan, edition))];

    public async Task<PublishedRoundAnswer> OfRoundAsync(string plan, int number, CancellationToken cancel)
    {
        var id = (await actions.PlanAsync(plan, cancel)).Id;
        IReadOnlyList<Edition> versions = [.. (await editions.OfPlanAsync(id, cancel)).Where(edition => edition.Round == number).OrderBy(edition => edition.Version)];
        if (versions.Count == 0) throw new NotFound("such published round");
        var said = await lines.StandingAsync(id, versions, cancel);
        return new(Href(plan, number), $"/plans/{plan}/rounds/{number}", number, versions[0].RoundName, versions[0].PeriodFrom, versions[0].PeriodTo, [.. versions.Select(edition => Of(plan, edition))],
            [.. said.GroupBy(line => line.Status).OrderBy(group => group.Key).Select(group => new StatusCount(group.Key, group.Count()))], await OfAsync(plan, said, cancel));
    }

    public async Task<IReadOnlyList<PublishedLineAnswer>> OfActionAsync(string plan, string slug, CancellationToken cancel)
    {
        var action = (await actions.FindAsync(plan, slug, cancel)).OrNotFound("such action");
        return await OfAsync(plan, await lines.OfActionAsync(action.Id, await editions.OfPlanAsync(action.PlanId, cancel), cancel), cancel);
    }

    private async Task<IReadOnlyList<PublishedLineAnswer>> OfAsync(string plan, IReadOnlyList<PublishedLine> said, CancellationToken cancel)
    {
        var entries = await log.IndexesAsync([.. said.Select(line => line.Id)], cancel);
        return [.. said.Select(line => new PublishedLineAnswer(
            line.Ref, Hrefs.Action(plan, line.Action.Slug), line.Edition.Round, line.Edition.RoundName, line.Edition.Version, line.Edition.At, ActionReading.NullIfEmpty(line.Edition.Note), line.Status, line.Words,
            line.Action.Text, line.Action.DoneMeans, line.Action.Promised, line.Action.Bodies, [.. line.Action.Milestones.Select(each => new PublishedMilestone(each.Text, each.Promised, each.Reached))],
            entries.TryGetValue(line.Id, out var entry) ? entry : null))];
    }

    private static PublicationAnswer Of(string plan, Edition edition) => new(
        Href(plan, edition.Round), $"/plans/{plan}/rounds/{edition.Round}/versions/{edition.Version}", edition.Round, edition.RoundName, edition.PeriodFrom, edition.PeriodTo, edition.Version, edition.At, ActionReading.NullIfEmpty(edition.Note));

    private static string Href(string plan, int round) => $"{Hrefs.Plan(plan)}/publications/{round}";
}
