using Concord.Data;
using Concord.Rounds.Domain;
using Concord.Shared;
using Concord.Shared.Post;
using Microsoft.EntityFrameworkCore;

namespace Concord.Rounds.Following;

/// <summary>
/// Hears of what is published by e-mail, without an account. Nothing is sent to an address until its owner has said
/// yes by a link sent there, and no answer says whether an address was known.
/// </summary>
public sealed class SubscribeByEmail(ConcordDb db, WhatIsFollowed followed, SubscriptionLinks links, Outbox outbox, TimeProvider clock)
{
    // So that nobody fills somebody else's letter box from a form.
    private static readonly TimeSpan Again = TimeSpan.FromHours(1);
    private const int MostUnconfirmed = 10;

    /// <param name="about">What: “plan/icap”, “body/home-office” and the like.</param>
    /// <param name="email">Where to.</param>
    /// <param name="address">Where a link to confirm begins; its token follows.</param>
    /// <param name="cancel">Stops it.</param>
    public async Task AskAsync(string about, string email, Uri address, CancellationToken cancel = default)
    {
        var subject = await followed.FindAsync(about, cancel);
        var now = clock.UtcNow();
        var wanted = new Subscription(email, subject.Kind, subject.Id, now);
        var known = await db.Subscriptions.Where(row => row.Email == wanted.Email && (row.ConfirmedAt == null || row.SubjectId == subject.Id)).ToListAsync(cancel);
        var same = known.Find(row => row.Kind == subject.Kind && row.SubjectId == subject.Id);
        if (same is { ConfirmedAt: not null } || (same is not null && same.AskedAt > now - Again) || known.Count(row => row.ConfirmedAt == null && row.AskedAt > now - Again) >= MostUnconfirmed) return;
        if (same is null) db.Subscriptions.Add(same = wanted);
        else same.AskAgain(now);
        outbox.Post(same.Email, Letter.SubscriptionAsked(new Uri(address, links.Token(same.Id, SubscriptionLinks.Purpose.Confirm))), same.Id);
        await SaveAsync(cancel);
    }

    /// <exception cref="NotFound">The link is none, or too old, or the subscription has ended.</exception>
    public async Task<Subscription> FindAsync(string token, SubscriptionLinks.Purpose purpose, CancellationToken cancel = default)
    {
        var id = links.Open(token, purpose);
        var since = clock.UtcNow() - Subscription.Waits;
        return (await db.Subscriptions.SingleOrDefaultAsync(row => row.Id == id && (row.ConfirmedAt != null || row.AskedAt > since), cancel)).OrNotFound("such subscription");
    }

    public async Task ConfirmAsync(string token, CancellationToken cancel = default)
    {
        (await FindAsync(token, SubscriptionLinks.Purpose.Confirm, cancel)).Confirm(clock.UtcNow());
        await db.SaveChangesAsync(cancel);
    }

    /// <summary>Ends it, lets no letter go that waits, and forgets the address. A second click finds nothing, which is what was wanted.</summary>
    public async Task EndAsync(string token, CancellationToken cancel = default)
    {
        var id = links.Open(token, SubscriptionLinks.Purpose.End);
        await using var atOnce = await db.Database.BeginTransactionAsync(cancel);
        await db.Subscriptions.Where(row => row.Id == id).ExecuteDeleteAsync(cancel);
        await outbox.ForgetAsync(id, cancel);
        await atOnce.CommitAsync(cancel);
    }

    /// <summary>Forgets addresses whose owners have not said yes in time.</summary>
    public async Task<int> ForgetUnconfirmedAsync(CancellationToken cancel = default)
    {
        var since = clock.UtcNow() - Subscription.Waits;
        return await db.Subscriptions.Where(row => row.ConfirmedAt == null && row.AskedAt <= since).ExecuteDeleteAsync(cancel);
    }

    // Two clicks at once: the other has asked already, which is all that was wanted.
    private async Task SaveAsync(CancellationToken cancel)
    {
        try
        {
            await db.SaveChangesAsync(cancel);
        }
        catch (DbUpdateException) when (db.ChangeTracker.Entries<Subscription>().Any(entry => entry.State == EntityState.Added))
        {
            db.ChangeTracker.Clear();
        }
    }
}
