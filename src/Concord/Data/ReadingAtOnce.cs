using System.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace Concord.Data;

/// <summary>Many queries that must all see the programme as it stood at one moment.</summary>
public static class ReadingAtOnce
{
    /// <summary>What is saved meanwhile is not seen, and nobody who saves is kept waiting.</summary>
    public static Task<IDbContextTransaction> ReadAtOnceAsync(this ConcordDb db, CancellationToken cancel = default) =>
        // On SQLite this level is the one that does not take the lock of writers; what is read stands still all the same.
        db.Database.BeginTransactionAsync(db.Database.IsNpgsql() ? IsolationLevel.RepeatableRead : IsolationLevel.ReadUncommitted, cancel);
}
