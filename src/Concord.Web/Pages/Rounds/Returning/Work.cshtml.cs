using Concord.Places;
using Concord.Plans;
using Concord.Rounds.Domain;
using Concord.Rounds.Returning;
using Concord.Shared;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Concord.Web.Pages.Rounds.Returning;

/// <summary>What waits for the person signed in, by the day it is due.</summary>
[NeedsSignIn]
public sealed class WorkModel(YourWork work, ReportableActions actions, BodyRegister bodies, TimeProvider clock) : PageModel
{
    public sealed record Row(YourWork.InRound Round, string Ref, string Text, string Body, ReturnState State, string Address);

    public sealed record Line(string Address, string Words, DateOnly By);

    public DateOnly Today { get; } = clock.Today();
    public YourWork.Found Found { get; private set; } = null!;
    public IReadOnlyList<Row> ToAnswer { get; private set; } = [];
    public IReadOnlyList<Row> ToWrite { get; private set; } = [];
    public IReadOnlyList<Line> ByRound { get; private set; } = [];
    public IReadOnlyList<(string Address, string Name)> Files { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancel)
    {
        Found = await work.OfAsync(User.Actor(), cancel);
        var waiting = Found.ToAnswer.Concat(Found.ToWrite).ToList();
        var facts = (await actions.TheseAsync([.. waiting.Select(row => row.ActionId).Distinct()], cancel)).ToDictionary(action => action.Id);
        var register = waiting.Count == 0 ? [] : (await bodies.AllAsync(cancel)).ToDictionary(body => body.Id);
        var addresses = new Dictionary<Guid, string>();
        foreach (var round in Found.Rounds.Values) addresses[round.Id] = $"/plans/{(await actions.PlanAsync(round.PlanId, cancel)).Slug}/rounds/{round.Number}";

        IReadOnlyList<Row> Rows(IEnumerable<YourWork.Waiting> rows) => [.. rows.Select(row => new Row(Found.Rounds[row.RoundId], facts[row.ActionId].Ref, facts[row.ActionId].Text, register[row.BodyId].CurrentShortName, row.State,
            $"{addresses[row.RoundId]}/returns/{facts[row.ActionId].Slug}/{register[row.BodyId].Key}")).OrderBy(row => row.Round.DueOn).ThenBy(row => row.Ref, StringComparer.Ordinal)];
        (ToAnswer, ToWrite) = (Rows(Found.ToAnswer), Rows(Found.ToWrite));
        ByRound =
        [
            .. Found.ToClear.Select(each => Found.Rounds[each.Key] is var round ? new Line($"{addresses[round.Id]}/clearance", $"{Layout.Excerpt.Count(each.Value, "return")} to clear for {round.Name}", round.ClearanceDueOn) : null!).OrderBy(line => line.By),
            .. Found.ToModerate.Select(each => Found.Rounds[each.Key] is var round ? new Line($"{addresses[round.Id]}/moderation", $"{Layout.Excerpt.Count(each.Value, "return")} to moderate for {round.Name}", round.MeetingOn) : null!).OrderBy(line => line.By),
            .. Found.ToRelease.Select(each => Found.Rounds[each] is var round ? new Line($"{addresses[round.Id]}/publication", $"{round.Name} to release", round.MeetingOn) : null!),
        ];
        Files = [.. waiting.Select(row => row.RoundId).Distinct().Select(id => (addresses[id], Found.Rounds[id].Name))];
    }
}
