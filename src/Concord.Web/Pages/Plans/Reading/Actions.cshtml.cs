using Concord.Data;
using Concord.Plans.Domain;
using Concord.Shared;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.OutputCaching;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.EntityFrameworkCore;

namespace Concord.Web.Pages.Plans.Reading;

/// <summary>The plan's actions, filtered. The whole of a plan's size is one page; longer lists are cut into pages.</summary>
[Public, OutputCache(PolicyName = PublicPage.Name)]
public sealed class ActionsModel(ConcordDb db) : PageModel
{
    public const int PageSize = 200;

    public sealed record Choices(IReadOnlyList<(int Number, string Title)> Chapters, IReadOnlyList<(string Key, string Name)> Leads, IReadOnlyList<string> Promises, IReadOnlyList<(string Code, string Name)> Places);

    public sealed record Chosen(string Words, string Without);

    [BindProperty(SupportsGet = true)] public string? Q { get; set; }
    [BindProperty(SupportsGet = true)] public int? Chapter { get; set; }
    [BindProperty(SupportsGet = true)] public string? Lead { get; set; }
    [BindProperty(SupportsGet = true)] public string? Status { get; set; }
    [BindProperty(SupportsGet = true)] public string? Kind { get; set; }
    [BindProperty(SupportsGet = true)] public string? Promised { get; set; }
    [BindProperty(SupportsGet = true)] public string? Place { get; set; }
    [FromQuery(Name = "page")] public int PageNumber { get; set; } = 1;

    public (string Slug, string Title) Plan { get; private set; }
    public Choices Choose { get; private set; } = null!;
    public IReadOnlyList<ActionRow> Rows { get; private set; } = [];
    public int All { get; private set; }
    public int Found { get; private set; }
    public int Pages => Math.Max(1, (Found + PageSize - 1) / PageSize);
    public ActionFilter Filter => new(Q, Chapter, Lead, Status, Kind, Promised, Place);

    public async Task OnGetAsync(string plan, CancellationToken cancel)
    {
        var whole = (await db.Plans.Where(row => row.Slug == plan).Select(row => new { row.Id, row.Slug, row.Title }).SingleOrDefaultAsync(cancel)).OrNotFound("such plan");
        Plan = (whole.Slug, whole.Title);
        var actions = db.Actions.Where(action => action.PlanId == whole.Id);
        var matching = actions.Matching(Filter, db);
        All = await actions.CountAsync(cancel);
        Found = Filter.IsEmpty ? All : await matching.CountAsync(cancel);
        PageNumber = Math.Clamp(PageNumber, 1, Pages);
        Rows = (await matching.RowsAsync(db, cancel)).Skip((PageNumber - 1) * PageSize).Take(PageSize).ToList();
        Choose = await ChoicesAsync(whole.Id, cancel);
    }

    private async Task<Choices> ChoicesAsync(Guid planId, CancellationToken cancel)
    {
        var chapters = await db.Chapters.Where(chapter => chapter.PlanId == planId).OrderBy(chapter => chapter.Number).Select(chapter => new { chapter.Number, chapter.Title }).ToListAsync(cancel);
        var leads = await (from lead in db.ActionLeads
                           join body in db.Bodies on lead.BodyId equals body.Id
                           where lead.To == null && db.Actions.Any(action => action.Id == lead.ActionId && action.PlanId == planId)
                           select new { body.Key, body.CurrentName }).Distinct().OrderBy(body => body.CurrentName).ToListAsync(cancel);
        var promises = await db.Actions.Where(action => action.PlanId == planId).Select(action => action.Promised).Distinct().ToListAsync(cancel);
        var places = await db.Areas.Where(area => db.ActionPlaces.Any(place => place.AreaId == area.Id)).OrderBy(area => area.Name).Select(area => new { area.Code, area.Name }).ToListAsync(cancel);
        return new(
            [.. chapters.Select(chapter => (chapter.Number, chapter.Title))],
            [.. leads.Select(body => (body.Key, body.CurrentName)), ("all", "All departments")],
            [.. promises.Order(StringComparer.Ordinal)],
            [.. places.Select(area => (area.Code, area.Name))]);
    }

    /// <summary>What is filtered by, each with the address of the list without it.</summary>
    public IEnumerable<Chosen> ChosenFilters()
    {
        if (!string.IsNullOrWhiteSpace(Q)) yield return new($"“{Q}”", Without("q"));
        if (Chapter is { } number) yield return new(Choose.Chapters.Where(chapter => chapter.Number == number).Select(chapter => chapter.Title).DefaultIfEmpty($"Chapter {number}").First(), Without("chapter"));
        if (Lead is { Length: > 0 }) yield return new(Choose.Leads.Where(lead => lead.Key == Lead).Select(lead => lead.Name).DefaultIfEmpty(Lead).First(), Without("lead"));
        if (ActionRows.StatusOf(Status) is { } status) yield return new(status.InWords(), Without("status"));
        if (ActionRows.KindOf(Kind) is { } kind) yield return new(kind.InWords(), Without("kind"));
        if (Promised is { Length: > 0 }) yield return new(Promised, Without("promised"));
        if (Place is { Length: > 0 }) yield return new(Choose.Places.Where(place => place.Code == Place).Select(place => place.Name).DefaultIfEmpty(Place).First(), Without("place"));
    }

    public string Address(string suffix = "") => QueryHelpers.AddQueryString($"/plans/{Plan.Slug}/actions{suffix}", Kept(except: "page"));

    public string AddressOfPage(int number) => QueryHelpers.AddQueryString(Address(), "page", number.ToString(System.Globalization.CultureInfo.InvariantCulture));

    private string Without(string name) => QueryHelpers.AddQueryString($"/plans/{Plan.Slug}/actions", Kept(except: name));

    private Dictionary<string, string?> Kept(string except) => Request.Query
        .Where(pair => pair.Key != except && pair.Value.ToString().Length > 0)
        .Where(pair => pair.Key is "q" or "chapter" or "lead" or "status" or "kind" or "promised" or "place")
        .ToDictionary(pair => pair.Key, pair => (string?)pair.Value.ToString(), StringComparer.Ordinal);
}
