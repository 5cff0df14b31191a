using Concord.Data;
using Concord.People.Demonstration;
using Concord.Places.Reference;
using Concord.Plans.Demonstration;
using Concord.Rounds.Demonstration;
using Microsoft.EntityFrameworkCore;

namespace Concord.Demonstration;

/// <summary>A whole programme to try: the published plan in our own words, its bodies and places, people to sign in as, four rounds that are over and one that is open.</summary>
public sealed class LoadDemonstration(ConcordDb db, LoadReferencePlaces places, LoadDemonstrationPlan plan, LoadDemonstrationPeople people, LoadDemonstrationRounds rounds)
{
    /// <summary>Loads it into an empty database; leaves any other alone.</summary>
    public async Task<bool> RunAsync(CancellationToken cancel = default)
    {
        if (await db.Plans.AnyAsync(cancel) || await db.Accounts.AnyAsync(cancel)) return false;
        await using var whole = await db.Database.BeginTransactionAsync(cancel);
        await places.RunAsync(cancel);
        await plan.RunAsync(cancel);
        await people.RunAsync(cancel);
        await rounds.RunAsync(LoadDemonstrationPlan.Slug, cancel);
        await whole.CommitAsync(cancel);
        return true;
    }
}
