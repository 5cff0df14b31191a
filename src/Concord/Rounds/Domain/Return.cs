using Concord.Data;
using Concord.Shared;

namespace Concord.Rounds.Domain;

/// <summary>What one body says of one action in one round, on its way from a blank to a fixed record.</summary>
public sealed class Return : IVersioned
{
    public const int LongestReason = 2_000;

    /// <summary>What the history says where a moderated rating was of something that has since become complete.</summary>
    public const string RatingLapsed = "The moderated rating that was given before does not count any more: what was cleared since says that the action is complete";

    private const string Cleared = "Cleared", ClearedNil = "Cleared a nil return";

    private readonly List<ReturnStep> steps = [];
    private readonly List<Challenge> challenges = [];

    private Return() { }

    /// <summary>Asked for, and filled in with what was cleared last time.</summary>
    public Return(Guid roundId, Guid actionId, Guid bodyId, ReturnPart part, ReturnContent? earlier)
    {
        (RoundId, ActionId, BodyId, Part, Earlier) = (roundId, actionId, bodyId, part, earlier);
        Content = earlier?.CarriedOver() ?? new ReturnContent();
    }

    public Guid Id { get; private set; } = Guid.CreateVersion7();
    public Guid RoundId { get; private set; }
    public Guid ActionId { get; private set; }
    public Guid BodyId { get; private set; }
    public ReturnPart Part { get; private set; }
    public ReturnState State { get; private set; }
    public ReturnOutcome Outcome { get; private set; }

    /// <summary>As it is written now.</summary>
    public ReturnContent Content
    {
        get;
        private set
        {
            field = value;
            (Status, Confidence) = (value.Status, value.Confidence);
        }
    } = new();

    /// <summary>As the content says: lists need not open it.</summary>
    public Plans.ActionStatus Status { get; private set; }
    public string Confidence { get; private set; } = "";

    /// <summary>As it was last cleared in this round; null where that was a nil return.</summary>
    public ReturnContent? ClearedContent { get; private set; }

    /// <summary>As it was cleared in an earlier round.</summary>
    public ReturnContent? Earlier { get; private set; }

    /// <summary>Why there is nothing to report, or why it was excused.</summary>
    public string NilReason { get; private set; } = "";

    /// <summary>The person it was handed to.</summary>
    public Guid? AssignedTo { get; private set; }
    public Guid? SavedBy { get; private set; }
    public DateTime? SavedAt { get; private set; }
    public Guid? SubmittedBy { get; private set; }
    public DateTime? SubmittedAt { get; private set; }
    public Guid? ClearedBy { get; private set; }
    public DateTime? ClearedAt { get; private set; }

    /// <summary>The secretariat's rating, which stands beside the owner's and never in its place.</summary>
    public ModeratedRating? Moderated { get; private set; }
    public Guid Version { get; set; }
    public IReadOnlyList<ReturnStep> Steps => steps;
    public IReadOnlyList<Challenge> Challenges => challenges;

    /// <summary>Nothing was typed: it says word for word what it said last time.</summary>
    public bool IsUnchanged => Earlier is { } earlier && Content.Equals(earlier.CarriedOver());

    /// <summary>A moderated rating was given, and no longer counts; the history keeps it.</summary>
    public bool HasRatingLapsed => Moderated is null && steps.Exists(step => step.Words == RatingLapsed);

    // The history keeps the reason that was cleared, whatever is written after it.
    private string? ClearedNilReason => steps.Where(step => step.Did is Cleared or ClearedNil).MaxBy(step => step.Number) is { Did: ClearedNil } nil ? nil.Words : null;

    /// <summary>The number of the step that cleared it last; 0 where none has.</summary>
    internal int LastCleared => steps.Where(step => step.Did is Cleared or ClearedNil).Select(step => step.Number).DefaultIfEmpty().Max();

    private bool IsAsCleared => Outcome == ReturnOutcome.Nil ? NilReason == ClearedNilReason : ClearedContent is { } cleared && cleared.Equals(Content);

    public bool HasOpenChallenge => challenges.Exists(challenge => challenge.IsOpen);

