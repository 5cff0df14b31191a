using System.ComponentModel;
using Concord.Plans;
using Concord.Plans.Domain;
using Concord.Plans.Exporting.Json;

namespace Concord.Web.Api.Answers;

public sealed record ActionLine(
    [property: Description("All about it, within the API.")] string Href,
    [property: Description("The page about it, for people.")] string WebPage,
    [property: Description("The plan’s slug.")] string Plan,
    ChapterName Chapter,
    [property: Description("What it is called: ICAP-2.07.")] string Ref,
    [property: Description("What it is called in addresses: 2.07.")] string Slug,
    [property: Description("Its words as they are now.")] string Text,
    [property: Description("When it is promised, in the plan’s own words.")] string Promised,
    ActionKind Kind, ActionStatus Status,
    [property: Description("Who leads today, the accountable body first.")] IReadOnlyList<LeadName> Leads,
    [property: Description("Why it is listed, where attention was asked for; otherwise null.")] string? Because,
    [property: Description("Where the words looked for were found; empty where none were looked for.")] IReadOnlyList<Match> Matches)
{
    public static ActionLine Of(ActionRow row) => new(
        Hrefs.Action(row.PlanSlug, row.Slug), $"/plans/{row.PlanSlug}/actions/{row.Slug}", row.PlanSlug, new(row.Chapter, row.ChapterTitle), row.Ref, row.Slug, row.Text, row.Promised, row.Kind, row.Status,
        [.. row.Leads.Select(lead => new LeadName(lead.Role, lead.Key, lead.Name, lead.ShortName))], row.Because,
        [.. row.Found.Select(found => new Match(found.Where.Length == 0 ? null : found.Where, [.. found.Pieces.Select(piece => new MatchPiece(piece.Text, piece.IsMatch))]))]);
}

[Description("A body by its name of today; without a key and a name where all departments lead.")]
public sealed record LeadName(LeadRole Role, string? Key, string? Name, string? ShortName);

[Description("A passage in pieces, of which some are the words looked for. Where is null for the action’s own words.")]
public sealed record Match(string? Where, IReadOnlyList<MatchPiece> Pieces);

public sealed record MatchPiece(string Text, bool IsMatch);

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

public sealed record ChangeLine(DateTime At,
    [property: Description("The plan’s slug.")] string Plan,
    [property: Description("The action’s reference.")] string Ref,
    [property: Description("All about the action, within the API.")] string Href,
    [property: Description("The action’s history, for people.")] string WebPage,
    string Did, string Reason, string? Before, string? After,
    [property: Description("In what capacity, never by name.")] string By);

[Description("One thing that is promised for some time. An action may promise several.")]
public sealed record PromiseLineAnswer(
    [property: Description("All about the action, within the API.")] string Href,
    [property: Description("The action’s reference.")] string Ref,
    ChapterName Chapter,
    [property: Description("Which of the action’s promises it is, from 1.")] int Part,
    [property: Description("How many the action has.")] int Parts,
    [property: Description("What is promised, where the document says it of this part; empty where it is the action itself.")] string What,
    PromiseInJson Promised,
    [property: Description("The days between which it was read to lie, in words. They are what was understood, not what was promised.")] string ReadAs,
    ActionStatus Status);
