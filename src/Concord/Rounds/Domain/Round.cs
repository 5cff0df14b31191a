using System.Globalization;
using Concord.Data;
using Concord.Shared;

namespace Concord.Rounds.Domain;

/// <summary>One reporting round of a plan: who is asked for what by when, and how far it has come.</summary>
public sealed class Round : IVersioned
{
    public const int LongestName = 80, LongestReason = 1000, LongestNote = 10_000;

    private static readonly Dictionary<RoundState, RoundState[]> Ways = new()
    {
        [RoundState.Draft] = [RoundState.Scheduled, RoundState.Cancelled],
        [RoundState.Scheduled] = [RoundState.Draft, RoundState.Open, RoundState.Cancelled, RoundState.SuspendedPreElection],
        [RoundState.Open] = [RoundState.ClosedForReturns, RoundState.Cancelled, RoundState.SuspendedPreElection],
        [RoundState.ClosedForReturns] = [RoundState.Open, RoundState.Moderation, RoundState.Cancelled, RoundState.SuspendedPreElection],
        [RoundState.Moderation] = [RoundState.Frozen, RoundState.Cancelled, RoundState.SuspendedPreElection],
        [RoundState.Frozen] = [RoundState.PackIssued, RoundState.SuspendedPreElection],
        [RoundState.PackIssued] = [RoundState.Considered, RoundState.SuspendedPreElection],
        [RoundState.Considered] = [RoundState.Published, RoundState.Archived, RoundState.SuspendedPreElection],
        [RoundState.Published] = [RoundState.Archived],
        [RoundState.Archived] = [],
        [RoundState.Cancelled] = [],
        [RoundState.SuspendedPreElection] = [RoundState.Cancelled],
    };

    private readonly List<RoundStep> steps = [];

    private Round() { }

    public Round(Guid planId, int number, string name, RoundDates dates, Guid scaleId)
    {
        (PlanId, Number) = (planId, number);
        Set(name, dates, scaleId);
    }

    public Guid Id { get; private set; } = Guid.CreateVersion7();
    public Guid PlanId { get; private set; }

    /// <summary>1 is the plan's first round.</summary>
    public int Number { get; private set; }
    public string Name { get; private set; } = "";
    public DateOnly PeriodFrom { get; private set; }
    public DateOnly PeriodTo { get; private set; }
    public DateOnly OpensOn { get; private set; }
    public DateOnly DueOn { get; private set; }
    public DateOnly ClearanceDueOn { get; private set; }
    public DateOnly MeetingOn { get; private set; }

    /// <summary>The version of the delivery-confidence scale that this round is rated on.</summary>
    public Guid ScaleId { get; private set; }
    public RoundState State { get; private set; }

    /// <summary>Where a suspended round goes on.</summary>
    public RoundState? ResumesAt { get; private set; }

    /// <summary>Actions that are asked about, in no order.</summary>
    public IReadOnlyList<Guid> Scope { get; private set; } = [];

    /// <summary>What the secretariat writes on the first page of the pack.</summary>
    public string CoverNote { get; private set; } = "";
    public Guid Version { get; set; }
    public IReadOnlyList<RoundStep> Steps => steps;

    /// <summary>What it may become from here.</summary>
    public IReadOnlyList<RoundState> Next => IsFrozen ? [.. Ways[State].Where(to => to != RoundState.Cancelled)] : Ways[State];

    /// <summary>Frozen or later, also while it is suspended.</summary>
    public bool IsFrozen => (ResumesAt ?? State).IsFrozen();

    public RoundDates Dates => new(PeriodFrom, PeriodTo, OpensOn, DueOn, ClearanceDueOn, MeetingOn);

    /// <summary>Sets what can be set while nobody has been asked.</summary>
    /// <returns>A line of its history, where it was given other days or another name.</returns>
    public RoundStep? Plan(string name, RoundDates dates, Guid scaleId, Actor actor, DateTime at)
    {
        var before = (Name, Dates);
        Set(name, dates, scaleId);
        return Changed(before.Name, before.Dates, actor, at);
    }

    private void Set(string name, RoundDates dates, Guid scaleId)
    {
        RuleBroken.If(State is not (RoundState.Draft or RoundState.Scheduled), $"{Name} has begun: its scale and period stay as they are", "name");
        name = name.Trim();
        RuleBroken.If(name.Length == 0, "Enter a name, such as July to September 2026", "name");
        RuleBroken.If(name.Length > LongestName, $"The name must be {LongestName} characters or fewer", "name");
        RuleBroken.IfAny(dates.Problems());
        (Name, ScaleId) = (name, scaleId);
        Take(dates);
    }

