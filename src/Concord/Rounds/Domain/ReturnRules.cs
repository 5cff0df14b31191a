using System.Globalization;
using Concord.Plans;
using Concord.Shared;

namespace Concord.Rounds.Domain;

/// <summary>What a return is held against: the action, the round, and what was said before.</summary>
/// <param name="Earlier">The newest cleared content of an earlier round; null for the first.</param>
/// <param name="ForecastsSaid">The newest day that was ever forecast for a milestone, where the earlier content leaves it blank.</param>
public sealed record ReturnContext(ActionFacts Action, DateOnly PeriodTo, ConfidenceScale Scale, ReturnContent? Earlier, IReadOnlyDictionary<Guid, DateOnly>? ForecastsSaid = null);

/// <summary>What a return must say before it can be submitted. Every problem is found at once, each with its field.</summary>
public static class ReturnRules
{
    /// <summary>The first day that a return or a correction may name.</summary>
    public static readonly DateOnly Earliest = new(2000, 1, 1);

    private static readonly DateOnly Latest = new(2199, 12, 31);

    /// <summary>What no content may be, submitted or not.</summary>
    public static IReadOnlyList<Problem> OfDraft(ReturnContent content, ReturnContext context) =>
    [
        .. If(content.Confidence.Length > 0 && context.Scale.Find(content.Confidence) is null, "confidence", $"Choose one of {string.Join(", ", context.Scale.Points.Select(point => point.Label))}"),
        .. If(content.PublicLine.Length > ReturnContent.LongestPublicLine, "publicLine", $"The public line must be {ReturnContent.LongestPublicLine:N0} characters or fewer; it has {content.PublicLine.Length:N0}"),
        .. ReturnField.All.Where(field => field.IsLong).SelectMany(field => If(field.Read(content).Length > ReturnContent.LongestText, field.Name, $"{field.Label} must be {ReturnContent.LongestText:N0} characters or fewer")),
        .. If(content.RecoveryOwner.Length > ReturnContent.LongestShort, "recoveryOwner", $"Who takes it must be {ReturnContent.LongestShort} characters or fewer"),
        .. content.FollowUps.SelectMany(answer => If(answer.Answer.Length > ReturnContent.LongestLine, $"followUp{answer.DecisionId:N}", $"The answer must be {ReturnContent.LongestLine:N0} characters or fewer")),
        .. If(content.SpendPence < 0, "spend", "Spend must be 0 or more"),
        .. content.Days(context.Action).SelectMany(day => If(day.On < Earliest || day.On > Latest, day.Field, "The year must be between 2000 and 2199")),
    ];

    public static IReadOnlyList<Problem> OfSubmission(ReturnContent content, ReturnContext context) =>
    [
        .. OfDraft(content, context),
        .. If(content.Status == ActionStatus.NotReported, "status", "Choose where the action stands"),
        .. If(content.Status is ActionStatus.Superseded or ActionStatus.Withdrawn, "status", "An action is superseded or withdrawn by a change that the group approves: propose one"),
        .. If(content.Confidence.Length == 0 && NeedsRating(content.Status), "confidence", "Choose how confident you are"),
        .. If(string.IsNullOrWhiteSpace(content.Progress), "progress", "Say what has happened since last time, or make a nil return"),
        .. If(string.IsNullOrWhiteSpace(content.PublicLine), "publicLine", "Write the line that the public will read"),
        .. Complete(content, context),
        .. Recovery(content, context),
        .. context.Action.Milestones.SelectMany(milestone => OfMilestone(milestone, content, context)),
        .. InternalWords.In(content).Select(words => new Problem("publicLine", $"The public line repeats words marked internal: “{words}”. Say it in other words, or leave it out")),
    ];

    /// <summary>An action that is done, paused or waits for a Bill is not rated.</summary>
    public static bool NeedsRating(ActionStatus status) => status is ActionStatus.NotStarted or ActionStatus.OnTrack or ActionStatus.AtRisk or ActionStatus.OffTrack or ActionStatus.OngoingActive;

