using System.Text.Json;
using System.Text.Json.Serialization;
using Concord.Plans;
using Concord.Rounds.Domain;

namespace Concord.Rounds.Freezing;

/// <summary>One action as a round froze it, whole: names are those of the day, and nothing in it points to what may change.</summary>
/// <param name="DoneMeans">The completion test that its words were submitted against.</param>
/// <param name="SpokenBy">The body whose status, rating and words are the action's; null where none is, and in what was frozen before schema 2.</param>
/// <param name="DoneMeansSince">The completion test of the day of the freeze, where it is another; it was not looked at before schema 3.</param>
public sealed record FrozenAction(
    Guid ActionId, string Ref, string Slug, int Chapter, string ChapterTitle, string Text, string DoneMeans, string Promised,
    ActionStatus Status, ReturnOutcome Outcome, FrozenRating? Rating, string PublicLine, int? SlippageDays,
    IReadOnlyList<FrozenReturn> Returns, IReadOnlyList<FrozenMilestone> Milestones, IReadOnlyList<string> Flags, int BodiesAsked, int BodiesIn, Guid? SpokenBy = null, string? DoneMeansSince = null)
{
    internal static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
    };

    /// <summary>The body that answers for it; null where every department does.</summary>
    public FrozenReturn? Accountable => Returns.FirstOrDefault(each => each.Part == ReturnPart.Accountable);

    /// <summary>The return whose words stand for the action.</summary>
    [JsonIgnore]
    public FrozenReturn? Spoken => SpokenBy is { } body ? Returns.First(each => each.BodyId == body) : Status is ActionStatus.Superseded or ActionStatus.Withdrawn ? null : Accountable ?? Returns.FirstOrDefault(each => each.Content is not null);

    public string ToJson() => JsonSerializer.Serialize(this, Options);

    public static FrozenAction FromJson(string json) => JsonSerializer.Deserialize<FrozenAction>(json, Options)!;
}

/// <summary>The owner's rating and the moderated one, with the labels of the scale of the day.</summary>
public sealed record FrozenRating(string Owner, string OwnerLabel, string? Moderated, string? ModeratedLabel, string? Reason)
{
    /// <summary>The one that counts.</summary>
    public string Key => Moderated ?? Owner;
    public string Label => ModeratedLabel ?? OwnerLabel;
}

public sealed record FrozenReturn(
    Guid BodyId, string Body, string ShortName, ReturnPart Part, ReturnOutcome Outcome, string NilReason, ReturnContent? Content, string ConfidenceLabel,
    DateTime? SubmittedAt, DateTime? ClearedAt, bool Late, IReadOnlyList<FrozenChallenge> Challenges);

public sealed record FrozenChallenge(string Field, string Question, string Reply);

public sealed record FrozenMilestone(Guid Id, int Number, string Text, string Promised, string? Baseline, DateOnly? Latest, DateOnly? Expected, DateOnly? Actual, int? SlippageDays, string Reason);

/// <summary>A decision of an earlier meeting that was open at the freeze, as its words were then.</summary>
public sealed record FrozenFollowUp(Guid DecisionId, string Round, int Number, string Text, string Owner, DateOnly? DueOn, Guid? ActionId);

/// <summary>What a snapshot says of the round itself.</summary>
/// <param name="Before">The snapshot that it is compared with; null for the first, and in what was frozen before schema 2.</param>
/// <param name="FollowUps">Null in what was frozen before schema 2.</param>
public sealed record FrozenRound(
    int SchemaVersion, string Plan, string PlanTitle, int Number, string Name, DateOnly PeriodFrom, DateOnly PeriodTo, DateOnly DueOn, DateOnly MeetingOn,
    string ScaleName, int ScaleVersion, IReadOnlyList<ScalePoint> Scale, IReadOnlyDictionary<ActionStatus, int> Statuses, IReadOnlyDictionary<string, int> Ratings, int Returns, int Nil, int NonReturns,
    Guid? Before = null, IReadOnlyList<FrozenFollowUp>? FollowUps = null)
{
    public string ToJson() => JsonSerializer.Serialize(this, FrozenAction.Options);

    public static FrozenRound FromJson(string json) => JsonSerializer.Deserialize<FrozenRound>(json, FrozenAction.Options)!;
}
