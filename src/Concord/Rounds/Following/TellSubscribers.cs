using Concord.Data;
using Concord.Plans;
using Concord.Rounds.Domain;
using Concord.Shared;
using Concord.Shared.Post;
using Microsoft.EntityFrameworkCore;

namespace Concord.Rounds.Following;

/// <summary>
/// Writes to those who follow a plan that it was published, and to those who follow an action, a body or a place what changed. A release
/// leaves one row: the letters are written afterwards, some addresses at a time, so that nobody waits who saves meanwhile.
/// </summary>
public sealed class TellSubscribers(ConcordDb db, ReportableActions actions, SubscriptionLinks links, Outbox outbox, ConcordSettings settings, TimeProvider clock)
{
    private const int AddressesAtOnce = 50;

    /// <summary>Leaves word of a release. The caller saves.</summary>
    /// <param name="round">What was published.</param>
    /// <param name="changed">The actions of which something new is published.</param>
    /// <param name="at">Where the service is reached, where the settings do not say.</param>
    public void LeaveWord(Round round, IReadOnlyCollection<Guid> changed, Uri? at) =>
        db.Tellings.Add(new Telling(round.Id, changed, settings.PublicAddress ?? at ?? new Uri("http://localhost/"), clock.UtcNow()));

    /// <summary>Writes to the next addresses of the oldest release. Two nodes at once, or a stop in between, write to nobody twice and leave nobody out.</summary>
    /// <returns>Whether there may be more to do.</returns>
    public async Task<bool> RunAsync(CancellationToken cancel = default)
    {
        if (await db.Tellings.AsNoTracking().OrderBy(row => row.WrittenAt).ThenBy(row => row.Id).FirstOrDefaultAsync(cancel) is not { } telling) return false;
        await using var atOnce = await db.Database.BeginTransactionAsync(cancel);
        var (round, plan) = await RoundAsync(telling, cancel);
        var subjects = await SubjectsAsync(telling.Changed, cancel);
        var followers = db.Subscriptions.AsNoTracking().Where(row => row.ConfirmedAt <= telling.WrittenAt && (row.Kind == Followed.Plan ? row.SubjectId == plan.Id : subjects.Keys.Contains(row.SubjectId)));
        var next = await followers.Where(row => row.Email.CompareTo(telling.Upto) > 0).Select(row => row.Email).Distinct().OrderBy(email => email).Take(AddressesAtOnce).ToListAsync(cancel);
        if (!await ClaimAsync(telling, next, cancel)) return true;
        var root = new Uri(telling.Root);
        foreach (var owner in (await followers.Where(row => next.Contains(row.Email)).OrderBy(row => row.Id).ToListAsync(cancel)).GroupBy(row => row.Email))
        {
            foreach (var one in owner.Where(row => row.Kind == Followed.Plan))
                outbox.Post(one.Email, Letter.RoundPublished(new RoundName(round.Name), new Uri(root, $"/plans/{plan.Slug}/rounds/{round.Number}"), End(root, one)), one.Id);
            // Who follows an action by two ways hears of it once.
            foreach (var (action, one) in owner.Where(row => row.Kind != Followed.Plan).SelectMany(row => subjects[row.SubjectId].Select(action => (action, row))).DistinctBy(each => each.action.Id).OrderBy(each => each.action.Ref, StringComparer.Ordinal))
                outbox.Post(one.Email, Letter.ActionChanged(new ActionReference(action.Ref), new Uri(root, $"/plans/{plan.Slug}/actions/{action.Slug}/history"), End(root, one)), one.Id);
        }
        await db.SaveChangesAsync(cancel);
        await atOnce.CommitAsync(cancel);
        return true;
    }

    // One conditional update decides which node writes these; with nobody left the word is gone.
    private async Task<bool> ClaimAsync(Telling telling, List<string> next, CancellationToken cancel)
    {
        var mine = db.Tellings.Where(row => row.Id == telling.Id && row.Upto == telling.Upto);
        if (next.Count > 0) return await mine.ExecuteUpdateAsync(set => set.SetProperty(row => row.Upto, next[^1]), cancel) > 0;
        await mine.ExecuteDeleteAsync(cancel);
        await db.Database.CurrentTransaction!.CommitAsync(cancel);
        return false;
    }

    private async Task<(Round Round, PlanFacts Plan)> RoundAsync(Telling telling, CancellationToken cancel)
    {
        var round = await db.Rounds.AsNoTracking().SingleAsync(row => row.Id == telling.RoundId, cancel);
        return (round, await actions.PlanAsync(round.PlanId, cancel));
    }

    // What may be followed, each with the actions that it is told of.
    private async Task<IReadOnlyDictionary<Guid, List<ActionFacts>>> SubjectsAsync(IReadOnlyList<Guid> changed, CancellationToken cancel)
    {
        var places = (await actions.PlacesAsync(changed, cancel)).ToLookup(each => each.Action, each => each.Area);
        return (await actions.TheseAsync(changed, cancel))
            .SelectMany(action => ((IEnumerable<Guid>)[action.Id, .. action.Accountable is { } lead ? [lead] : Array.Empty<Guid>(), .. action.Joint, .. action.Contributors, .. places[action.Id]]).Distinct().Select(subject => (subject, action)))
            .GroupBy(each => each.subject, each => each.action).ToDictionary(group => group.Key, group => group.ToList());
    }

    private EndLink End(Uri root, Subscription subscription) => new(new Uri(root, $"/subscriptions/end/{links.Token(subscription.Id, SubscriptionLinks.Purpose.End)}"));
}
