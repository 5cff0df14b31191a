using Concord.People;
using Concord.Places;
using Concord.Plans;
using Concord.Rounds.Data;
using Concord.Rounds.Domain;
using Concord.Shared;
using Concord.Shared.Post;

namespace Concord.Rounds.Returning;

/// <summary>Writes to whoever has the next step of a return. The message is saved with the change that gives it to them. Certifiers hear from the daily work, once for all that waits.</summary>
public sealed class NextStep(RoleHolders people, ReportableActions actions, BodyRegister bodies, Outbox outbox, SiteAddress site)
{
    public async Task MendAsync(Return each, Round round, CancellationToken cancel)
    {
        var (action, link) = await OfAsync(each, round, cancel);
        foreach (var writer in await WritersAsync(each, cancel)) outbox.Post(writer, Letter.ReturnDeclined(new(round.Name), action, link));
    }

    public async Task AnswerAsync(Return each, Round round, CancellationToken cancel)
    {
        var (action, link) = await OfAsync(each, round, cancel);
        foreach (var writer in await WritersAsync(each, cancel)) outbox.Post(writer, Letter.ReturnChallenged(new(round.Name), action, link));
    }

    public async Task ReadReplyAsync(Return each, Guid? askedBy, Round round, CancellationToken cancel)
    {
        var action = new ActionReference((await actions.FindAsync(each.ActionId, cancel)).OrNotFound("such action").Ref);
        var link = site.Of($"{await RoundAsync(round, cancel)}/moderation");
        IEnumerable<Guid> readers = [.. (await people.TheseAsync([.. new[] { askedBy }.OfType<Guid>()], cancel)).Select(person => person.Id)];
        if (!readers.Any()) readers = await HoldersAsync(each, Permission.ModerateReturn, cancel);
        foreach (var reader in readers) outbox.Post(reader, Letter.ChallengeReplied(new(round.Name), action, link));
    }

    public async Task TakeOverAsync(Return each, Guid person, Round round, CancellationToken cancel)
    {
        var (_, link) = await OfAsync(each, round, cancel);
        outbox.Post(person, Letter.WorkHandedOver(1, link));
    }

    // Whoever wrote and submitted it; where all of them have left, everybody who could submit it.
    private async Task<IEnumerable<Guid>> WritersAsync(Return each, CancellationToken cancel)
    {
        var own = await people.TheseAsync([.. new[] { each.SubmittedBy, each.AssignedTo }.OfType<Guid>().Distinct()], cancel);
        return own.Count > 0 ? own.Select(person => person.Id) : await HoldersAsync(each, Permission.SubmitReturn, cancel);
    }

    private async Task<IEnumerable<Guid>> HoldersAsync(Return each, Permission permission, CancellationToken cancel) =>
        (await people.AllAsync(permission, cancel)).Where(held => held.Reach == Scope.Programme || each.BelongsTo().Contains(held.Reach)).Select(held => held.Person.Id).Distinct();

    private async Task<(ActionReference Action, Uri Link)> OfAsync(Return each, Round round, CancellationToken cancel)
    {
        var action = (await actions.FindAsync(each.ActionId, cancel)).OrNotFound("such action");
        var body = (await bodies.AllAsync(cancel)).Single(entry => entry.Id == each.BodyId);
        return (new(action.Ref), site.Of($"{await RoundAsync(round, cancel)}/returns/{action.Slug}/{body.Key}"));
    }

    private async Task<string> RoundAsync(Round round, CancellationToken cancel) => $"/plans/{(await actions.PlanAsync(round.PlanId, cancel)).Slug}/rounds/{round.Slug}";
}
