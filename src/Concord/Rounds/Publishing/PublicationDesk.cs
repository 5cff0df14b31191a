using Concord.Data;
using Concord.People;
using Concord.Plans;
using Concord.Rounds.Data;
using Concord.Rounds.Domain;
using Concord.Rounds.Freezing;
using Concord.Shared;
using Microsoft.EntityFrameworkCore;

namespace Concord.Rounds.Publishing;

/// <summary>Opens a round's publications for those who prepare and release them: what is out, what waits, and each line as it was frozen.</summary>
public sealed class PublicationDesk(ConcordDb db, Access access, ReportableActions actions, QuietWindows windows)
{
    /// <summary>One action's line, as it was frozen and as it is out.</summary>
    /// <param name="Status">As it is out, or as it was frozen.</param>
    /// <param name="Internal">Runs of words that it has in common with what is marked internal.</param>
    /// <param name="Out">What is published of it for this round now; null where nothing is.</param>
    public sealed record Line(Guid ActionId, string Ref, string Slug, ActionStatus Status, string Words, IReadOnlyList<string> Internal, string? Out, IReadOnlyList<Milestone> Milestones);

    /// <summary>Of an action's line: when it was reached, as it is out, or as it was frozen.</summary>
    public sealed record Milestone(Guid Id, string Text, string Promised, DateOnly? Reached);

    /// <param name="Quiet">The pre-election periods that hold today, the whole or lines of what is prepared.</param>
    public sealed record OnDesk(PlanFacts Plan, Round Round, IReadOnlyList<Publication> Publications, IReadOnlyList<Line> Lines, IReadOnlyList<QuietWindow> Quiet)
    {
        public Publication? Prepared => Publications.FirstOrDefault(each => each.State == PublicationState.Prepared);
        public IReadOnlyList<Publication> Released => [.. Publications.Where(each => each.State == PublicationState.Released)];

        /// <summary>Lines that could go out and have not: held, or left out.</summary>
        public IReadOnlyList<Line> NotOut => [.. Lines.Where(line => line.Out is null && line.Words.Length > 0)];
    }

    public async Task<OnDesk> OpenAsync(string plan, int number, Actor actor, CancellationToken cancel = default)
    {
        await access.DemandAsync(actor, Permission.ReadPublication, [Scope.Programme], cancel);
        var facts = await actions.PlanAsync(plan, cancel);
        var round = (await db.Rounds.AsNoTracking().SingleOrDefaultAsync(row => row.PlanId == facts.Id && row.Number == number, cancel)).OrNotFound("such round");
        var publications = await db.Publications.AsNoTracking().Include(row => row.Lines).Include(row => row.Holds).Include(row => row.Waivers).AsSplitQuery().Where(row => row.RoundId == round.Id).OrderBy(row => row.Number).ToListAsync(cancel);
        var said = publications.Where(each => each.State == PublicationState.Released).SelectMany(each => each.Lines).GroupBy(line => line.ActionId).ToDictionary(group => group.Key, group => group.MaxBy(line => line.Rank)!);
        var lines = await db.SnapshotLines.AsNoTracking().Where(line => line.RoundId == round.Id).OrderBy(line => line.Order).Select(line => line.Content).ToListAsync(cancel);
        return new(facts, round, publications, [.. lines.Select(FrozenAction.FromJson).Select(frozen => new Line(
            frozen.ActionId, frozen.Ref, frozen.Slug, said.GetValueOrDefault(frozen.ActionId)?.Status ?? frozen.Status, frozen.PublicLine, [.. PreparePublication.InternalOf(frozen, frozen.PublicLine)], said.GetValueOrDefault(frozen.ActionId)?.PublicLine, MilestonesOf(frozen, said.GetValueOrDefault(frozen.ActionId))))],
            await windows.OfAsync(round.Id, publications.Find(each => each.State == PublicationState.Prepared)?.Going ?? [], cancel));
    }

    private static IReadOnlyList<Milestone> MilestonesOf(FrozenAction frozen, PublicationLine? line)
    {
        var reached = line is null ? null : PublicAction.FromJson(line.Content).Milestones;
        return [.. frozen.Milestones.Select((milestone, at) => new Milestone(milestone.Id, milestone.Text, milestone.Promised, reached is null ? milestone.Actual : reached[at].Reached))];
    }
}
