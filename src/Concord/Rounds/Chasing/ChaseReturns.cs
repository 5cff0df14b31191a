using Concord.Data;
using Concord.Plans;
using Concord.Rounds.Commissioning;
using Concord.Rounds.Domain;
using Concord.Shared;
using Concord.Shared.Calendar;
using Concord.Shared.Post;
using Microsoft.EntityFrameworkCore;

namespace Concord.Rounds.Chasing;

/// <summary>
/// The daily work: opens what opens today, asks, reminds, escalates, and tells certifiers what waits. It may be done as
/// often as one likes, on as many nodes as one likes: each letter is written once, together with the row that says so.
/// </summary>
public sealed class ChaseReturns(ConcordDb db, OpenRound open, Addressees addressees, ReportableActions plans, WorkingDays days, Outbox outbox, ConcordSettings settings, TimeProvider clock)
{
    private const int FirstHour = 7;

    /// <param name="CouldNot">Rounds that should have opened, each with why it did not.</param>
    public sealed record Done(int Opened, int Letters, IReadOnlyList<string> CouldNot);

    private sealed record Due(ChasedReturn Return, ReminderKind Kind, DateTime About, Addressees.People To);

    /// <summary>Nobody is written to in the night.</summary>
    public static bool IsTime(DateTime utc) => utc.ToLondon().Hour >= FirstHour;

    public async Task<Done> RunAsync(CancellationToken cancel = default)
    {
        var today = clock.Today();
        var (opened, letters, couldNot, faults) = (0, 0, new List<string>(), new List<Exception>());
        foreach (var round in await db.Rounds.Where(round => round.State == RoundState.Scheduled && round.OpensOn <= today).OrderBy(round => round.OpensOn).Select(round => new { round.Id, round.Name }).ToListAsync(cancel))
            await OneAsync(round.Name, async () => opened += await OpenAsync(round.Id, cancel) ? 1 : 0);
        await addressees.ReadAsync(cancel);
        foreach (var round in await db.Rounds.Where(round => round.State == RoundState.Open || round.State == RoundState.ClosedForReturns || round.State == RoundState.Moderation).OrderBy(round => round.OpensOn).Select(round => new { round.Id, round.Name }).ToListAsync(cancel))
            await OneAsync(round.Name, async () => letters += await ChaseAsync(round.Id, cancel));
        return faults.Count == 0 ? new(opened, letters, couldNot) : throw new AggregateException("The work of some rounds failed; that of the others is done", faults);

        // One round's trouble is not another's: a fault of ours is told when all have had their turn.
        async Task OneAsync(string name, Func<Task> work)
        {
            try
            {
                await work();
            }
            catch (RuleBroken refusal)
            {
                couldNot.Add($"{name}: {refusal.Message}");
            }
            catch (Exception fault) when (fault is not OperationCanceledException)
            {
                faults.Add(new InvalidOperationException(name, fault));
            }
            db.ChangeTracker.Clear();
        }
    }

    private async Task<bool> OpenAsync(Guid id, CancellationToken cancel)
    {
        await using var alone = await db.WriteAloneAsync(cancel);
        var version = await db.Rounds.Where(round => round.Id == id && round.State == RoundState.Scheduled).Select(round => (Guid?)round.Version).SingleOrDefaultAsync(cancel);
        if (version is not { } found) return false;
        await open.RunAsync(id, found, Actor.Service, cancel);
        await alone.CommitAsync(cancel);
        return true;
    }

    private async Task<int> ChaseAsync(Guid id, CancellationToken cancel)
    {
        // Most looks find nothing to do, and keep nobody waiting.
        if ((await DueAsync(id, cancel)).Due.Count == 0) return 0;
        await using var alone = await db.WriteAloneAsync(cancel);
        var (round, due) = await DueAsync(id, cancel);
        if (due.Count == 0) return 0;
        var now = clock.UtcNow();
        foreach (var each in due) db.Reminders.Add(new Reminder { ReturnId = each.Return.Id, Kind = each.Kind, About = each.About, SentAt = now, To = each.To.Ids, IsFallback = each.To.IsFallback });
        var plan = await plans.PlanAsync(round!.PlanId, cancel);
        var letters = due.SelectMany(each => each.To.Ids, (each, person) => (each.Kind, Person: person)).GroupBy(letter => letter).ToList();
        foreach (var letter in letters) outbox.Post(letter.Key.Person, LetterOf(letter.Key.Kind, round, letter.Count(), plan.Slug));
        await db.SaveChangesAsync(cancel);
        await alone.CommitAsync(cancel);
        db.ChangeTracker.Clear();
        return letters.Count;
    }

    private async Task<(Round? Round, IReadOnlyList<Due> Due)> DueAsync(Guid id, CancellationToken cancel)
    {
        var round = await db.Rounds.AsNoTracking().SingleOrDefaultAsync(row => row.Id == id, cancel);
        if (round is null || !round.State.IsUnderWay()) return (null, []);
        var (today, deadline) = (clock.Today(), new Deadline(round.DueOn).Instant);
        var told = (await db.Reminders.AsNoTracking().Join(db.Returns.Where(row => row.RoundId == id), reminder => reminder.ReturnId, row => row.Id, (reminder, _) => reminder)
            .Select(reminder => new { reminder.ReturnId, reminder.Kind, reminder.About, reminder.SentAt }).ToListAsync(cancel)).ToLookup(reminder => reminder.ReturnId);
        var due = new List<Due>();
        foreach (var each in await db.Returns.AsNoTracking().Where(row => row.RoundId == id && (row.State == ReturnState.NotStarted || row.State == ReturnState.InDraft || row.State == ReturnState.SubmittedForClearance || row.State == ReturnState.Declined)).AsChased().ToListAsync(cancel))
        {
            if (each.IsOwed && round.State != RoundState.Moderation)
            {
                var last = told[each.Id].Where(reminder => reminder.Kind != ReminderKind.WaitingForClearance && reminder.About == deadline).Select(reminder => (DateOnly?)DateOnly.FromDateTime(reminder.SentAt.ToLondon())).Max();
                // Once no more returns are taken, nobody is asked for one; that it is owed is brought up all the same.
                if (ChaseSteps.On(today, round.DueOn, last, days) is { } kind && (round.State == RoundState.Open || kind.IsOverdue())) due.Add(new(each, kind, deadline, addressees.Of(kind, each)));
            }
            else if (each is { WaitsForClearance: true, SubmittedAt: { } submitted } && days.Is(today) && !told[each.Id].Any(reminder => reminder.Kind == ReminderKind.WaitingForClearance && reminder.About == submitted))
                due.Add(new(each, ReminderKind.WaitingForClearance, submitted, addressees.Of(ReminderKind.WaitingForClearance, each)));
        }
        return (round, due);
    }

    private Letter LetterOf(ReminderKind kind, Round round, int count, string plan)
    {
        var (name, returns, work) = (new RoundName(round.Name), $"/plans/{plan}/rounds/{round.Slug}", settings.AddressOf("/work"));
        return kind switch
        {
            ReminderKind.Issued => Letter.ReturnsAskedFor(name, count, round.DueOn, work),
            ReminderKind.FiveDaysBefore or ReminderKind.DayBefore => Letter.ReturnsDueSoon(name, count, round.DueOn, work),
            ReminderKind.Overdue => Letter.ReturnsOverdue(name, count, round.DueOn, work),
            ReminderKind.WaitingForClearance => Letter.WaitingForClearance(name, count, settings.AddressOf($"{returns}/clearance")),
            _ => Letter.ReturnsEscalated(name, count, round.DueOn, settings.AddressOf($"{returns}/returns")),
        };
    }
}
