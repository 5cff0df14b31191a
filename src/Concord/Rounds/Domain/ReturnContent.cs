using System.Text.Json;
using System.Text.Json.Serialization;
using Concord.Plans;

namespace Concord.Rounds.Domain;

/// <summary>How openly a return may be handled.</summary>
public enum Sensitivity { Official, OfficialSensitive }

/// <summary>What is expected of one milestone now, and what has happened.</summary>
/// <param name="Expected">The day that is forecast; null while nobody can say.</param>
/// <param name="Actual">The day it was reached.</param>
/// <param name="Reason">Why the forecast moved.</param>
public sealed record Forecast(Guid MilestoneId, DateOnly? Expected, DateOnly? Actual, string Reason);

/// <summary>All that is written in a return. It is saved, compared, cleared and frozen whole.</summary>
public sealed record ReturnContent
{
    public const int LongestText = 100_000, LongestLine = 2_000, LongestPublicLine = 1_000, LongestShort = 200;

    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new JsonStringEnumConverter() },
    };

    public ActionStatus Status { get; init; }

    /// <summary>The key of a point of the round's scale; empty until one is chosen.</summary>
    public string Confidence { get; init; } = "";

    /// <summary>The rating of an earlier round on another scale, in that scale's words; it is never turned into one of this.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? RatedElsewhere { get; init; }
    public string Progress { get; init; } = "";
    public string NextSteps { get; init; } = "";
    public string Risks { get; init; } = "";
    public string RecoveryStep { get; init; } = "";
    public string RecoveryOwner { get; init; } = "";
    public long? SpendPence { get; init; }

    /// <summary>What the public may read once the round is published.</summary>
    public string PublicLine { get; init; } = "";
    public Sensitivity Sensitivity { get; init; }
    public string Asks { get; init; } = "";

    /// <summary>How one knows that it is complete.</summary>
    public string Evidence { get; init; } = "";
    public DateOnly? CompletedOn { get; init; }
    public bool TestMet { get; init; }
    public IReadOnlyList<Forecast> Forecasts { get; init; } = [];

    /// <summary>Answers to what an earlier meeting asked of this action, by decision.</summary>
    public IReadOnlyList<FollowUpAnswer> FollowUps { get; init; } = [];

    public Forecast? Of(Guid milestoneId) => Forecasts.FirstOrDefault(forecast => forecast.MilestoneId == milestoneId);

    /// <summary>Starts the next round from this one: what was reached stays reached, the reasons for moves were said.</summary>
    public ReturnContent CarriedOver() => this with { Forecasts = [.. Forecasts.Select(forecast => forecast with { Reason = "" })], FollowUps = [], RatedElsewhere = null };

    /// <summary>Without forecasts of milestones that the action no longer has, since its plan was published anew.</summary>
    public ReturnContent About(ActionFacts action) => this with { Forecasts = [.. Forecasts.Where(forecast => action.Milestones.Any(milestone => milestone.Id == forecast.MilestoneId))] };

    /// <summary>For a round on another scale, which asks for the rating anew.</summary>
    public ReturnContent Unrated(ConfidenceScale was) => this with { Confidence = "", RatedElsewhere = was.Find(Confidence) is { } point ? $"{point.Label} ({was.Name})" : null };

    public string ToJson() => JsonSerializer.Serialize(this, Options);

    public static ReturnContent FromJson(string json) => JsonSerializer.Deserialize<ReturnContent>(json, Options)!;

    public bool Equals(ReturnContent? other) => ReferenceEquals(this, other) || (other is not null && ToJson() == other.ToJson());

    public override int GetHashCode() => ToJson().GetHashCode(StringComparison.Ordinal);
}

public sealed record FollowUpAnswer(Guid DecisionId, string Answer, bool Done);
