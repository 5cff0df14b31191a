using Concord.Data;
using Concord.Plans;
using Concord.Rounds.Domain;
using Concord.Shared;
using Concord.Shared.Post;
using Microsoft.EntityFrameworkCore;

namespace Concord.Rounds.Following;

/// <summary>Writes to those who follow a plan that it was published, and to those who follow an action, a body or a place what changed. The caller saves.</summary>
public sealed class TellSubscribers(ConcordDb db, ReportableActions actions, SubscriptionLinks links, Outbox outbox, ConcordSettings settings)
{
    /// <param name="plan">Whose round it is.</param>
    /// <param name="round">What was published.</param>
    /// <param name="changed">The actions of which something new is published.</param>
    /// <param name="at">Where the service is reached, where the settings do not say.</param>
    /// <param name="cancel">Stops it.</param>
    public async Task TellAsync(PlanFacts plan, Round round, IReadOnlyCollection<Guid> changed, Uri? at, CancellationToken cancel = default)
    {
        var root = settings.PublicAddress ?? at ?? new Uri("http://localhost/");
        var all = await db.Subscriptions.AsNoTracking().Where(row => row.ConfirmedAt != null && (row.Kind != Followed.Plan || row.SubjectId == plan.Id)).ToListAsync(cancel);
        if (all.Count == 0) return;
        foreach (var one in all.Where(row => row.Kind == Followed.Plan))
            outbox.Post(one.Email, Letter.RoundPublished(new RoundName(round.Name), new Uri(root, $"/plans/{plan.Slug}/rounds/{round.Number}"), End(root, one)));
        var bySubject = all.Where(row => row.Kind != Followed.Plan).ToLookup(row => row.SubjectId);
        if (bySubject.Count == 0) return;
        var places = (await actions.PlacesAsync(changed, cancel)).ToLookup(each => each.Action, each => each.Area);
        foreach (var action in await actions.TheseAsync(changed, cancel))
        {
            IEnumerable<Guid> subjects = [action.Id, .. action.Accountable is { } lead ? [lead] : Array.Empty<Guid>(), .. action.Joint, .. action.Contributors, .. places[action.Id]];
            // Who follows an action by two ways hears of it once.
            foreach (var one in subjects.Distinct().SelectMany(subject => bySubject[subject]).DistinctBy(row => row.Email))
                outbox.Post(one.Email, Letter.ActionChanged(new ActionReference(action.Ref), new Uri(root, $"/plans/{plan.Slug}/actions/{action.Slug}/history"), End(root, one)));
        }
    }

    private EndLink End(Uri root, Subscription subscription) => new(new Uri(root, $"/subscriptions/end/{links.Token(subscription.Id, SubscriptionLinks.Purpose.End)}"));
}
