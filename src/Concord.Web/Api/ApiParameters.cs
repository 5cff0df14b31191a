using System.Globalization;
using System.Text.Json;
using Concord.Plans;
using Concord.Plans.Domain;
using Concord.Shared;
using Concord.Shared.Promises;

namespace Concord.Web.Api;

/// <summary>The parameters that endpoints share.</summary>
public static class ApiParameters
{
    public const int LongestWording = 500;
    private const int MostOnAPage = 200, OnAPage = 50;

    public static readonly ApiParameter Q = new("q", "Words to look for. Every word must be there, in any of its English forms; words in quotation marks stand side by side.", "integration")
    {
        Form = ("words: letters or digits", words => words.Any(char.IsLetterOrDigit)),
    };

    public static readonly ApiParameter Since = new("since", "Only what was changed at this instant or later. A day begins at midnight UTC.", "2019-02-01")
    {
        Form = ("a day such as 2027-03-31 or an instant such as 2027-03-31T09:00:00Z", text => InstantOf(text) is not null),
    };

    /// <summary>What the list of actions on the website can be filtered by.</summary>
    public static readonly IReadOnlyList<ApiParameter> Filters =
    [
        Q,
        new("chapter", "The number of a chapter of the plan.", "2") { Number = (1, 100_000) },
        new("lead", "The key of a body that leads today, or all for what all departments lead.", "home-office"),
        new("status", "Where the action stands.", "complete") { OneOf = NamesOf<ActionStatus>() },
        new("kind", "What sort of action it is.", "commitment") { OneOf = NamesOf<ActionKind>() },
        new("promised", "The delivery wording, exactly as published.", "Ongoing") { Longest = 2000 },
        new("timing", "What sort of promise the delivery wording makes.", "ongoing") { OneOf = NamesOf<PromiseKind>() },
        Day("after", "A promise of it falls due on this day or later.", "2019-01-01"),
        Day("before", "A promise of it falls due on this day or earlier.", "2020-12-31"),
        new("milestones", "Whether it promises several things one by one.", "yes") { OneOf = ["yes", "no"] },
        new("place", "The code of a place in which it happens.", "E08000025"),
        new("attention", "Why somebody may need to look at it. Each line then says so in because.", "passed") { OneOf = NamesOf<Attention>() },
        new("counted", "Of two ways to count: those that the newest version of the plan published, or those that are live today, neither superseded nor withdrawn.", "live") { OneOf = ["published", "live"] },
    ];

    public static readonly ApiParameter Sort = new("sort", "The order. relevance needs q.", "due") { OneOf = NamesOf<ActionSort>(), Otherwise = "relevance where there is q, due where attention is dueNext or passed, and plan elsewhere" };

    public static readonly IReadOnlyList<ApiParameter> Paging =
    [
        new("page", "Which page of the list.", "1") { Number = (1, 1_000_000), Otherwise = "1" },
        new("pageSize", "How many to a page.", "50") { Number = (1, MostOnAPage), Otherwise = $"{OnAPage}" },
    ];

    public static readonly ApiParameter Plan = InPath("plan", "The plan’s address: its code in small letters.", "icap");

    public static ApiParameter InPath(string name, string says, string example) => new(name, says, example) { IsInPath = true, IsRequired = true };

    public static DateTime? InstantOf(string? text) =>
        DateTimeOffset.TryParseExact(text, ["yyyy-MM-dd", "yyyy-MM-ddTHH:mm:ssK", "yyyy-MM-ddTHH:mm:ss.FFFFFFFK"], CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var instant) ? instant.UtcDateTime : null;

    public static (int Page, int Size) PageOf(IQueryCollection query) => (Int(query["page"]) ?? 1, Int(query["pageSize"]) ?? OnAPage);

    public static int? Int(string? text) => text is null ? null : int.Parse(text, CultureInfo.InvariantCulture);

    public static IReadOnlyList<string> NamesOf<T>() where T : struct, Enum => [.. Enum.GetNames<T>().Select(JsonNamingPolicy.CamelCase.ConvertName)];

    private static ApiParameter Day(string name, string says, string example) => new(name, says, example)
    {
        Form = ("a day such as 2027-03-31", text => PartialDate.TryParse(text, out _) && text.Length == 10), Format = "date",
    };
}
