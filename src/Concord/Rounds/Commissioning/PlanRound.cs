using Concord.Data;
using Concord.People;
using Concord.Plans;
using Concord.Rounds.Data;
using Concord.Rounds.Domain;
using Concord.Shared;
using Concord.Shared.Auditing;
using Microsoft.EntityFrameworkCore;

namespace Concord.Rounds.Commissioning;

/// <summary>Prepares a round, or changes one that has not begun: its name, days, scale and actions.</summary>
public sealed class PlanRound(ConcordDb db, Access access, ReportableActions actions, Audit audit, TimeProvider clock)
{
    /// <param name="Scope">The actions to ask about; null for all that are not closed.</param>
    public sealed record Request(Guid PlanId, Guid? RoundId, Guid? Version, string Name, RoundDates Dates, Guid ScaleId, IReadOnlyList<Guid>? Scope);

    public async Task<Guid> RunAsync(Request request, Actor actor, CancellationToken cancel = default)
    {
        await access.DemandAsync(actor, Permission.RunRound, [Scope.Programme], cancel);
        RuleBroken.If(!await db.ConfidenceScales.AnyAsync(scale => scale.Id == request.ScaleId, cancel), "Choose a scale", "scaleId");
        var all = await actions.OfPlanAsync(request.PlanId, cancel);
        var chosen = request.Scope ?? [.. all.Where(action => !action.IsClosed).Select(action => action.Id)];
        RuleBroken.If(chosen.Except(all.Select(action => action.Id)).Any(), "Choose actions of this plan", "scope");
        var round = request.RoundId is { } id ? await ChangedAsync(id, request, actor, cancel) : await AddedAsync(request, cancel);
        round.Choose(chosen);
        audit.Record(actor, request.RoundId is null ? "Prepared round" : "Changed round", "round", round.Id, round.Name);
        await db.SaveChangesAsync(cancel);
        return round.Id;
    }

    public async Task MoveDatesAsync(Guid roundId, Guid version, DateOnly dueOn, DateOnly clearanceDueOn, DateOnly meetingOn, Actor actor, CancellationToken cancel = default)
    {
        await access.DemandAsync(actor, Permission.RunRound, [Scope.Programme], cancel);
        var round = await db.FindRoundAsync(roundId, cancel);
        ThrowIfMeanwhile(round, version);
        if (round.MoveDates(dueOn, clearanceDueOn, meetingOn, actor, clock.UtcNow()) is { } step) db.RoundSteps.Add(step);
        audit.Record(actor, "Moved round's dates", "round", round.Id, string.Create(System.Globalization.CultureInfo.InvariantCulture, $"due {dueOn:O}, clearance {clearanceDueOn:O}, meeting {meetingOn:O}"));
        await db.SaveChangesAsync(cancel);
    }

    internal static void ThrowIfMeanwhile(Round round, Guid? version) => RuleBroken.If(version != round.Version, "Somebody else changed this round while you were writing. Your words are still here: look, then save again");

    private async Task<Round> ChangedAsync(Guid id, Request request, Actor actor, CancellationToken cancel)
    {
        var round = await db.FindRoundAsync(id, cancel);
        ThrowIfMeanwhile(round, request.Version);
        if (round.Plan(request.Name, request.Dates, request.ScaleId, actor, clock.UtcNow()) is { } step) db.RoundSteps.Add(step);
        return round;
    }

    private async Task<Round> AddedAsync(Request request, CancellationToken cancel)
    {
        var number = 1 + (await db.Rounds.Where(round => round.PlanId == request.PlanId).MaxAsync(round => (int?)round.Number, cancel) ?? 0);
        var round = new Round(request.PlanId, number, request.Name, request.Dates, request.ScaleId);
        db.Rounds.Add(round);
        return round;
    }
}
