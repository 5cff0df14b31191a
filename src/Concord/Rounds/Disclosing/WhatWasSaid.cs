using System.Globalization;
using Concord.Data;
using Concord.People;
using Concord.Places;
using Concord.Plans;
using Concord.Rounds.Domain;
using Concord.Rounds.Freezing;
using Concord.Shared;
using Microsoft.EntityFrameworkCore;

namespace Concord.Rounds.Disclosing;

/// <summary>Gathers what was said when, out of what was frozen, published and decided: for a request under the Freedom of Information Act, or a question in Parliament.</summary>
public sealed class WhatWasSaid(ConcordDb db, Access access, ReportableActions actions, BodyRegister bodies)
{
    /// <summary>Records are counted before they are read, so that a pack that is too large costs nothing.</summary>
    public const int MostRecords = 1_500, MostPassages = 10_000;

    public async Task<Disclosure> RunAsync(PlanFacts plan, DisclosureAsked asked, Actor actor, CancellationToken cancel = default)
    {
        await access.DemandAsync(actor, Permission.RunRound, [Scope.Programme], cancel);
        asked.ThrowIfUnclear();
        var body = string.IsNullOrEmpty(asked.Body) ? null : (await bodies.AllAsync(cancel)).FirstOrDefault(each => each.Key == asked.Body).OrNotFound("such body");
        var action = string.IsNullOrEmpty(asked.Action) ? null : await actions.FindAsync(plan.Id, asked.Action, cancel);
        var lines = await LinesAsync(plan.Id, action?.Id, body?.Id, asked, cancel);
        var passages = new List<Passage>();
        foreach (var round in lines.GroupBy(line => line.RoundId)) passages.AddRange(await ReturnsAsync(round.Key, [.. round], body?.Id, cancel));
        var others = new OtherPassages(db, plan.Id, lines.Select(line => line.ActionId).ToHashSet(), action?.Id, body);
        passages.AddRange(await others.PublishedAsync(cancel));
        passages.AddRange(await others.DecidedAsync(cancel));
        var exemptions = await db.Exemptions.AsNoTracking().Where(row => row.PlanId == plan.Id).ToDictionaryAsync(row => row.Passage, cancel);
        var found = passages.Where(passage => asked.Holds(passage.At)).OrderBy(passage => passage.At).ThenBy(passage => passage.Action, StringComparer.Ordinal)
            .Select(passage => passage with { Exemption = exemptions.GetValueOrDefault(passage.Key) }).ToList();
        ThrowIfLarge(found.Count, MostPassages, "passages");
        return new(plan.Title, $"{action?.Ref ?? "Every action"}, {body?.CurrentName ?? "every body"}, {asked.PeriodInWords}", found, [.. exemptions.Values.Select(exemption => exemption.Words)]);
    }

    private sealed record Line(Guid SnapshotId, Guid RoundId, Guid ActionId);

    private async Task<List<Line>> LinesAsync(Guid planId, Guid? action, Guid? body, DisclosureAsked asked, CancellationToken cancel)
    {
        var lines = db.SnapshotLines.AsNoTracking().Where(line => line.PlanId == planId);
        if (action is { } only) lines = lines.Where(line => line.ActionId == only);
        if (body is { } by) lines = lines.Where(line => db.Returns.Any(row => row.RoundId == line.RoundId && row.BodyId == by && row.ActionId == line.ActionId));
        if (asked.From is { } from && from.DayNumber > Afterwards)
        {
            var met = from.AddDays(-Afterwards);
            lines = lines.Where(line => db.Rounds.Any(round => round.Id == line.RoundId && round.MeetingOn >= met));
        }
        if (asked.To is { } to) lines = lines.Where(line => db.Rounds.Any(round => round.Id == line.RoundId && round.OpensOn <= to));
        ThrowIfLarge(await lines.CountAsync(cancel), MostRecords, "returns of actions");
        return await lines.Select(line => new Line(line.SnapshotId, line.RoundId, line.ActionId)).ToListAsync(cancel);
    }

    // Returns are cleared late, packs considered late, and publications corrected for a year or more.
    private const int Afterwards = 550;

    private async Task<List<Passage>> ReturnsAsync(Guid roundId, List<Line> lines, Guid? body, CancellationToken cancel)
    {
        var snapshot = await db.Snapshots.AsNoTracking().SingleAsync(row => row.Id == lines[0].SnapshotId, cancel);
        var (round, about) = (FrozenRound.FromJson(snapshot.Content), lines.Select(line => line.ActionId).ToList());
        var contents = await db.SnapshotLines.AsNoTracking().Where(line => line.SnapshotId == snapshot.Id && about.Contains(line.ActionId)).OrderBy(line => line.Order).Select(line => line.Content).ToListAsync(cancel);
        var kept = (await db.Returns.AsNoTracking().Include(row => row.Challenges).Where(row => row.RoundId == roundId && about.Contains(row.ActionId) && (body == null || row.BodyId == body)).ToListAsync(cancel))
            .ToDictionary(row => (row.ActionId, row.BodyId));
        return [.. contents.Select(FrozenAction.FromJson).SelectMany(action => action.Returns.Where(each => body is null || each.BodyId == body)
            .SelectMany(each => new ReturnPassages(round, snapshot.FrozenAt, action).Of(each, kept[(action.ActionId, each.BodyId)])))];
    }

    private static void ThrowIfLarge(int count, int most, string what) =>
        RuleBroken.If(count > most, string.Create(CultureInfo.InvariantCulture, $"This would be {count:N0} {what}, and a pack has at most {most:N0}: choose an action, a body or a shorter period"), "from");
}
