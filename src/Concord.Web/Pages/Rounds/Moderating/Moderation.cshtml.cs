using Concord.Data;
using Concord.People;
using Concord.Places;
using Concord.Plans;
using Concord.Rounds.Domain;
using Concord.Rounds.Moderating;
using Concord.Rounds.Returning;
using Concord.Shared;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Concord.Web.Pages.Rounds.Moderating;

/// <summary>What was returned in a round, with what a moderator should look twice at.</summary>
[Needs(Permission.ModerateReturn)]
public sealed class ModerationModel(ConcordDb db, ReportableActions actions, BodyRegister bodies, ReadableReturns readable, EarlierReturns earlier, ModerateReturn moderate, Access access) : PageModel, IShowAgain
{
    public sealed record Row(Guid Id, ReturnState State, ReturnOutcome Outcome, ReturnPart Part, ActionFacts Action, int Order, string Body, string BodyKey, ScalePoint? Rating, ScalePoint? Moderated, IReadOnlyList<string> Flags)
    {
        // A joint lead's or a contributor's return is read beside the accountable one, which is what is looked at twice.
        public bool NeedsALook => State == ReturnState.Replied || (State == ReturnState.Cleared && Flags.Count > 0);
    }

    [FromRoute] public string Plan { get; set; } = "";
    [FromRoute] public int Number { get; set; }
    [BindProperty(SupportsGet = true)] public string? Show { get; set; }
    public string Chosen => Show ?? "look";
    public Round Round { get; private set; } = null!;
    public IReadOnlyList<Row> Rows { get; private set; } = [];
    public bool MayAcceptAll { get; private set; }
    public bool IsTime => Round.State is RoundState.ClosedForReturns or RoundState.Moderation;
    public IReadOnlyList<Guid> Unchallenged => [.. Rows.Where(row => row.State == ReturnState.Cleared).Select(row => row.Id)];
    public int UnchallengedWithFlags => Rows.Count(row => row.State == ReturnState.Cleared && row.Flags.Count > 0);
    public IReadOnlyList<Row> Shown => [.. Rows.Where(row => IsIn(Chosen, row))];
    public IReadOnlyList<(string Key, string Words, int Count)> Lists => [.. new[] { ("look", "Needs a look"), ("cleared", "Cleared"), ("challenged", "Challenged"), ("accepted", "Accepted"), ("waiting", "Not cleared yet"), ("all", "All") }
        .Select(list => (list.Item1, list.Item2, Rows.Count(row => IsIn(list.Item1, row))))];

    public Task OnGetAsync(CancellationToken cancel) => ShowAsync(cancel);

    public async Task<IActionResult> OnPostAcceptAllAsync(Guid[] ids, CancellationToken cancel)
    {
        (_, Round) = await actions.FindAsync(db, Plan, Number, cancel);
        var accepted = await moderate.AcceptUnchallengedAsync(Round.Id, ids, User.Actor(), cancel);
        TempData["Done"] = $"{Layout.Excerpt.Count(accepted, "return")} {(accepted == 1 ? "was" : "were")} accepted.";
        return Redirect($"/plans/{Plan}/rounds/{Number}/moderation");
    }

    public async Task ShowAsync(CancellationToken cancel)
    {
        (_, Round) = await actions.FindAsync(db, Plan, Number, cancel);
        var scale = await db.ConfidenceScales.AsNoTracking().SingleAsync(row => row.Id == Round.ScaleId, cancel);
        MayAcceptAll = await access.MayAsync(User.Actor(), Permission.ModerateReturn, [Scope.Programme], cancel);
        var returns = await (await readable.OfAsync(User.Actor(), Permission.ModerateReturn, cancel)).AsNoTracking().Where(row => row.RoundId == Round.Id && row.Outcome != ReturnOutcome.Excused)
            // Only what an accountable body cleared is looked back over: nobody else's words are read for a list.
            .Select(row => new { row.Id, row.ActionId, row.BodyId, row.Part, row.State, row.Outcome, row.Confidence, row.Moderated, Said = row.Part == ReturnPart.Accountable ? row.ClearedContent : null }).ToListAsync(cancel);
        var asked = returns.Select(row => row.ActionId).Distinct().ToList();
        var facts = (await actions.TheseAsync(asked, cancel)).Select((action, order) => (Action: action, Order: order)).ToDictionary(each => each.Action.Id);
        var register = (await bodies.AllAsync(cancel)).ToDictionary(body => body.Id);
        var before = await earlier.OfAsync(Round, asked, cancel);
        Rows = [.. returns.Select(row => new Row(row.Id, row.State, row.Outcome, row.Part, facts[row.ActionId].Action, facts[row.ActionId].Order, register[row.BodyId].CurrentShortName, register[row.BodyId].Key, scale.Find(row.Confidence), scale.Find(row.Moderated?.Confidence ?? ""),
            row.Said is { } said ? ReturnFlags.Of(said, [.. before[row.ActionId]], facts[row.ActionId].Action, scale, row.Moderated) : [])).OrderBy(row => row.Order).ThenBy(row => row.Part)];
    }

    private static bool IsIn(string list, Row row) => list switch
    {
        "look" => row.NeedsALook,
        "cleared" => row.State == ReturnState.Cleared,
        "challenged" => row.State is ReturnState.Challenged or ReturnState.Replied,
        "accepted" => row.State == ReturnState.Accepted,
        "waiting" => row.State is ReturnState.NotStarted or ReturnState.InDraft or ReturnState.Declined or ReturnState.SubmittedForClearance,
        _ => true,
    };
}
