using Concord.Data;
using Concord.Places;
using Concord.Plans;
using Concord.Rounds.Domain;
using Concord.Shared;
using Concord.Shared.Calendar;
using Microsoft.EntityFrameworkCore;

namespace Concord.Rounds.Chasing;

/// <summary>Where every return of a round stands, who has it, what is late, and who was told when. It reads no return's words.</summary>
public sealed class ReadProgress(ConcordDb db, Addressees addressees, ReportableActions actions, BodyRegister bodies, TimeProvider clock)
{
    public sealed record Told(ReminderKind Kind, DateTime At, IReadOnlyList<string> To, bool IsFallback);

    /// <param name="With">Who has it now: its writers, or its certifiers; nobody where nobody may.</param>
    /// <param name="Last">The last letter about it.</param>
    public sealed record Line(Guid Id, ActionFacts Action, BodyRegister.Entry Body, ReturnPart Part, ReturnState State, ReturnStage Stage, bool IsLate, IReadOnlyList<string> With, Told? Last);

    /// <summary>In the plan's order, each action's accountable body first.</summary>
    public async Task<IReadOnlyList<Line>> RunAsync(Round round, CancellationToken cancel = default)
    {
        await addressees.ReadAsync(cancel);
        var returns = await db.Returns.AsNoTracking().Where(row => row.RoundId == round.Id).AsChased().ToListAsync(cancel);
        var reminders = (await db.Reminders.AsNoTracking().Where(row => db.Returns.Any(each => each.Id == row.ReturnId && each.RoundId == round.Id)).ToListAsync(cancel)).ToLookup(row => row.ReturnId);
        var register = (await bodies.AllAsync(cancel)).ToDictionary(body => body.Id);
        var facts = (await actions.TheseAsync([.. returns.Select(each => each.ActionId).Distinct()], cancel)).Select((action, order) => (action, order)).ToDictionary(each => each.action.Id);
        var with = returns.ToDictionary(each => each.Id, each => each.IsOwed ? addressees.Writers(each).Ids : each.WaitsForClearance ? addressees.Certifiers(each).Ids : []);
        var told = reminders.ToDictionary(each => each.Key, each => each.MaxBy(row => (row.SentAt, row.Kind))!);
        var people = with.Values.SelectMany(each => each).Concat(told.Values.SelectMany(row => row.To)).ToHashSet();
        var names = await db.PersonLines.Where(row => people.Contains(row.Id)).ToDictionaryAsync(row => row.Id, row => row.Name, cancel);
        var (late, unclear) = (new Deadline(round.DueOn).HasPassed(clock.UtcNow()), new Deadline(round.ClearanceDueOn).HasPassed(clock.UtcNow()));
        return
        [
            .. returns.OrderBy(each => facts[each.ActionId].order).ThenBy(each => each.Part).Select(each => new Line(
                each.Id, facts[each.ActionId].action, register[each.BodyId], each.Part, each.State, ReturnStages.Of(each.State, each.Outcome),
                (each.IsOwed && late) || (each.WaitsForClearance && unclear), [.. Names(with[each.Id])],
                told.GetValueOrDefault(each.Id) is { } last ? new Told(last.Kind, last.SentAt, [.. Names(last.To)], last.IsFallback) : null)),
        ];

        IEnumerable<string> Names(IEnumerable<Guid> ids) => ids.Select(id => names.GetValueOrDefault(id, "")).Where(name => name.Length > 0).Order(StringComparer.Ordinal);
    }
}
