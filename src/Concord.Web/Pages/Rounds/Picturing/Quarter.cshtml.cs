using Concord.Data;
using Concord.People;
using Concord.Places;
using Concord.Plans;
using Concord.Rounds.Domain;
using Concord.Rounds.Picturing;
using Concord.Shared;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Concord.Web.Pages.Rounds.Picturing;

/// <summary>What one department has in one round, on one sheet of A4.</summary>
[Needs(Permission.ReadRound)]
public sealed class QuarterModel(ConcordDb db, Access access, ReportableActions actions, BodyRegister bodies, BodyQuarter quarter) : PageModel
{
    /// <summary>What a sheet has room for; the pack has everything.</summary>
    public const int MostLines = 24, MostAsks = 4, MostDecisions = 4, LongestWords = 150;

    [BindProperty(SupportsGet = true)] public string Plan { get; set; } = "";
    [BindProperty(SupportsGet = true)] public int Number { get; set; }
    [BindProperty(SupportsGet = true)] public string Key { get; set; } = "";
    public PlanFacts Facts { get; private set; } = null!;
    public Round Round { get; private set; } = null!;
    public string Body { get; private set; } = "";
    public BodyQuarter.Page? Found { get; private set; }

    public IReadOnlyList<BodyQuarter.Line> Asks => [.. Found!.Lines.Where(line => line.Return.Content is { Asks.Length: > 0 })];
    public IReadOnlyList<BodyQuarter.Line> Slipped => [.. Found!.Lines.Where(line => line.Action.SlippageDays > 0)];

    public async Task OnGetAsync(CancellationToken cancel)
    {
        (Facts, Round) = await actions.FindAsync(db, Plan, Number, cancel);
        var body = (await bodies.AllAsync(cancel)).FirstOrDefault(each => each.Key == Key).OrNotFound("such body");
        await access.DemandAsync(User.Actor(), Permission.ReadRound, [Scope.Programme, Scope.Body(body.Id)], cancel);
        Body = body.NameOn(PartialDate.On(Round.PeriodTo)).Name;
        Found = await quarter.RunAsync(Round, body, cancel);
    }
}
