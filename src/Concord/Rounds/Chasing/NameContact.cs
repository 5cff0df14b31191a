using Concord.Data;
using Concord.People;
using Concord.Rounds.Domain;
using Concord.Shared;
using Concord.Shared.Auditing;
using Microsoft.EntityFrameworkCore;

namespace Concord.Rounds.Chasing;

/// <summary>Names whom a body's overdue returns are brought to, or nobody.</summary>
public sealed class NameContact(ConcordDb db, Access access, RoleHolders holders, Audit audit)
{
    public async Task RunAsync(Guid bodyId, ContactLevel level, Guid? person, Actor actor, CancellationToken cancel = default)
    {
        await access.DemandAsync(actor, Permission.RunRound, [Scope.Programme], cancel);
        RuleBroken.If(person is not null && (await ChoicesAsync(bodyId, cancel)).All(choice => choice.Id != person), "Choose somebody who may read this body’s returns: give them a role first", level == ContactLevel.Deputy ? "deputy" : "seniorOwner");
        var named = await db.BodyContacts.SingleOrDefaultAsync(row => row.BodyId == bodyId && row.Level == level, cancel);
        if (named?.PersonId == person) return;
        if (named is not null && person is { } next) named.PersonId = next;
        else if (named is not null) db.BodyContacts.Remove(named);
        else db.BodyContacts.Add(new BodyContact { BodyId = bodyId, Level = level, PersonId = person!.Value });
        audit.Record(actor, "Named a body's contact", "body", bodyId, $"{level}: {person?.ToString() ?? "nobody"}");
        await db.SaveChangesAsync(cancel);
    }

    /// <summary>A letter that leads to a closed door helps nobody: only those who may read are named.</summary>
    public async Task<IReadOnlyList<RoleHolders.Holder>> ChoicesAsync(Guid bodyId, CancellationToken cancel = default) =>
        [.. (await holders.AllAsync(Permission.ReadRound, cancel)).Where(held => held.Reach == Scope.Programme || held.Reach == Scope.Body(bodyId)).Select(held => held.Person).DistinctBy(person => person.Id)];
}