    /// <summary>Moves the days that are still to come, while returns are written.</summary>
    public RoundStep? MoveDates(DateOnly dueOn, DateOnly clearanceDueOn, DateOnly meetingOn, Actor actor, DateTime at)
    {
        RuleBroken.If(IsFrozen || State is RoundState.Cancelled, $"{Name} is {(IsFrozen ? "frozen" : State.InWords().ToLowerInvariant())}: its dates stay as they are");
        var (before, dates) = (Dates, Dates with { DueOn = dueOn, ClearanceDueOn = clearanceDueOn, MeetingOn = meetingOn });
        RuleBroken.IfAny(dates.Problems());
        Take(dates);
        return Changed(Name, before, actor, at);
    }

    public void Choose(IReadOnlyList<Guid> actions)
    {
        RuleBroken.If(State is not (RoundState.Draft or RoundState.Scheduled), $"{Name} has begun: ask for or excuse a single return instead", "scope");
        RuleBroken.If(actions.Count == 0, "Choose at least one action", "scope");
        Scope = [.. actions.Distinct()];
    }

    /// <summary>Writes the first page of the pack, until the pack is issued.</summary>
    public void WriteCoverNote(string note)
    {
        RuleBroken.If(State != RoundState.Frozen, State.IsFrozen() ? "The pack has been issued: its cover note stays as it is" : $"{Name} is {State.InWords().ToLowerInvariant()}: the pack is made once it is frozen");
        RuleBroken.If(note.Length > LongestNote, $"The cover note must be {LongestNote:N0} characters or fewer", "coverNote");
        CoverNote = note.Trim();
    }

    /// <summary>Adds an action that came into being while the round runs, such as a part of one that was split.</summary>
    public void AddAction(Guid actionId)
    {
        RuleBroken.If(State is not (RoundState.Open or RoundState.ClosedForReturns), $"{Name} is {State.InWords().ToLowerInvariant()}: no action can be added");
        if (!Scope.Contains(actionId)) Scope = [.. Scope, actionId];
    }

    public RoundStep Move(RoundState to, string reason, Actor actor, DateTime at)
    {
        RuleBroken.If(!Next.Contains(to), $"{Name} is {State.InWords().ToLowerInvariant()}{(IsFrozen && ResumesAt is not null ? ", and was frozen before" : "")}: it cannot become {to.InWords().ToLowerInvariant()} from there");
        RuleBroken.If(to is RoundState.Scheduled && Scope.Count == 0, "Choose at least one action first", "scope");
        RuleBroken.If(to is RoundState.Cancelled or RoundState.SuspendedPreElection && string.IsNullOrWhiteSpace(reason), "Say why", "reason");
        RuleBroken.If(State == RoundState.ClosedForReturns && to == RoundState.Open && string.IsNullOrWhiteSpace(reason), "Say why it opens again", "reason");
        ResumesAt = to == RoundState.SuspendedPreElection ? State : null;
        return Step(to, reason, actor, at);
    }

    /// <summary>A suspended round goes on where it stood.</summary>
    public RoundStep Resume(string reason, DateOnly today, Actor actor, DateTime at)
    {
        RuleBroken.If(ResumesAt is null, $"{Name} is not suspended");
        // Who could not write meanwhile must not be found overdue, and escalated, on the first morning.
        RuleBroken.If(ResumesAt is RoundState.Scheduled or RoundState.Open && DueOn < today, string.Create(CultureInfo.InvariantCulture, $"Its returns were due on {DueOn:d MMMM yyyy}: move its dates first, then resume it"));
        var to = ResumesAt.Value;
        ResumesAt = null;
        return Step(to, reason, actor, at);
    }

    public string Slug => Number.ToString(CultureInfo.InvariantCulture);

    // The calendars that people keep count a round's steps, so that a moved day replaces the one they have.
    private RoundStep? Changed(string name, RoundDates dates, Actor actor, DateTime at)
    {
        IReadOnlyList<string> changed = [.. name == Name ? [] : new[] { $"It was called {name}" }, .. Dates.MovedFrom(dates)];
        return changed.Count == 0 ? null : Step(State, string.Join(". ", changed), actor, at);
    }

    private RoundStep Step(RoundState to, string reason, Actor actor, DateTime at)
    {
        RuleBroken.If(reason.Length > LongestReason, $"The reason must be {LongestReason:N0} characters or fewer", "reason");
        var step = new RoundStep(steps.Count + 1, State, to, reason.Trim(), actor, at);
        State = to;
        steps.Add(step);
        return step;
    }

    private void Take(RoundDates dates) =>
        (PeriodFrom, PeriodTo, OpensOn, DueOn, ClearanceDueOn, MeetingOn) = (dates.PeriodFrom, dates.PeriodTo, dates.OpensOn, dates.DueOn, dates.ClearanceDueOn, dates.MeetingOn);
}
