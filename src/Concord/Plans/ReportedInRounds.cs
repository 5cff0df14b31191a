using Concord.Data;
using Microsoft.EntityFrameworkCore;

namespace Concord.Plans;

/// <summary>From a plan's first round on, where its actions stand is said in returns, and no longer at once in public. The caller saves.</summary>
public sealed class ReportedInRounds(ConcordDb db)
{
    public async Task BeginAsync(Guid planId, CancellationToken cancel = default) =>
        (await db.Plans.SingleAsync(plan => plan.Id == planId, cancel)).IsReportedInRounds = true;
}
