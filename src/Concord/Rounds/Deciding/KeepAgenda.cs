using Concord.Data;
using Concord.People;
using Concord.Plans;
using Concord.Rounds.Data;
using Concord.Rounds.Domain;
using Concord.Rounds.Packing;
using Concord.Shared;
using Concord.Shared.Auditing;
using Microsoft.EntityFrameworkCore;

namespace Concord.Rounds.Deciding;

/// <summary>Draws up the meeting's agenda from what was frozen, and keeps it and its record.</summary>
public sealed class KeepAgenda(ConcordDb db, Access access, RoundPack packs, Audit audit)
{
    /// <summary>Follow-ups first, then what is in doubt, then what is asked of the group.</summary>
    public async Task<int> SuggestAsync(Guid roundId, Actor actor, CancellationToken cancel = default)
    {
        var round = await OpenAsync(roundId, actor, cancel);
        RuleBroken.If(await db.AgendaItems.AnyAsync(item => item.RoundId == round.Id, cancel), "There is an agenda already: change it instead");
        var pack = await packs.OfAsync(roundId, actor, cancel);
        var items = new List<(string Title, Guid? ActionId)>();
        if (pack.FollowUps.Count > 0) items.Add(("Follow-ups from earlier meetings", null));
        items.AddRange(pack.InDoubt.Where(action => action.Point is { NeedsRecovery: true }).Select(action => ($"{action.Frozen.Ref}: {action.Point!.Label.ToLowerInvariant()}, {action.Frozen.Status.InWords().ToLowerInvariant()}", (Guid?)action.Frozen.ActionId)));
        items.AddRange(pack.Asks.Select(ask => ($"{ask.Action.Frozen.Ref}: a decision asked for by {ask.Return.Body}", (Guid?)ask.Action.Frozen.ActionId)));
        if (pack.NonReturns.Count > 0) items.Add(($"Returns that did not come: {pack.NonReturns.Count}", null));
        if (pack.NobodyAsked.Count > 0) items.Add(($"Actions about which nobody was asked: {pack.NobodyAsked.Count}", null));
        items.Add(("Any other business", null));
        db.AgendaItems.AddRange(items.Select((item, at) => new AgendaItem(round.Id, at + 1, item.Title, item.ActionId)));
        audit.Record(actor, "Drew up agenda", "round", round.Id, $"{items.Count} items");
        await db.SaveChangesAsync(cancel);
        return items.Count;
    }

    public async Task AddAsync(Guid roundId, string title, Guid? actionId, Actor actor, CancellationToken cancel = default)
    {
        var round = await OpenAsync(roundId, actor, cancel);
        RuleBroken.If(actionId is { } action && !round.Scope.Contains(action), "Choose an action of this round", "actionId");
        var last = await db.AgendaItems.Where(item => item.RoundId == round.Id).MaxAsync(item => (int?)item.Order, cancel) ?? 0;
        db.AgendaItems.Add(new AgendaItem(round.Id, last + 1, title, actionId));
        audit.Record(actor, "Added agenda item", "round", round.Id);
        await db.SaveChangesAsync(cancel);
    }

    public async Task ChangeAsync(Guid itemId, Guid version, int order, string title, string notes, Actor actor, CancellationToken cancel = default)
    {
        var item = await FindAsync(itemId, version, actor, cancel);
        item.Set(order, title, notes);
        audit.Record(actor, "Changed agenda item", "round", item.RoundId);
        await db.SaveChangesAsync(cancel);
    }

    public async Task RemoveAsync(Guid itemId, Guid version, Actor actor, CancellationToken cancel = default)
    {
        var item = await FindAsync(itemId, version, actor, cancel);
        db.AgendaItems.Remove(item);
        audit.Record(actor, "Removed agenda item", "round", item.RoundId);
        await db.SaveChangesAsync(cancel);
    }

    private async Task<AgendaItem> FindAsync(Guid id, Guid version, Actor actor, CancellationToken cancel)
    {
        var item = (await db.AgendaItems.SingleOrDefaultAsync(row => row.Id == id, cancel)).OrNotFound("such item");
        await OpenAsync(item.RoundId, actor, cancel);
        RuleBroken.If(item.Version != version, "Somebody else changed this item while you were writing. Your words are still here: look, then save again");
        return item;
    }

    private async Task<Round> OpenAsync(Guid roundId, Actor actor, CancellationToken cancel)
    {
        await access.DemandAsync(actor, Permission.RunRound, [Scope.Programme], cancel);
        var round = await db.FindRoundAsync(roundId, cancel);
        RuleBroken.If(round.State is not (RoundState.Frozen or RoundState.PackIssued or RoundState.Considered), $"{round.Name} is {round.State.InWords().ToLowerInvariant()}: the agenda is kept from the freeze until it is published");
        return round;
    }
}
