using Concord.Rounds.Chasing;
using Concord.Rounds.Domain;
using Concord.Testing;
using Microsoft.EntityFrameworkCore;

namespace Concord.Tests.Rounds.Chasing;

/// <summary>A round whose days pass one by one.</summary>
public abstract class ChasingTest : RoundTest
{
    protected Task<ChaseReturns.Done> Chase() => Run<ChaseReturns, ChaseReturns.Done>(verb => verb.RunAsync());

    protected async Task<Guid> Scheduled(RoundDates? dates = null)
    {
        var round = await Planned(dates);
        await Move(round, RoundState.Scheduled);
        return round;
    }

    /// <summary>What somebody was sent since an instant: the kind of each message.</summary>
    protected async Task<string> SentTo(GivenPerson person, DateTime since = default) => string.Join(' ',
        await Look(db => db.OutboxMessages.Where(message => message.PersonId == person.Id && message.WrittenAt >= since).OrderBy(message => message.WrittenAt).ThenBy(message => message.Template).Select(message => message.Template).ToListAsync()));

    /// <summary>Lets days pass, with the daily work done on each, and says on which something was written to somebody.</summary>
    protected async Task<string> DaysOfLettersTo(GivenPerson person, DateOnly until)
    {
        var found = new List<string>();
        for (; Today <= until; Today = Today.AddDays(1))
        {
            await Chase();
            if (await SentTo(person, Now) is { Length: > 0 } letters) found.Add($"{Today:MM-dd} {letters}");
        }
        return string.Join(", ", found);
    }
}
