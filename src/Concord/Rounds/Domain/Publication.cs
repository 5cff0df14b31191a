using Concord.Data;
using Concord.Shared;

namespace Concord.Rounds.Domain;

public enum PublicationState { Prepared, Released }

/// <summary>
/// One version of a round's public lines: prepared by one person, released by another, not before its embargo.
/// A correction is a new version with a note.
/// </summary>
public sealed class Publication : IVersioned
{
    public const int LongestNote = 2_000;

    private readonly List<PublicationLine> lines = [];
    private readonly List<PublicationHold> holds = [];
    private readonly List<PublicationWaiver> waivers = [];

    private Publication() { }

    public Publication(Guid planId, Guid roundId, int number, DateTime? embargoUntil, string note, Guid? preparedBy, DateTime at)
    {
        RuleBroken.If(number > 1 && note.Trim().Length == 0, "Say what is corrected: the note is public", "note");
        RuleBroken.If(note.Length > LongestNote, $"The note must be {LongestNote:N0} characters or fewer", "note");
        (PlanId, RoundId, Number, EmbargoUntil, Note, PreparedBy, PreparedAt) = (planId, roundId, number, embargoUntil, note.Trim(), preparedBy, at);
    }

    public Guid Id { get; private set; } = Guid.CreateVersion7();
    public Guid PlanId { get; private set; }
    public Guid RoundId { get; private set; }

    /// <summary>1 is the round's first publication; later ones are corrections, or lines that were held.</summary>
    public int Number { get; private set; }
    public PublicationState State { get; private set; }
    public string Note { get; private set; } = "";
    public DateTime? EmbargoUntil { get; private set; }
    public Guid? PreparedBy { get; private set; }
    public DateTime PreparedAt { get; private set; }
    public Guid? ReleasedBy { get; private set; }
    public DateTime? ReleasedAt { get; private set; }
    public Guid Version { get; set; }
    public IReadOnlyList<PublicationLine> Lines => lines;
    public IReadOnlyList<PublicationHold> Holds => holds;

    /// <summary>Each time that somebody decided otherwise than an embargo or a pre-election period says.</summary>
    public IReadOnlyList<PublicationWaiver> Waivers => waivers;

    /// <summary>The actions whose lines go out as it stands.</summary>
    public IReadOnlyList<Guid> Going => [.. lines.Select(line => line.ActionId).Where(action => !holds.Exists(hold => hold.IsOpen && hold.ActionId == action))];

    public void Add(PublicationLine line) => lines.Add(line);

    public PublicationHold Hold(Guid? actionId, string reason, Actor actor, DateTime at)
    {
        RuleBroken.If(State == PublicationState.Released, "It has been released: correct it instead");
        RuleBroken.If(string.IsNullOrWhiteSpace(reason), "Say why it is held", "reason");
        RuleBroken.If(reason.Length > LongestNote, $"The reason must be {LongestNote:N0} characters or fewer", "reason");
        var hold = new PublicationHold(actionId, reason.Trim(), actor.PersonId, at);
        holds.Add(hold);
        return hold;
    }

    /// <summary>A new day for the embargo; an earlier one is a decision with a name and a reason.</summary>
    /// <returns>What is kept of it; nothing where it is put back without a word.</returns>
    public PublicationWaiver? MoveEmbargo(DateTime? until, string reason, Actor actor, DateTime at)
    {
        RuleBroken.If(State == PublicationState.Released, "It has been released already");
        RuleBroken.If(reason.Length > LongestNote, $"The reason must be {LongestNote:N0} characters or fewer", "reason");
        RuleBroken.If(until == EmbargoUntil, until is null ? "Enter the day before which it does not go out" : "The embargo is as it was: enter another day or time, or empty both to lift it", "embargoDay");
        var earlier = EmbargoUntil is not null && (until is null || until < EmbargoUntil);
        RuleBroken.If(earlier && string.IsNullOrWhiteSpace(reason), "Say why the embargo is lifted early", "reason");
        var about = PublicationWaiver.Moved(EmbargoUntil, until);
        EmbargoUntil = until;
        return string.IsNullOrWhiteSpace(reason) ? null : Waive(earlier ? WaiverKind.EmbargoBroughtForward : WaiverKind.EmbargoPutBack, about, reason, actor, at);
    }

    /// <summary>Nothing that its publisher holds or keeps back is drawn up anew without them.</summary>
    public void ThrowIfKeptBack(DateTime now)
    {
        RuleBroken.If(State == PublicationState.Released, "It has been released: correct it instead");
        RuleBroken.If(holds.Exists(hold => hold.IsOpen), "It is held. Ask whoever releases it to lift the hold first");
        RuleBroken.If(EmbargoUntil > now, $"It is under embargo until {EmbargoUntil?.ToLondon():d MMMM yyyy HH:mm}. Ask whoever releases it to lift the embargo first");
    }

