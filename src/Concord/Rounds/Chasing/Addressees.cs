using Concord.Data;
using Concord.People;
using Concord.Rounds.Domain;
using Concord.Shared;
using Microsoft.EntityFrameworkCore;

namespace Concord.Rounds.Chasing;

/// <summary>Whom letters about a return go to: the nearest who can do something about it, so that nobody is asked for another's work.</summary>
public sealed class Addressees(ConcordDb db, RoleHolders holders)
{
    public sealed record People(IReadOnlyList<Guid> Ids, bool IsFallback = false);

    private IReadOnlyList<RoleHolders.Held> submit = [], clear = [];
    private Dictionary<(Guid Body, ContactLevel Level), Guid> contacts = [];
    private HashSet<Guid> active = [];

    public async Task ReadAsync(CancellationToken cancel)
    {
        submit = await holders.AllAsync(Permission.SubmitReturn, cancel);
        clear = await holders.AllAsync(Permission.ClearReturn, cancel);
        active = [.. (await holders.EverybodyAsync(cancel)).Select(person => person.Id)];
        contacts = await db.BodyContacts.AsNoTracking().ToDictionaryAsync(row => (row.BodyId, row.Level), row => row.PersonId, cancel);
    }

    /// <summary>The person it was handed to; else who answers for the action, for the body, or for everything.</summary>
    public People Writers(ChasedReturn each) =>
        each.AssignedTo is { } person && active.Contains(person) ? new([person]) : new(Nearest(submit, Reaches(each)));

    /// <summary>Whoever submitted it does not clear it.</summary>
    public People Certifiers(ChasedReturn each) => new(Nearest([.. clear.Where(held => held.Person.Id != each.SubmittedBy)], Reaches(each)));

    /// <summary>Whom the body names; else its coordinator or its certifier, whichever stands nearer to the post.</summary>
    public People Named(ContactLevel level, ChasedReturn each)
    {
        if (contacts.TryGetValue((each.BodyId, level), out var named) && active.Contains(named)) return new([named]);
        List<Guid> coordinator = Nearest(submit, [Scope.Body(each.BodyId)]), certifier = Nearest(clear, [Scope.Body(each.BodyId), Scope.Programme]);
        var (first, second) = level == ContactLevel.Deputy ? (coordinator, certifier) : (certifier, coordinator);
        return new(first.Count > 0 ? first : second, IsFallback: true);
    }

    // A helper may write and not submit: in time, whoever can submit hears as well.
    private People WritersAndSubmitter(ChasedReturn each, bool always) =>
        Writers(each) is var writers && (always || writers.Ids.All(id => !MaySubmit(id, each))) ? new([.. writers.Ids.Union(Nearest(submit, Reaches(each)))]) : writers;

    private bool MaySubmit(Guid person, ChasedReturn each) => Reaches(each) is var reaches && submit.Any(held => held.Person.Id == person && reaches.Contains(held.Reach));

    public People Of(ReminderKind kind, ChasedReturn each) => kind switch
    {
        ReminderKind.DayBefore => WritersAndSubmitter(each, always: false),
        ReminderKind.Overdue => WritersAndSubmitter(each, always: true),
        ReminderKind.OverdueToDeputy => Named(ContactLevel.Deputy, each),
        ReminderKind.OverdueToSeniorOwner => Named(ContactLevel.SeniorOwner, each),
        ReminderKind.WaitingForClearance => Certifiers(each),
        _ => Writers(each),
    };

    private static IReadOnlyList<Scope> Reaches(ChasedReturn each) =>
        each.Part == ReturnPart.Accountable ? [Scope.Action(each.ActionId), Scope.Body(each.BodyId), Scope.Programme] : [Scope.Body(each.BodyId), Scope.Programme];

    private static List<Guid> Nearest(IReadOnlyList<RoleHolders.Held> held, IReadOnlyList<Scope> reaches) => reaches
        .Select(reach => held.Where(each => each.Reach == reach).Select(each => each.Person.Id).Distinct().ToList()).FirstOrDefault(people => people.Count > 0) ?? [];
}
