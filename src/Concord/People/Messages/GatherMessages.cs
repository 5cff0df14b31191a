using System.Linq.Expressions;
using Concord.Data;
using Concord.People.Domain;
using Concord.Shared;
using Concord.Shared.Post;
using Microsoft.EntityFrameworkCore;

namespace Concord.People.Messages;

/// <summary>
/// Makes ready what has waited long enough: finds the address, asks how often this person wants e-mail, and puts
/// together what goes to the same person. When one message is due, what else waits for its reader goes along.
/// </summary>
public sealed class GatherMessages(ConcordDb db, TimeProvider clock)
{
    private const int MostInOne = 500;

    /// <summary>What waits for one reader. Where there is an account, its address is asked for only now; where there is a wish, it ends by itself.</summary>
    private sealed record Pile(Guid? PersonId, string To, Guid? WishId, Sending Sending)
    {
        public Expression<Func<OutboxMessage, bool>> Waiting => message => message.State == MessageState.Waiting && !message.IsReady
            && message.PersonId == PersonId && message.To == To && message.WishId == WishId && message.Sending == Sending;
    }

    private sealed record Reader(Guid Id, string Email, EmailChoice? Chosen);

    /// <returns>How many became ready.</returns>
    public async Task<int> RunAsync(CancellationToken cancel = default)
    {
        var now = clock.UtcNow();
        var piles = await db.OutboxMessages
            .Where(message => message.State == MessageState.Waiting && !message.IsReady && message.DueAt <= now)
            .GroupBy(message => new { message.PersonId, message.To, message.WishId, message.Sending })
            .OrderBy(pile => pile.Min(message => message.DueAt)).Select(pile => pile.Key).Take(200).ToListAsync(cancel);
        var people = piles.Select(pile => pile.PersonId).OfType<Guid>().Distinct().ToList();
        var readers = await db.Accounts.AsNoTracking().Where(account => people.Contains(account.Id) && account.DisabledAt == null)
            .Select(account => new Reader(account.Id, account.Email, db.EmailChoices.FirstOrDefault(choice => choice.PersonId == account.Id)))
            .ToDictionaryAsync(reader => reader.Id, cancel);
        var ready = 0;
        foreach (var found in piles)
        {
            var pile = new Pile(found.PersonId, found.To, found.WishId, found.Sending);
            if (pile.PersonId is not { } id) ready += await ReadyAsync(pile, pile.To, HowOften.AtOnce, now, cancel);
            else if (readers.TryGetValue(id, out var reader)) ready += await ReadyAsync(pile, reader.Email, Often(pile.Sending, reader.Chosen ?? new(id)), now, cancel);
            else await LeaveOutAsync(pile, cancel);
        }
        return ready;
    }

    private static HowOften Often(Sending sending, EmailChoice choice) => sending switch
    {
        Sending.Work => choice.Work,
        Sending.News => choice.News,
        _ => HowOften.AtOnce,
    };

    private async Task<int> ReadyAsync(Pile pile, string to, HowOften often, DateTime now, CancellationToken cancel)
    {
        if (often == HowOften.Never) return await LeaveOutAsync(pile, cancel);
        if (pile.Sending == Sending.AtOnce) return await AddressAsync(db.OutboxMessages.Where(pile.Waiting), to, cancel);
        var waiting = await db.OutboxMessages.AsNoTracking().Where(pile.Waiting).OrderBy(message => message.WrittenAt).Take(MostInOne).ToListAsync(cancel);
        if (waiting.Count == 0) return 0;
        var day = waiting[0].WrittenAt.NextInLondon(EmailChoice.DailyAt);
        if (often == HowOften.Daily && day > now)
        {
            await db.OutboxMessages.Where(pile.Waiting).ExecuteUpdateAsync(set => set.SetProperty(message => message.DueAt, day), cancel);
            return 0;
        }
        return waiting.Count == 1
            ? await AddressAsync(db.OutboxMessages.Where(pile.Waiting).Where(message => message.Id == waiting[0].Id), to, cancel)
            : await JoinAsync(pile, waiting, to, now, cancel);
    }

    private static Task<int> AddressAsync(IQueryable<OutboxMessage> messages, string to, CancellationToken cancel) =>
        messages.ExecuteUpdateAsync(set => set.SetProperty(message => message.To, to).SetProperty(message => message.IsReady, true), cancel);

    private async Task<int> LeaveOutAsync(Pile pile, CancellationToken cancel)
    {
        await db.OutboxMessages.Where(pile.Waiting).ExecuteUpdateAsync(set => set
            .SetProperty(message => message.State, MessageState.NotWanted)
            .SetProperty(message => message.Fields, new Dictionary<string, string>()), cancel);
        return 0;
    }

    // One transaction: each message is in exactly one digest. Another node that took one of them first makes this one give up.
    private async Task<int> JoinAsync(Pile pile, List<OutboxMessage> waiting, string to, DateTime now, CancellationToken cancel)
    {
        OutboxMessage together;
        try
        {
            together = OutboxMessage.Ready(Letter.Together(waiting), pile.PersonId, to, now, waiting[0]);
        }
        catch (InvalidOperationException problem)
        {
            // Written by another version, whose templates named other fields: it must not hold up everybody else.
            await db.OutboxMessages.Where(pile.Waiting).ExecuteUpdateAsync(set => set
                .SetProperty(message => message.State, MessageState.Failed).SetProperty(message => message.LastError, problem.Message), cancel);
            return 0;
        }
        var ids = waiting.ConvertAll(message => message.Id);
        await using var whole = await db.Database.BeginTransactionAsync(cancel);
        var taken = await db.OutboxMessages.Where(pile.Waiting).Where(message => ids.Contains(message.Id)).ExecuteUpdateAsync(set => set
            .SetProperty(message => message.State, MessageState.Joined)
            .SetProperty(message => message.JoinedId, together.Id)
            .SetProperty(message => message.Fields, new Dictionary<string, string>()), cancel);
        if (taken != ids.Count) return 0;
        db.OutboxMessages.Add(together);
        await db.SaveChangesAsync(cancel);
        await whole.CommitAsync(cancel);
        return 1;
    }
}
