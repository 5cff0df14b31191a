using System.ComponentModel;
using Concord.Plans;
using Concord.Plans.Domain;

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
