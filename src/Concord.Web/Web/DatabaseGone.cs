using System.Data.Common;

namespace Concord.Web;

/// <summary>The database does not answer, or not now: "try again in a few seconds" is then the truth, and not a fault of ours.</summary>
public static class DatabaseGone
{
    private const int SqliteBusy = 5, SqliteLocked = 6, SqliteCannotOpen = 14;

    public static bool Causes(Exception? fault)
    {
        for (; fault is not null; fault = fault.InnerException)
            if (fault is DbException { IsTransient: true } or Microsoft.Data.Sqlite.SqliteException { SqliteErrorCode: SqliteBusy or SqliteLocked or SqliteCannotOpen }) return true;
        return false;
    }

    public static void Remember(HttpContext context) => context.Items[typeof(DatabaseGone)] = true;

    public static bool IsRemembered(HttpContext context) => context.Items.ContainsKey(typeof(DatabaseGone));

    public static int Answer(HttpResponse response)
    {
        response.Headers.RetryAfter = "5";
        return StatusCodes.Status503ServiceUnavailable;
    }
}
