using System.Globalization;
using Microsoft.EntityFrameworkCore;

namespace Concord.Data;

/// <summary>What time it is where the database is: on PostgreSQL the one clock that all nodes share; with SQLite this machine's own.</summary>
public delegate Task<DateTime> DatabaseClock(ConcordDb db, CancellationToken cancel);

internal static class ClockOfDatabase
{
    private const string Form = "yyyy-MM-dd'T'HH:mm:ss'Z'";

    // As text: both engines write it alike, and no setting of theirs turns it into local time.
    public static async Task<DateTime> NowAsync(ConcordDb db, CancellationToken cancel)
    {
        var now = db.Database.IsNpgsql()
            ? db.Database.SqlQuery<string>($"""select to_char(clock_timestamp() at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as "Value" """)
            : db.Database.SqlQuery<string>($"""select strftime('%Y-%m-%dT%H:%M:%SZ', 'now') as "Value" """);
        return DateTime.ParseExact(await now.SingleAsync(cancel), Form, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal);
    }
}