    /// <summary>Out it goes, without the lines that are held.</summary>
    /// <param name="quiet">The pre-election periods that hold it, or lines of it, today.</param>
    /// <param name="exception">Why it is released all the same.</param>
    /// <returns>What is kept of the exceptions.</returns>
    public IReadOnlyList<PublicationWaiver> Release(Actor actor, DateTime now, IReadOnlyList<QuietWindow> quiet, string exception)
    {
        RuleBroken.If(State == PublicationState.Released, "It has been released already");
        RuleBroken.If(actor.PersonId is { } person && person == PreparedBy, "You prepared this publication, so somebody else must release it");
        RuleBroken.If(EmbargoUntil > now, $"It is under embargo until {EmbargoUntil?.ToLondon():d MMMM yyyy HH:mm}");
        RuleBroken.If(holds.Exists(hold => hold.IsOpen && hold.ActionId is null), "The whole publication is held: lift the hold first");
        RuleBroken.If(quiet.Count > 0 && string.IsNullOrWhiteSpace(exception), $"{string.Join(". ", quiet.Select(each => each.InWords))}. {(quiet.All(each => each.IsWhole) ? "Give" : "Hold what it names, or give")} the reason for an exception to release it now", "exception");
        RuleBroken.If(exception.Length > LongestNote, $"The reason must be {LongestNote:N0} characters or fewer", "exception");
        lines.RemoveAll(line => holds.Exists(hold => hold.IsOpen && hold.ActionId == line.ActionId));
        RuleBroken.If(lines.Count == 0, "Every line is held: there is nothing to release");
        (State, ReleasedBy, ReleasedAt) = (PublicationState.Released, actor.PersonId, now);
        return [.. quiet.Select(each => Waive(WaiverKind.PreElection, each.IsWhole ? each.Period.Name : $"{each.Period.Name}, {each.Refs.Count} {(each.Refs.Count == 1 ? "line" : "lines")}", exception, actor, now))];
    }

    private PublicationWaiver Waive(WaiverKind kind, string about, string reason, Actor actor, DateTime at)
    {
        var waiver = new PublicationWaiver(kind, about, reason.Trim(), actor, at);
        waivers.Add(waiver);
        return waiver;
    }
}

/// <summary>What the public may read of one action in one publication.</summary>
public sealed class PublicationLine
{
    public static long RankOf(int round, int version) => round * 10_000L + version;

    public Guid Id { get; init; } = Guid.CreateVersion7();
    public Guid PublicationId { get; init; }
    public Guid PlanId { get; init; }
    public Guid ActionId { get; init; }
    public int Order { get; init; }

    /// <summary>Which line of an action is the newest: by its round, then by the publication's version. An older round's correction does not overtake a newer round.</summary>
    public long Rank { get; init; }
    public string Ref { get; init; } = "";
    public Plans.ActionStatus Status { get; init; }
    public string PublicLine { get; init; } = "";

    /// <summary>The rest, as JSON: names of bodies on the day, milestones, completion test.</summary>
    public string Content { get; init; } = "";
}

/// <summary>Why a publication, or one line of it, does not go out yet.</summary>
public sealed class PublicationHold
{
    private PublicationHold() { }

    internal PublicationHold(Guid? actionId, string reason, Guid? by, DateTime at) => (ActionId, Reason, HeldBy, HeldAt) = (actionId, reason, by, at);

    public Guid Id { get; private set; } = Guid.CreateVersion7();
    public Guid PublicationId { get; private set; }
    public Guid? ActionId { get; private set; }
    public string Reason { get; private set; } = "";
    public Guid? HeldBy { get; private set; }
    public DateTime HeldAt { get; private set; }
    public Guid? LiftedBy { get; private set; }
    public DateTime? LiftedAt { get; private set; }
    public string LiftReason { get; private set; } = "";

    public bool IsOpen => LiftedAt is null;

    public void Lift(string reason, Actor actor, DateTime at)
    {
        RuleBroken.If(!IsOpen, "This hold was lifted already");
        RuleBroken.If(string.IsNullOrWhiteSpace(reason), "Say why it is lifted", "reason");
        RuleBroken.If(reason.Length > Publication.LongestNote, $"The reason must be {Publication.LongestNote:N0} characters or fewer", "reason");
        (LiftReason, LiftedBy, LiftedAt) = (reason.Trim(), actor.PersonId, at);
    }
}
