using Concord.Data;
using Microsoft.EntityFrameworkCore;

namespace Concord.Web;

public static class Health
{
    public static void MapHealth(this WebApplication app)
    {
        app.MapGet("/health/live", [Public] () => Results.Text("alive"));
        app.MapGet("/health/ready", [Public] async (ConcordDb db, HttpContext context, CancellationToken cancel) =>
        {
            try
            {
                await db.AuditHeads.AsNoTracking().AnyAsync(cancel);
                return Results.Text("ready");
            }
            catch (Exception problem) when (problem is System.Data.Common.DbException or InvalidOperationException or TimeoutException)
            {
                context.Response.Headers.RetryAfter = "5";
                return Results.Text("the database does not answer", statusCode: StatusCodes.Status503ServiceUnavailable);
            }
        });
    }
}