    /// <summary>Saves what is typed, whatever is still missing from it.</summary>
    public void Save(ReturnContent content, ReturnContext context, Guid by, DateTime at)
    {
        RuleBroken.If(!State.IsWithWriter(), State switch
        {
            ReturnState.SubmittedForClearance => "This return waits for clearance: take it back first to change it",
            ReturnState.Frozen => "The round is frozen: what was returned stays as it was. A correction goes into the next round",
            _ => "This return was cleared: it changes only in answer to a challenge",
        });
        content = content.About(context.Action);
        RuleBroken.IfAny(ReturnRules.OfDraft(content, context));
        (Content, SavedBy, SavedAt) = (content, by, at);
        if (State is ReturnState.NotStarted or ReturnState.Declined) State = ReturnState.InDraft;
        if (Outcome is ReturnOutcome.Nil) (Outcome, NilReason) = (ReturnOutcome.Awaited, "");
    }

    public ReturnStep Submit(ReturnContext context, Actor actor, DateTime at)
    {
        RuleBroken.If(!State.IsWithWriter(), "This return has been submitted already");
        RuleBroken.IfAny(ReturnRules.OfSubmission(Content, context));
        (SubmittedBy, SubmittedAt) = (actor.PersonId, at);
        var step = Step(ReturnState.SubmittedForClearance, "Submitted for clearance", "", actor, at);
        step.Submitted = new(Content, context.Action.DoneMeans);
        return step;
    }

    /// <summary>There is nothing to report, for a reason. It is cleared like any other.</summary>
    public ReturnStep SubmitNil(string reason, Actor actor, DateTime at)
    {
        RuleBroken.If(!State.IsWithWriter(), "This return has been submitted already");
        (Outcome, NilReason) = (ReturnOutcome.Nil, Reason(reason, "Say why there is nothing to report"));
        (SubmittedBy, SubmittedAt) = (actor.PersonId, at);
        return Step(ReturnState.SubmittedForClearance, "Submitted a nil return", NilReason, actor, at);
    }

    /// <summary>Back to its writer, before anybody has cleared it.</summary>
    public ReturnStep TakeBack(Actor actor, DateTime at)
    {
        RuleBroken.If(State != ReturnState.SubmittedForClearance, "Only a return that waits for clearance can be taken back");
        return Step(HasOpenChallenge ? ReturnState.Challenged : ReturnState.InDraft, "Taken back", "", actor, at);
    }

    public ReturnStep Clear(Actor actor, DateTime at)
    {
        RuleBroken.If(State != ReturnState.SubmittedForClearance, "This return does not wait for clearance");
        RuleBroken.If(actor.PersonId is { } person && person == SubmittedBy, "You submitted this return, so somebody else must clear it");
        var (isNil, wasComplete) = (Outcome == ReturnOutcome.Nil, ClearedContent is { Status: Plans.ActionStatus.Complete });
        (Outcome, ClearedContent) = isNil ? (ReturnOutcome.Nil, null) : (ReturnOutcome.Returned, Content);
        (ClearedBy, ClearedAt) = (actor.PersonId, at);
        var lapses = Moderated is not null && !wasComplete && ClearedContent is { Status: Plans.ActionStatus.Complete };
        if (lapses) Moderated = null;
        return Step(HasOpenChallenge ? ReturnState.Replied : ReturnState.Cleared, isNil ? ClearedNil : Cleared, isNil ? NilReason : lapses ? RatingLapsed : "", actor, at);
    }

    public ReturnStep Decline(string reason, Actor actor, DateTime at)
    {
        RuleBroken.If(State != ReturnState.SubmittedForClearance, "This return does not wait for clearance");
        reason = Reason(reason, "Say what has to change before you clear it");
        return Step(ReturnState.Declined, "Declined", reason, actor, at);
    }

    /// <summary>The secretariat asks about one field.</summary>
    public Challenge Ask(string field, string question, Actor actor, DateTime at)
    {
        RuleBroken.If(!State.IsCleared(), "Only a return that was cleared can be challenged");
        RuleBroken.If(field.Length > 0 && ReturnField.Find(field) is null, "Choose the field", "field");
        var challenge = new Challenge(challenges.Count + 1, field, Reason(question, "Say what you ask", "question"), actor.PersonId, at);
        challenges.Add(challenge);
        State = ReturnState.Challenged;
        return challenge;
    }

