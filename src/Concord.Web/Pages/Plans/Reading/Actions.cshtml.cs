using System.Globalization;
using Concord.Data;
using Concord.Plans;
using Concord.Plans.Domain;
using Concord.Shared;
using Concord.Web.Components;
using Concord.Web.Layout;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.OutputCaching;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.EntityFrameworkCore;

namespace Concord.Web.Pages.Plans.Reading;

/// <summary>The plan's actions, filtered: one query, whatever is chosen. A list longer than a plan usually is comes in pages.</summary>
[Public, OutputCache(PolicyName = PublicPage.Name)]
public sealed class ActionsModel(ConcordDb db, ActionList actions) : PageModel
{
    public const int PageSize = 200;

    public sealed record Chosen(string Words, string Without);

    // From the query alone: in the route, "page" is the framework's own value.
    [FromQuery(Name = "page")] public int PageNumber { get; set; } = 1;

    private string? placeName;

    public string Slug { get; private set; } = "";
    public string PlanTitle { get; private set; } = "";
    public ActionFilter Filter { get; private set; } = null!;
    public IReadOnlyList<ActionRow> All { get; private set; } = [];
    public IReadOnlyList<ActionRow> Found { get; private set; } = [];
    public int Pages => Math.Max(1, (Found.Count + PageSize - 1) / PageSize);
    public IReadOnlyList<ActionRow> Rows => Found.Count <= PageSize ? Found : [.. Found.Skip((PageNumber - 1) * PageSize).Take(PageSize)];

    public async Task OnGetAsync(string plan, [FromQuery] ActionFilter filter, CancellationToken cancel)
    {
        (Slug, Filter) = (plan, filter);
        All = await actions.OfPlanAsync(plan, cancel);
        PlanTitle = All.Count > 0 ? All[0].PlanTitle : (await db.Plans.Where(row => row.Slug == plan).Select(row => row.Title).SingleOrDefaultAsync(cancel)).OrNotFound("such plan");
        Found = filter.IsEmpty ? All : await filter.ApplyAsync(All, db, cancel);
        if (filter.Place is { Length: > 0 } place) placeName = await db.AreaLines.Where(area => area.Code == place).Select(area => area.Name).FirstOrDefaultAsync(cancel);
        PageNumber = Math.Clamp(PageNumber, 1, Pages);
    }

    public List<SelectItem?> Chapters => Choices("Any", All.Select(row => (row.Chapter.ToString(CultureInfo.InvariantCulture), $"{row.Chapter}. {row.ChapterTitle}")).Distinct());

    public List<SelectItem?> Leads => Choices("Anybody", All.SelectMany(row => row.Leads).Where(lead => lead.Key is not null)
        .Select(lead => (lead.Key!, lead.Name!)).Distinct().OrderBy(lead => lead.Item2, StringComparer.Ordinal).Append(("all", "All departments")));

    public static List<SelectItem?> Statuses => Choices("Anywhere", Enum.GetValues<ActionStatus>().Select(status => (status.Slug(), status.InWords())));

    public static List<SelectItem?> Kinds => Choices("Any", Enum.GetValues<ActionKind>().Select(kind => (kind.ToString().ToLowerInvariant(), kind.InWords())));

    public List<SelectItem?> Promises => Choices("Any wording", All.Select(row => row.Promised).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)
        .Select(promised => (promised, Excerpt.Of(promised.ReplaceLineEndings("; "), 60))));

    /// <summary>What is filtered by, each with the address of the list without it.</summary>
    public IEnumerable<Chosen> ChosenFilters()
    {
        if (!string.IsNullOrWhiteSpace(Filter.Q)) yield return new($"“{Filter.Q}”", Without("q"));
        if (Filter.Chapter is { } number) yield return new(All.FirstOrDefault(row => row.Chapter == number)?.ChapterTitle ?? $"Chapter {number}", Without("chapter"));
        if (Filter.Lead is { Length: > 0 } key) yield return new(Leads.Find(lead => lead!.Value == key)?.Text ?? key, Without("lead"));
        if (Filter.Status is { Length: > 0 } status) yield return new(Filter.StatusChosen?.InWords() ?? status, Without("status"));
        if (Filter.Kind is { Length: > 0 } kind) yield return new(Filter.KindChosen?.InWords() ?? kind, Without("kind"));
        if (Filter.Promised is { Length: > 0 } promised) yield return new(promised, Without("promised"));
        if (Filter.Place is { Length: > 0 } place) yield return new(placeName ?? place, Without("place"));
    }

    public string Address(string suffix = "") => QueryHelpers.AddQueryString($"/plans/{Slug}/actions{suffix}", Kept(except: ""));

    public string AddressOfPage(int number) => QueryHelpers.AddQueryString(Address(), "page", number.ToString(CultureInfo.InvariantCulture));

    private string Without(string name) => QueryHelpers.AddQueryString($"/plans/{Slug}/actions", Kept(except: name));

    private Dictionary<string, string?> Kept(string except) => ActionFilter.Names
        .Where(name => name != except && !string.IsNullOrEmpty(Request.Query[name]))
        .ToDictionary(name => name, name => (string?)Request.Query[name].ToString(), StringComparer.Ordinal);

    private static List<SelectItem?> Choices(string none, IEnumerable<(string Value, string Text)> choices) =>
        [new() { Value = "", Text = none }, .. choices.Select(choice => new SelectItem { Value = choice.Value, Text = choice.Text })];
}
