using System.Globalization;
using Concord.Data;
using Concord.Plans;
using Concord.Plans.Domain;
using Concord.Plans.Finding;
using Concord.Plans.Timeline;
using Concord.Shared;
using Concord.Web.Components;
using Concord.Web.Layout.Charts.Timeline;
using Concord.Web.Pages.Plans.Finding;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.OutputCaching;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.EntityFrameworkCore;

namespace Concord.Web.Pages.Plans.Reading;

/// <summary>Every promise with its uncertainty: a row each while they are few, and an overview before them when they are many.</summary>
[Public, OutputCache(PolicyName = PublicPage.Name)]
public sealed class TimelineModel(ConcordDb db, FindActions find, PromiseList promises, TimelineOfPlan timelines) : PageModel
{
    public const int PageSize = 120;

    public sealed record Zoom(string Words, string Address, bool IsHere);

    public sealed record ChapterPicture(int Number, string Title, int All, PromiseRows Rows);

    // From the query alone: in the route, "page" is the framework's own value.
    [FromQuery(Name = "page")] public int PageNumber { get; set; } = 1;

    public string Slug { get; private set; } = "";
    public string PlanTitle { get; private set; } = "";
    public ActionFilter Filter { get; private set; } = null!;
    public PeriodAsked Asked { get; private set; } = null!;
    public PlanTimeline Timeline { get; private set; } = null!;
    public DueTable? Overview { get; private set; }
    public IReadOnlyList<ActionRow> All { get; private set; } = [];
    public int Pages => Math.Max(1, (Timeline.Shown.Count + PageSize - 1) / PageSize);
    public IReadOnlyList<PromiseLine> Lines => [.. Timeline.Shown.Skip((PageNumber - 1) * PageSize).Take(PageSize)];

    public async Task OnGetAsync(string plan, [FromQuery] ActionFilter filter, string? from, string? to, CancellationToken cancel)
    {
        (Slug, Filter, Asked) = (plan, filter, PeriodAsked.Of(from, to));
        PlanTitle = (await db.Plans.Where(row => row.Slug == plan).Select(row => row.Title).SingleOrDefaultAsync(cancel)).OrNotFound("such plan");
        All = await find.AllAsync(plan, new ActionFilter(), cancel);
        Timeline = timelines.Of(await promises.OfAsync(plan, filter.IsEmpty ? All : await find.AllAsync(plan, filter, cancel), cancel), Asked.Period);
        if (Timeline.Shown.Count > PageSize && Timeline.Period is { } period) Overview = new DueTable(Timeline, period);
        PageNumber = Math.Clamp(PageNumber, 1, Pages);
    }

    public string? FromTyped => Typed("from", Timeline.Period?.First);

    public string? ToTyped => Typed("to", Timeline.Period?.Last);

    public IEnumerable<ChapterPicture> Pictures(Period period) => Lines.GroupBy(line => (line.Action.Chapter, line.Action.ChapterTitle)).Select(chapter =>
        new ChapterPicture(chapter.Key.Chapter, chapter.Key.ChapterTitle, Timeline.Shown.Count(line => line.Action.Chapter == chapter.Key.Chapter),
            new PromiseRows(chapter.Key.Chapter.ToString(CultureInfo.InvariantCulture), [.. chapter], period, Timeline.Today)));

    /// <summary>All, or the year, half-year or quarter in which the middle of what is shown lies; or today, where all is shown and today lies there.</summary>
    public IEnumerable<Zoom> Lengths(Period period)
    {
        var middle = Timeline.IsWhole && period.Contains(Timeline.Today) ? Timeline.Today : Timeline.IsWhole ? period.First : period.First.AddDays((period.Days - 1) / 2);
        yield return new("The whole plan", AddressOf(null), Timeline.IsWhole);
        foreach (var (months, words) in new[] { (12, "A year"), (6, "Half a year"), (3, "A quarter") })
            yield return new(words, AddressOf(Period.Calendar(months, middle)), !Timeline.IsWhole && period.Months == months);
    }

    public string AddressOf(Period? period, int? chapter = null, string ending = "")
    {
        var query = Kept();
        if (chapter is { } number) query["chapter"] = number.ToString(CultureInfo.InvariantCulture);
        if (period is { } shown) (query["from"], query["to"]) = (PeriodAsked.Written(shown.First), PeriodAsked.Written(shown.Last));
        return QueryHelpers.AddQueryString($"/plans/{Slug}/timeline{ending}", query);
    }

    /// <summary>What is shown, as a file.</summary>
    public string AddressOfFile(string ending) => AddressOf(Timeline.IsWhole ? null : Timeline.Period, ending: ending);

    public string AddressOfPage(int number) =>
        QueryHelpers.AddQueryString(AddressOf(Timeline.IsWhole ? null : Timeline.Period), "page", number.ToString(CultureInfo.InvariantCulture));

    public List<SelectItem?> Chapters => FilterOptions.Of("Any", All.Select(row => (row.Chapter.ToString(CultureInfo.InvariantCulture), $"{row.Chapter}. {row.ChapterTitle}")).Distinct());

    public List<SelectItem?> Leads => FilterOptions.Of("Anybody", All.SelectMany(row => row.Leads).Where(lead => lead.Key is not null)
        .Select(lead => (lead.Key!, lead.Name!)).Distinct().OrderBy(lead => lead.Item2, StringComparer.Ordinal).Append(("all", "All departments")));

    public static List<SelectItem?> Statuses => FilterOptions.Of("Anywhere", Enum.GetValues<ActionStatus>().Select(status => (status.Slug(), status.InWords())));

    // What could not be read stands in its field as it was typed.
    private string? Typed(string name, DateOnly? day) =>
        Asked.Mistake is not null ? Request.Query[name].ToString() : Timeline.IsWhole || day is null ? null : PeriodAsked.Written(day.Value);

    private Dictionary<string, string?> Kept() => ActionFilter.Names
        .Where(name => !string.IsNullOrEmpty(Request.Query[name]))
        .ToDictionary(name => name, name => (string?)Request.Query[name].ToString(), StringComparer.Ordinal);
}
