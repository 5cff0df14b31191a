using System.Globalization;
using Concord.Plans;
using Concord.Shared;

namespace Concord.Rounds.Domain;

/// <summary>Everything that can be typed into the return of one action: one table for the form, the file, comparisons and conflicts.</summary>
public static class ReturnCells
{
    public static IReadOnlyList<ReturnCell> Of(ActionFacts action, ConfidenceScale scale, IReadOnlyList<Decision>? followUps = null) =>
    [
        Field("status", CellKind.Choice, $"one of {string.Join(", ", ActionStatuses.Reportable.Select(status => status.InWords()))}", (content, text) => StatusOf(text) is { } status ? content with { Status = status } : null) with
        {
            Read = content => content.Status == ActionStatus.NotReported ? "" : content.Status.InWords(),
        },
        Field("confidence", CellKind.Choice, $"one of {string.Join(", ", scale.Points.Select(point => point.Label))}", (content, text) => PointOf(scale, text) is { } key ? content with { Confidence = key } : null) with
        {
            Read = content => scale.Find(content.Confidence)?.Label ?? content.Confidence,
        },
        Words("progress", (content, text) => content with { Progress = text }),
        Words("nextSteps", (content, text) => content with { NextSteps = text }),
        Words("risks", (content, text) => content with { Risks = text }),
        Words("recoveryStep", (content, text) => content with { RecoveryStep = text }),
        Field("recoveryOwner", CellKind.Line, "a post", (content, text) => content with { RecoveryOwner = text.Trim() }),
        Field("spend", CellKind.Money, "an amount in pounds, such as 1,250.50", (content, text) => TypedText.Pence(text) is { Understood: true } read ? content with { SpendPence = read.Pence } : null),
        Words("publicLine", (content, text) => content with { PublicLine = text }),
        Field("sensitivity", CellKind.Choice, "Official or Official-Sensitive", (content, text) => SensitivityOf(text) is { } kind ? content with { Sensitivity = kind } : null) with
        {
            Read = content => InWords(content.Sensitivity),
        },
        Words("asks", (content, text) => content with { Asks = text }),
        Words("evidence", (content, text) => content with { Evidence = text }),
        Field("completedOn", CellKind.Day, TypedText.ADay, (content, text) => TypedText.Day(text) is { Understood: true } read ? content with { CompletedOn = read.Day } : null),
        Field("testMet", CellKind.YesNo, TypedText.YesOrNo, (content, text) => TypedText.Yes(text) is { } yes ? content with { TestMet = yes } : null),
        .. action.Milestones.SelectMany(milestone => OfMilestone(milestone, action)),
        .. (followUps ?? []).SelectMany((decision, at) => OfFollowUp(decision, at + 1)),
    ];

    public static string InWords(this Sensitivity sensitivity) => sensitivity == Sensitivity.Official ? "Official" : "Official-Sensitive";

    private static IEnumerable<ReturnCell> OfMilestone(MilestoneFacts milestone, ActionFacts action)
    {
        var (name, label) = (Name(milestone), string.Create(CultureInfo.InvariantCulture, $"Milestone {milestone.Number}"));
        Forecast Now(ReturnContent content) => content.Of(milestone.Id) ?? new(milestone.Id, null, null, "");
        ReturnContent With(ReturnContent content, Forecast now) => content with
        {
            Forecasts = [.. action.Milestones.Select(each => each.Id == milestone.Id ? now : content.Of(each.Id)).OfType<Forecast>().Where(each => each is not { Expected: null, Actual: null, Reason: "" })],
        };
        return
        [
            new(name, $"{label}: forecast", CellKind.Day, TypedText.ADay, content => TypedText.Iso(content.Of(milestone.Id)?.Expected), (content, text) => TypedText.Day(text) is { Understood: true } read ? With(content, Now(content) with { Expected = read.Day }) : null),
            new($"{name}Actual", $"{label}: reached on", CellKind.Day, TypedText.ADay, content => TypedText.Iso(content.Of(milestone.Id)?.Actual), (content, text) => TypedText.Day(text) is { Understood: true } read ? With(content, Now(content) with { Actual = read.Day }) : null),
            new($"{name}Reason", $"{label}: why the forecast moved", CellKind.Line, "a reason", content => content.Of(milestone.Id)?.Reason ?? "", (content, text) => With(content, Now(content) with { Reason = text.Trim() })),
        ];
    }

    /// <summary>As <see cref="ReturnRules"/> names what is wrong with it.</summary>
    public static string Name(MilestoneFacts milestone) => string.Create(CultureInfo.InvariantCulture, $"forecast{milestone.Number}");

    public static string Name(Decision decision) => $"followUp{decision.Id:N}";

    /// <summary>The labels of the cells that answer a decision, which is numbered among those that a return answers.</summary>
    internal static (string Words, string Done) AnswersTo(int number) => ($"Decision {number}: what has been done", $"Decision {number}: done");

    internal static IEnumerable<ReturnCell> OfFollowUp(Decision decision, int number)
    {
        var (words, done) = AnswersTo(number);
        FollowUpAnswer Now(ReturnContent content) => content.FollowUps.FirstOrDefault(each => each.DecisionId == decision.Id) ?? new(decision.Id, "", false);
        ReturnContent With(ReturnContent content, FollowUpAnswer now) => content with
        {
            FollowUps = [.. content.FollowUps.Where(each => each.DecisionId != decision.Id).Append(now).Where(each => each is not { Answer: "", Done: false }).OrderBy(each => each.DecisionId)],
        };
        return
        [
            new(Name(decision), words, CellKind.Words, "words", content => Now(content).Answer, (content, text) => With(content, Now(content) with { Answer = text })),
            new($"{Name(decision)}Done", done, CellKind.YesNo, TypedText.YesOrNo, content => Now(content).Done ? "Yes" : "No", (content, text) => TypedText.Yes(text) is { } yes ? With(content, Now(content) with { Done = yes }) : null),
        ];
    }

    private static ReturnCell Words(string name, Func<ReturnContent, string, ReturnContent> write) => Field(name, CellKind.Words, "words", write);

    private static ReturnCell Field(string name, CellKind kind, string expected, Func<ReturnContent, string, ReturnContent?> write)
    {
        var field = ReturnField.Find(name)!;
        return new(name, field.Label, kind, expected, field.Read, write);
    }

    private static ActionStatus? StatusOf(string text) => text.Trim() is var wanted && wanted.Length == 0 ? ActionStatus.NotReported : ActionStatuses.Reportable.Cast<ActionStatus?>()
        .FirstOrDefault(status => wanted.Equals(status!.Value.InWords(), StringComparison.OrdinalIgnoreCase) || wanted.Equals(status.Value.ToString(), StringComparison.OrdinalIgnoreCase));

    private static string? PointOf(ConfidenceScale scale, string text) => text.Trim() is var wanted && wanted.Length == 0 ? "" : scale.Points
        .FirstOrDefault(point => wanted.Equals(point.Label, StringComparison.OrdinalIgnoreCase) || wanted.Equals(point.Key, StringComparison.OrdinalIgnoreCase))?.Key;

    private static Sensitivity? SensitivityOf(string text) => string.Concat(text.Where(char.IsLetter)).ToUpperInvariant() switch
    {
        "OFFICIAL" or "" => Sensitivity.Official,
        "OFFICIALSENSITIVE" => Sensitivity.OfficialSensitive,
        _ => null,
    };
}
