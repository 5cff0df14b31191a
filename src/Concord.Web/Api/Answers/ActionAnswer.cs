using System.ComponentModel;
using Concord.Plans.Exporting.Json;

namespace Concord.Web.Api.Answers;

[Description("Everything that is public about an action. What stands in the downloaded JSON of its plan has the same name here.")]
public sealed record ActionAnswer : ActionInJson
{
    public ActionAnswer(ActionInJson action) : base(action) { }

    [Description("Its address within the API, from the root of the service.")] public required string Href { get; init; }
    [Description("The page about it, for people.")] public required string WebPage { get; init; }
    [Description("The plan’s slug.")] public required string Plan { get; init; }
    [Description("What it is called in addresses: 2.07.")] public required string Slug { get; init; }
    public required ChapterName Chapter { get; init; }
    [Description("The newest version of the plan that has this action.")] public required int PlanVersion { get; init; }
    [Description("How each of its promises stands today.")] public required IReadOnlyList<MilestoneToday> Today { get; init; }
    public required IReadOnlyList<PlaceName> Places { get; init; }
    public required MeasurabilityAnswer Measurability { get; init; }
    [Description("Every change of it, the newest first.")] public required IReadOnlyList<HistoryLine> History { get; init; }
}

public sealed record PlaceName(string Code, string Name, [property: Description("The page about it, for people.")] string WebPage);

[Description("Whether anybody could tell, from the words alone, that it was done.")]
public sealed record MeasurabilityAnswer(
    [property: Description("As the words say, or as somebody judged instead.")] bool IsMeasurable,
    QuestionAnswered Who, QuestionAnswered What, QuestionAnswered ByWhen, QuestionAnswered HowMuch,
    [property: Description("What somebody judged instead of the words; null where nobody did.")] bool? Judged,
    [property: Description("Why; null where nobody judged.")] string? JudgedBecause);

public sealed record QuestionAnswered([property: Description("Whether the words answer it.")] bool IsThere, [property: Description("The words that do, or what is missing.")] string Words);

public sealed record HistoryLine(DateTime At, string Did, string Reason,
    [property: Description("The words before; null where none changed.")] string? Before,
    [property: Description("The words after; null where none changed.")] string? After,
    [property: Description("In what capacity, never by name.")] string By);
