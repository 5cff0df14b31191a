using Concord.Data;
using Concord.People;
using Concord.Places;
using Concord.Plans;
using Concord.Rounds.Domain;
using Concord.Rounds.Returning;
using Concord.Shared;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Concord.Web.Pages.Rounds.Returning;

/// <summary>What every page about one return shows: the return with its round and action, and who may do what with it.</summary>
public sealed class ReturnPage(ConcordDb db, ReportableActions actions, BodyRegister bodies, ReturnDesk desk, ReadableReturns readable, RoleHolders people)
{
    /// <summary>What another body says of the same action in the same round.</summary>
    public sealed record Beside(string Body, string Key, ReturnPart Part, ReturnState State, ReturnOutcome Outcome, ScalePoint? Rating);

    public ReturnDesk.OnDesk Desk { get; private set; } = null!;
    public PlanFacts Plan { get; private set; } = null!;
    public string BodyName { get; private set; } = "";
    public string BodyKey { get; private set; } = "";
    public IReadOnlyList<Beside> Others { get; private set; } = [];
    public IReadOnlyDictionary<Guid, string> Names { get; private set; } = new Dictionary<Guid, string>();
    public bool MayWrite { get; private set; }
    public bool MaySubmit { get; private set; }
    public bool MayModerate { get; private set; }
    public bool MayExcuse { get; private set; }

    public Return Return => Desk.Return;
    public Round Round => Desk.Round;
    public ActionFacts Action => Desk.Action;
    public bool IsWritable => MayWrite && Desk.TakesWords;
    public string RoundAddress => $"/plans/{Plan.Slug}/rounds/{Round.Slug}";
    public string Address => $"{RoundAddress}/returns/{Action.Slug}/{BodyKey}";

    /// <summary>The owner's rating.</summary>
    public ScalePoint? Rating => Desk.Scale.Find(Return.Content.Confidence);

    /// <summary>The leads of the action do not rate it alike.</summary>
    public bool Disagree => Rating is not null && Others.Any(other => other.Rating is not null && other.Rating != Rating);

    public string NameOf(Guid? person) => person is { } id && Names.TryGetValue(id, out var name) ? name : person is null ? "the service" : "somebody who has left";

    public async Task OpenAsync(string plan, int number, string slug, string body, Actor actor, CancellationToken cancel)
    {
        (Plan, var round) = await actions.FindAsync(db, plan, number, cancel);
        var action = await actions.FindAsync(Plan.Id, slug, cancel);
        var register = await bodies.AllAsync(cancel);
        var entry = register.SingleOrDefault(each => each.Key == body).OrNotFound("such body");
        Desk = await desk.ReadAsync(round.Id, action.Id, entry.Id, actor, cancel);
        (BodyKey, BodyName) = (entry.Key, entry.CurrentName);
        MayWrite = await desk.MayAsync(Return, Permission.WriteReturn, actor, cancel);
        MaySubmit = await desk.MayAsync(Return, Permission.SubmitReturn, actor, cancel);
        MayModerate = await desk.MayAsync(Return, Permission.ModerateReturn, actor, cancel);
        MayExcuse = await desk.MayAsync(Return, Permission.RunRound, actor, cancel);
        var others = await (await readable.OfAsync(actor, Permission.ReadRound, cancel)).Where(row => row.RoundId == round.Id && row.ActionId == action.Id && row.Id != Return.Id)
            .Select(row => new { row.BodyId, row.Part, row.State, row.Outcome, row.Confidence }).ToListAsync(cancel);
        Others = [.. others.Join(register, row => row.BodyId, each => each.Id, (row, each) => new Beside(each.CurrentName, each.Key, row.Part, row.State, row.Outcome, row.State == ReturnState.NotStarted ? null : Desk.Scale.Find(row.Confidence))).OrderBy(other => other.Part).ThenBy(other => other.Body, StringComparer.Ordinal)];
        Names = await people.NamesAsync([.. Return.Steps.Select(step => step.ByPersonId).Concat(Return.Challenges.SelectMany(each => new[] { each.AskedBy, each.RepliedBy })).Concat([Return.SavedBy, Return.AssignedTo, Return.Moderated?.By]).OfType<Guid>().Distinct()], cancel);
    }
}
