using System.Globalization;
using Concord.Data;
using Concord.Plans;
using Concord.Plans.Finding;
using Concord.Web.Components;
using Concord.Web.Layout;
using Concord.Web.Pages.Plans.Finding;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.OutputCaching;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.EntityFrameworkCore;

namespace Concord.Web.Pages.Plans.Reading;

/// <summary>The plan's actions, filtered. All of a plan of usual size is one query; what is filtered or longer takes several, and comes in pages.</summary>
[Public, OutputCache(PolicyName = PublicPage.Name)]
public sealed class ActionsModel(ConcordDb db, ActionList actions, FindActions find, FilterChoices choices) : PageModel
{
    // From the query alone: in the route, "page" is the framework's own value.
    [FromQuery(Name = "page")] public int PageNumber { get; set; } = 1;

    private string? placeName;

    public string Slug { get; private set; } = "";
    public ActionFilter Filter { get; private set; } = null!;
    public FilterChoices.Of Choices { get; private set; } = null!;
    public FoundActions Found { get; private set; } = FoundActions.None;
    public FilterChips Chips => new($"/plans/{Slug}/actions", Filter, Choices, placeName);

    public async Task OnGetAsync(string plan, [FromQuery] ActionFilter filter, CancellationToken cancel)
    {
        (Slug, Filter) = (plan, filter);
        if (filter.IsEmpty && filter.SortChosen == ActionSort.Plan && PageNumber <= 1)
        {
            var start = await actions.StartOfPlanAsync(plan, FindActions.PageSize + 1, cancel);
            Choices = start.Count is > 0 and <= FindActions.PageSize ? FilterChoices.From(start) : await choices.OfPlanAsync(plan, cancel);
            Found = new(start.Count > FindActions.PageSize ? start[..FindActions.PageSize] : start, Choices.Actions, 1, FindActions.PageSize);
        }
        else
        {
            Choices = await choices.OfPlanAsync(plan, cancel);
            Found = await find.RunAsync(plan, filter, PageNumber, cancel: cancel);
        }
        if (filter.Place is { Length: > 0 } place) placeName = await db.AreaLines.Where(area => area.Code == place).Select(area => area.Name).FirstOrDefaultAsync(cancel);
        if (filter.HasOddDay) ModelState.AddModelError(filter.After is { Length: > 0 } && filter.AfterDay is null ? "after" : "before", "Enter a day as year, month and day, such as 2027-03-31");
    }

    public List<SelectItem?> Chapters => FilterOptions.Of("Any", Choices.Chapters.Select(chapter => (chapter.Number.ToString(CultureInfo.InvariantCulture), $"{chapter.Number}. {chapter.Title}")));

    public List<SelectItem?> Leads => FilterOptions.Of("Anybody", Choices.Leads.Append(("all", "All departments")));

    public List<SelectItem?> Promises => FilterOptions.Of("Any wording", Choices.Promises.Select(promised => (promised, Excerpt.Of(promised.ReplaceLineEndings("; "), 60))));

    public string Address(string suffix = "") => QueryHelpers.AddQueryString($"/plans/{Slug}/actions{suffix}", FilterChips.Parts(Filter));

    public string AddressOfPage(int number) => QueryHelpers.AddQueryString(Address(), "page", number.ToString(CultureInfo.InvariantCulture));
}
