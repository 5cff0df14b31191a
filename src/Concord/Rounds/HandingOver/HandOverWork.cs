using Concord.Data;
using Concord.People;
using Concord.Rounds.Domain;
using Concord.Shared;
using Concord.Shared.Auditing;
using Concord.Shared.Post;
using Microsoft.EntityFrameworkCore;

namespace Concord.Rounds.HandingOver;

/// <summary>Hands the open work of somebody who leaves to somebody else: returns, roles, and the posts a body names them for. History keeps the name.</summary>
public sealed class HandOverWork(ConcordDb db, Access access, RoleHolders people, PassOnRoles roles, Outbox outbox, ConcordSettings settings, Audit audit, TimeProvider clock)
{
    public const int LongestReason = 500;

    public sealed record Request(Guid From, Guid To, string Reason);

    /// <summary>What there is to hand over.</summary>
    public sealed record Held(int Returns, IReadOnlyList<PassOnRoles.Held> Roles, int Posts)
    {
        public int All => Returns + Roles.Count + Posts;
    }

    public async Task<Held> LookAsync(Guid from, Actor actor, CancellationToken cancel = default)
    {
        await access.DemandAsync(actor, Permission.ManagePeople, [Scope.Programme], cancel);
        return new(await Open(from).CountAsync(cancel), await roles.HeldByAsync(from, cancel), await db.BodyContacts.CountAsync(row => row.PersonId == from, cancel));
    }

    /// <returns>How many pieces of work were handed over.</returns>
    public async Task<int> RunAsync(Request request, Actor actor, CancellationToken cancel = default)
    {
        await access.DemandAsync(actor, Permission.ManagePeople, [Scope.Programme], cancel);
        RuleBroken.If(string.IsNullOrWhiteSpace(request.Reason), "Say why the work is handed over", "reason");
        RuleBroken.If(request.Reason.Length > LongestReason, $"The reason must be {LongestReason} characters or fewer", "reason");
        RuleBroken.If(request.From == request.To, "Choose somebody else", "to");
        RuleBroken.If(request.To == actor.PersonId, "You cannot hand work over to yourself: ask another administrator", "to");
        var to = (await people.TheseAsync([request.To], cancel)).SingleOrDefault();
        RuleBroken.If(to is null, "Choose somebody who can sign in", "to");

        var returns = await Open(request.From).Include(row => row.Steps).ToListAsync(cancel);
        foreach (var each in returns) db.ReturnSteps.Add(each.Assign(to.Id, to.Name, actor, clock.UtcNow()));
        var posts = await db.BodyContacts.Where(row => row.PersonId == request.From).ToListAsync(cancel);
        foreach (var post in posts) post.PersonId = to.Id;
        var handed = returns.Count + posts.Count + await roles.RunAsync(request.From, to.Id, request.Reason, actor, cancel);
        RuleBroken.If(handed == 0, "There is nothing to hand over: no open return, no role today, and no body names this person");
        outbox.Post(to.Id, Letter.WorkHandedOver(handed, settings.AddressOf("/work")));
        audit.Record(actor, "Handed work over", "person", request.From, $"to {to.Id}: {returns.Count} returns, {handed - returns.Count - posts.Count} roles, {posts.Count} posts");
        await db.SaveChangesAsync(cancel);
        return handed;
    }

    private IQueryable<Return> Open(Guid person) => db.Returns.Where(row => row.AssignedTo == person && row.State != ReturnState.Frozen
        && db.Rounds.Any(round => round.Id == row.RoundId && round.State != RoundState.Cancelled));
}
