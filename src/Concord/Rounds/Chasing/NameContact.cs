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
    /// <summary>Both are named at once, or neither is.</summary>
    public async Task RunAsync(Guid bodyId, Guid? deputy, Guid? seniorOwner, Actor actor, CancellationToken cancel = default)
    {
        await access.DemandAsync(actor, Permission.RunRound, [Scope.Programme], cancel);
        var may = (await ChoicesAsync(bodyId, cancel)).Select(choice => (Guid?)choice.Id).Append(null).ToHashSet();
        RuleBroken.IfAny([.. new[] { (Field: "deputy", Person: deputy), (Field: "seniorOwner", Person: seniorOwner) }.Where(named => !may.Contains(named.Person))
            .Select(named => new Problem(named.Field, "Choose somebody who may read this body’s returns: give them a role first"))]);
        var there = await db.BodyContacts.Where(row => row.BodyId == bodyId).ToDictionaryAsync(row => row.Level, cancel);
        Name(ContactLevel.Deputy, deputy);
        Name(ContactLevel.SeniorOwner, seniorOwner);
        await db.SaveChangesAsync(cancel);

        void Name(ContactLevel level, Guid? person)
        {
            var named = there.GetValueOrDefault(level);
            if (named?.PersonId == person) return;
            if (named is not null && person is { } next) named.PersonId = next;
            else if (named is not null) db.BodyContacts.Remove(named);
            else db.BodyContacts.Add(new BodyContact { BodyId = bodyId, Level = level, PersonId = person!.Value });
            audit.Record(actor, "Named a body's contact", "body", bodyId, $"{level}: {person?.ToString() ?? "nobody"}");
        }
    }

    /// <summary>A letter that leads to a closed door helps nobody: only those who may read are named.</summary>
    public async Task<IReadOnlyList<RoleHolders.Holder>> ChoicesAsync(Guid bodyId, CancellationToken cancel = default) =>
        [.. (await holders.AllAsync(Permission.ReadRound, cancel)).Where(held => held.Reach == Scope.Programme || held.Reach == Scope.Body(bodyId)).Select(held => held.Person).DistinctBy(person => person.Id)];
}
