using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace Concord.Data;

/// <summary>Work that must be done once, however many web nodes begin it at the same moment.</summary>
public static class WritingAlone
{
    /// <summary>What is read from here on still holds when it is saved.</summary>
    public static async Task<IDbContextTransaction> WriteAloneAsync(this ConcordDb db, CancellationToken cancel = default)
    {
        var alone = await db.Database.BeginTransactionAsync(cancel);
        // Every audited save takes this row first, so no two can each hold what the other waits for.
        await db.AuditHeads.ExecuteUpdateAsync(set => set.SetProperty(row => row.Sequence, row => row.Sequence), cancel);
        return alone;
    }
}
