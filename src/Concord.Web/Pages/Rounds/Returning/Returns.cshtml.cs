using Concord.Data;
using Concord.People;
using Concord.Places;
using Concord.Plans;
using Concord.Rounds.Domain;
using Concord.Rounds.Returning;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Concord.Web.Pages.Rounds.Returning;

/// <summary>The returns of a round that somebody may read.</summary>
[Needs(Permission.ReadRound)]
public sealed class ReturnsModel(ConcordDb db, ReportableActions actions, BodyRegister bodies, ReadableReturns readable, Access access) : PageModel
{
    public const int PageSize = 50;

    public sealed record Row(string Ref, string Slug, string Text, string Body, string BodyKey, ReturnPart Part, ReturnState State, ReturnOutcome Outcome, ScalePoint? Rating);

    [BindProperty(SupportsGet = true)] public string? Q { get; set; }
    [BindProperty(SupportsGet = true)] public ReturnState? State { get; set; }
    [FromQuery(Name = "body")] public string? Body { get; set; }
    [BindProperty(SupportsGet = true)] public string? Rating { get; set; }
    // From the query alone: in the route, "page" is the framework's own value.
    [FromQuery(Name = "page")] public int PageNumber { get; set; } = 1;
    public PlanFacts PlanFacts { get; private set; } = null!;
    public Round Round { get; private set; } = null!;
    public ConfidenceScale Scale { get; private set; } = null!;
    public IReadOnlyList<Row> Rows { get; private set; } = [];
    public IReadOnlyList<BodyRegister.Entry> Bodies { get; private set; } = [];
    public bool MayWrite { get; private set; }
    public int Count { get; private set; }
    public int Pages => Math.Max(1, (Count + PageSize - 1) / PageSize);

    public async Task OnGetAsync(string plan, int number, CancellationToken cancel)
    {
        (PlanFacts, Round) = await actions.FindAsync(db, plan, number, cancel);
        Scale = await db.ConfidenceScales.AsNoTracking().SingleAsync(row => row.Id == Round.ScaleId, cancel);
        MayWrite = await access.MaySomewhereAsync(User.Actor(), Permission.WriteReturn, cancel);
        var register = (await bodies.AllAsync(cancel)).ToDictionary(body => body.Id);
        var mine = (await readable.OfAsync(User.Actor(), Permission.ReadRound, cancel)).AsNoTracking().Where(row => row.RoundId == Round.Id);
        var all = await mine.Select(row => new { row.ActionId, row.BodyId, row.Part, row.State, row.Outcome, row.Confidence }).ToListAsync(cancel);
        Bodies = [.. all.Select(row => register[row.BodyId]).Distinct().OrderBy(body => body.CurrentName, StringComparer.Ordinal)];
        var facts = (await actions.TheseAsync([.. all.Select(row => row.ActionId).Distinct()], cancel)).Select((action, order) => (Action: action, Order: order)).ToDictionary(each => each.Action.Id);
        var wanted = (Q ?? "").Trim();
        var found = all.Where(row => (State is null || row.State == State) && (string.IsNullOrEmpty(Rating) || row.Confidence == Rating) && (string.IsNullOrEmpty(Body) || register[row.BodyId].Key == Body)
            && (facts[row.ActionId].Action.Ref.Contains(wanted, StringComparison.OrdinalIgnoreCase) || facts[row.ActionId].Action.Text.Contains(wanted, StringComparison.OrdinalIgnoreCase))).ToList();
        Count = found.Count;
        PageNumber = Math.Clamp(PageNumber, 1, Pages);
        Rows = [.. found.OrderBy(row => facts[row.ActionId].Order).ThenBy(row => row.Part).ThenBy(row => register[row.BodyId].CurrentName, StringComparer.Ordinal).Skip((PageNumber - 1) * PageSize).Take(PageSize)
            .Select(row => new Row(facts[row.ActionId].Action.Ref, facts[row.ActionId].Action.Slug, facts[row.ActionId].Action.Text, register[row.BodyId].CurrentName, register[row.BodyId].Key, row.Part, row.State, row.Outcome, Scale.Find(row.Confidence)))];
    }

    public string AddressOf(int page) => Request.Path + QueryString.Create((KeyValuePair<string, string?>[])[new("q", Q), new("state", State?.ToString()), new("body", Body), new("rating", Rating), new("page", page.ToString(System.Globalization.CultureInfo.InvariantCulture))]).ToString();
}
