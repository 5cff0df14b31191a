using Concord.Data;
using Concord.Shared;

namespace Concord.Plans.Domain.Changing;

/// <summary>
/// A change of an action on its way: proposed, endorsed by the lead, approved by the group or its delegate, applied on
/// its day; or refused, or taken back. Steps are added to, never edited.
/// </summary>
public sealed class ChangeRequest : IVersioned
{
    public const int LongestReason = 700, LongestAuthority = 200, LongestDecision = 200, LongestNote = 700;

    private ChangeRequest() { }

    public ChangeRequest(PlanAction action, ProposedChange change, string reason, DateOnly effectiveOn, Actor by, DateTime at)
    {
        RuleBroken.If(string.IsNullOrWhiteSpace(reason), "Say why: the reason is part of the action's public history", "reason");
        RuleBroken.If(reason.Length > LongestReason, $"The reason must be {LongestReason} characters or fewer", "reason");
        (PlanId, ActionId, Kind, Change, Reason, EffectiveOn) = (action.PlanId, action.Id, change.Kind, change, reason.Trim(), effectiveOn);
        Step(ChangeState.Proposed, by, at, "");
    }

    public Guid Id { get; private set; } = Guid.CreateVersion7();
    public Guid PlanId { get; private set; }
    public Guid ActionId { get; private set; }
    public ChangeKind Kind { get; private set; }
    public ProposedChange Change { get; private set; } = null!;
    public string Reason { get; private set; } = "";

    /// <summary>By what right, in words, as whoever approved it said.</summary>
    public string Authority { get; private set; } = "";
    public string Decision { get; private set; } = "";

    /// <summary>The decision of a meeting, where it is kept.</summary>
    public Guid? DecisionId { get; private set; }
    public DateOnly EffectiveOn { get; private set; }
    public ChangeState State { get; private set; }

    /// <summary>Why it could not be applied on its day; it is tried again every day.</summary>
    public string Trouble { get; private set; } = "";

    /// <summary>Why it was applied within a pre-election period, as a sentence with a space before it; empty where none held it.</summary>
    public string Exception { get; private set; } = "";
    public IReadOnlyList<ChangeStep> Steps { get; private set; } = [];
    public Guid Version { get; set; }

    public Guid? ProposedBy => Steps[0].ByPersonId;

    public bool IsDue(DateOnly today) => State == ChangeState.Approved && EffectiveOn <= today;

    /// <summary>The reason and the authority, as a line of history has them.</summary>
    public string Account => $"{(Authority.Length == 0 ? Reason : $"{Reason.TrimEnd('.')}. Authority: {Authority}{(Decision.Length > 0 ? $" ({Decision})" : "")}")}{(Exception.Length > 0 ? "." : "")}{Exception}";

    public void Endorse(string note, Actor by, DateTime at)
    {
        RuleBroken.If(State != ChangeState.Proposed, $"This change is {State.InWords().ToLowerInvariant()}: only a proposed one can be endorsed");
        RuleBroken.If(IsOwn(by), "You proposed this change: somebody else must endorse it");
        Step(ChangeState.Endorsed, by, at, note);
    }

    public void Approve(string authority, string decision, Guid? decisionId, Actor by, DateTime at)
    {
        RuleBroken.If(State != ChangeState.Endorsed, State == ChangeState.Proposed
            ? "The lead has not endorsed this change yet: it can be approved after that"
            : $"This change is {State.InWords().ToLowerInvariant()}: only an endorsed one can be approved");
        RuleBroken.If(IsOwn(by), "You proposed this change: somebody else must approve it");
        RuleBroken.If(string.IsNullOrWhiteSpace(authority), "Say by what authority, such as the Inter-Ministerial Group", "authority");
        RuleBroken.If(authority.Length > LongestAuthority, $"The authority must be {LongestAuthority} characters or fewer", "authority");
        RuleBroken.If(decision.Length > LongestDecision, $"The decision must be {LongestDecision} characters or fewer", "decision");
        (Authority, Decision, DecisionId) = (authority.Trim(), decision.Trim(), decisionId);
        Step(ChangeState.Approved, by, at, "");
    }

    public void Refuse(string why, Actor by, DateTime at)
    {
        RuleBroken.If(!State.IsOpen(), $"This change is {State.InWords().ToLowerInvariant()} and can no longer be refused");
        RuleBroken.If(string.IsNullOrWhiteSpace(why), "Say why it is refused", "why");
        Step(ChangeState.Refused, by, at, why);
    }

    public void TakeBack(Actor by, DateTime at)
    {
        RuleBroken.If(!IsOwn(by), "Only whoever proposed a change can take it back");
        RuleBroken.If(State is not (ChangeState.Proposed or ChangeState.Endorsed), $"This change is {State.InWords().ToLowerInvariant()} and can no longer be taken back");
        Step(ChangeState.TakenBack, by, at, "");
    }

    internal void Apply(DateOnly today, string exception, Actor by, DateTime at)
    {
        RuleBroken.If(!IsDue(today), "A change is applied once it is approved and its day has come");
        (Trouble, Exception) = ("", exception);
        Step(ChangeState.Applied, by, at, exception);
    }

    internal void CouldNotBeApplied(string why) => Trouble = why;

    private bool IsOwn(Actor by) => by.PersonId is { } person && person == ProposedBy;

    private void Step(ChangeState state, Actor by, DateTime at, string note)
    {
        RuleBroken.If(note.Length > LongestNote, $"The note must be {LongestNote} characters or fewer", "note");
        State = state;
        Steps = [.. Steps, new(state, at, by.PersonId, by.Means, note.Trim())];
    }
}