    private static IEnumerable<Problem> Complete(ReturnContent content, ReturnContext context)
    {
        if (content.Status != ActionStatus.Complete) return [];
        return
        [
            .. If(context.Action.DoneMeans.Length == 0, "status", "This action has no completion test yet: ask the secretariat to set what done means"),
            .. If(string.IsNullOrWhiteSpace(content.Evidence), "evidence", "Say how one knows that it is complete"),
            .. If(content.CompletedOn is null, "completedOn", "Enter the day on which it was completed"),
            .. If(content.CompletedOn > context.PeriodTo, "completedOn", $"The day must be on or before {Day(context.PeriodTo)}, the end of the period: report a later completion in the next round"),
            .. If(!content.TestMet, "testMet", "Confirm that the completion test is met, or choose another status"),
            .. If(context.Scale.Find(content.Confidence) is { IsRed: true }, "confidence", $"An action that is complete cannot be {context.Scale.Find(content.Confidence)?.Label.ToLowerInvariant()}"),
        ];
    }

    private static IEnumerable<Problem> Recovery(ReturnContent content, ReturnContext context)
    {
        if (context.Scale.Find(content.Confidence) is not { NeedsRecovery: true } point || content.Status == ActionStatus.Complete) return [];
        return
        [
            .. If(string.IsNullOrWhiteSpace(content.RecoveryStep), "recoveryStep", $"A rating of {point.Label.ToLowerInvariant()} needs a recovery step"),
            .. If(string.IsNullOrWhiteSpace(content.RecoveryOwner), "recoveryOwner", "Say who takes the recovery step"),
        ];
    }

    private static IEnumerable<Problem> OfMilestone(MilestoneFacts milestone, ReturnContent content, ReturnContext context)
    {
        if (content.Of(milestone.Id) is not { } forecast) return [];
        var before = context.Earlier?.Of(milestone.Id)?.Expected ?? (context.ForecastsSaid is { } said && said.TryGetValue(milestone.Id, out var day) ? day : null);
        var field = FieldOf(milestone);
        return
        [
            .. If(content.Status == ActionStatus.OnTrack && forecast.Actual is null && forecast.Expected > milestone.Latest, field,
                $"“On track” does not go with a forecast after the promise, “{milestone.Holds}”: choose at risk or off track, or propose a new baseline"),
            .. If(forecast.Expected > before && forecast.Actual is null && string.IsNullOrWhiteSpace(forecast.Reason), $"{field}Reason",
                $"The forecast was {Day(before)} and is now later: say why"),
            .. If(before is null && forecast.Expected > milestone.Latest && forecast.Actual is null && string.IsNullOrWhiteSpace(forecast.Reason), $"{field}Reason",
                $"The forecast is later than the promise, “{milestone.Holds}”: say why"),
            .. If(forecast.Actual > context.PeriodTo, $"{field}Actual", $"The day reached must be on or before {Day(context.PeriodTo)}, the end of the period"),
            .. If(forecast.Reason.Length > ReturnContent.LongestLine, $"{field}Reason", $"The reason must be {ReturnContent.LongestLine:N0} characters or fewer"),
        ];
    }

    // Each day that is said, with its field. A year of two figures is read as one of the last century.
    private static IEnumerable<(string Field, DateOnly? On)> Days(this ReturnContent content, ActionFacts action) =>
    [
        ("completedOn", content.CompletedOn),
        .. action.Milestones.SelectMany(milestone => new[] { (FieldOf(milestone), content.Of(milestone.Id)?.Expected), ($"{FieldOf(milestone)}Actual", content.Of(milestone.Id)?.Actual) }),
    ];

    private static string FieldOf(MilestoneFacts milestone) => string.Create(CultureInfo.InvariantCulture, $"forecast{milestone.Number}");

    private static IEnumerable<Problem> If(bool broken, string field, string message) => broken ? [new(field, message)] : [];

    private static string Day(DateOnly? day) => day?.ToString("d MMMM yyyy", CultureInfo.GetCultureInfo("en-GB")) ?? "";
}
