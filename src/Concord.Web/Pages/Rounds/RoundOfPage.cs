using Concord.Data;
using Concord.Plans;
using Concord.Rounds.Domain;
using Concord.Shared;
using Microsoft.EntityFrameworkCore;

namespace Concord.Web.Pages.Rounds;

/// <summary>The round that a page's address names.</summary>
public static class RoundOfPage
{
    public static async Task<(PlanFacts Plan, Round Round)> FindAsync(this ReportableActions actions, ConcordDb db, string plan, int number, CancellationToken cancel)
    {
        var found = await actions.PlanAsync(plan, cancel);
        return (found, (await db.Rounds.AsNoTracking().SingleOrDefaultAsync(round => round.PlanId == found.Id && round.Number == number, cancel)).OrNotFound("such round"));
    }
}