    /// <summary>The owner answers in words. Where the return itself is changed, it is submitted and cleared again.</summary>
    public Challenge Reply(Guid challengeId, string reply, Actor actor, DateTime at)
    {
        var challenge = challenges.Find(each => each.Id == challengeId).OrNotFound("such challenge");
        RuleBroken.If(State is ReturnState.Frozen, "The round is frozen");
        challenge.Answer(Reason(reply, "Write your reply", "reply"), actor.PersonId, at);
        if (State == ReturnState.Challenged && challenges.TrueForAll(each => each.Reply.Length > 0) && IsAsCleared) State = ReturnState.Replied;
        return challenge;
    }

    public ReturnStep Accept(Actor actor, DateTime at)
    {
        RuleBroken.If(State is not (ReturnState.Cleared or ReturnState.Replied), State == ReturnState.Challenged ? "It is challenged, and not all has been answered" : "Only a return that was cleared can be accepted");
        foreach (var challenge in challenges.Where(challenge => challenge.IsOpen)) challenge.Close(at);
        return Step(ReturnState.Accepted, "Accepted", "", actor, at);
    }

    /// <summary>The secretariat's rating beside the owner's, with its reason; both are kept.</summary>
    public ReturnStep Moderate(string confidence, ConfidenceScale scale, string reason, Actor actor, DateTime at)
    {
        RuleBroken.If(!State.IsCleared(), "Only a return that was cleared can be given a moderated rating");
        var point = scale.Find(confidence);
        RuleBroken.If(point is null, $"Choose one of {string.Join(", ", scale.Points.Select(each => each.Label))}", "confidence");
        RuleBroken.If(ClearedContent is { Status: Plans.ActionStatus.Complete } && point.IsRed, $"An action that is complete cannot be {point.Label.ToLowerInvariant()}", "confidence");
        Moderated = new ModeratedRating(confidence, Reason(reason, "Say why it is rated so"), actor.PersonId, at);
        return Step(State, $"Moderated rating: {point.Label}", Moderated.Reason, actor, at);
    }

    /// <summary>The secretariat does not ask for it any more.</summary>
    public ReturnStep Excuse(string reason, Actor actor, DateTime at)
    {
        RuleBroken.If(State == ReturnState.Frozen, "The round is frozen");
        (Outcome, NilReason) = (ReturnOutcome.Excused, Reason(reason, "Say why it is excused"));
        return Step(State, "Excused", NilReason, actor, at);
    }

    public ReturnStep Assign(Guid? person, string name, Actor actor, DateTime at)
    {
        RuleBroken.If(State == ReturnState.Frozen, "The round is frozen");
        AssignedTo = person;
        return Step(State, person is null ? "No longer handed to anybody" : "Handed over", name, actor, at);
    }

    /// <summary>Fixed for good, as it was cleared last. What was never cleared is a non-return, and stays beside the record as a draft that nobody cleared.</summary>
    public ReturnStep Freeze(Actor actor, DateTime at)
    {
        if (Outcome != ReturnOutcome.Excused)
            (Outcome, NilReason) = ClearedNilReason is { } reason ? (ReturnOutcome.Nil, reason) : (ClearedContent is null ? ReturnOutcome.NonReturn : ReturnOutcome.Returned, "");
        return Step(ReturnState.Frozen, "Frozen", "", actor, at);
    }

    private ReturnStep Step(ReturnState to, string did, string words, Actor actor, DateTime at)
    {
        var step = new ReturnStep(steps.Count + 1, to, did, words, actor, at);
        State = to;
        steps.Add(step);
        return step;
    }

    private static string Reason(string words, string otherwise, string field = "reason")
    {
        words = words.Trim();
        RuleBroken.If(words.Length == 0, otherwise, field);
        RuleBroken.If(words.Length > LongestReason, $"This must be {LongestReason:N0} characters or fewer", field);
        return words;
    }
}

/// <summary>The rating that the secretariat gives, with its reason.</summary>
public sealed record ModeratedRating(string Confidence, string Reason, Guid? By, DateTime At);
