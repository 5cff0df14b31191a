using Concord.Data;
using Concord.People;
using Concord.Plans;
using Concord.Rounds.Returning;
using Concord.Web.Pages.Rounds;

namespace Concord.Web;

/// <summary>One’s own returns as a file.</summary>
public static class ReturnDownloads
{
    public static void MapReturnDownloads(this WebApplication app) => app.MapGet("/plans/{plan}/rounds/{number:int}/returns.csv", [Needs(Permission.WriteReturn)] async (string plan, int number, HttpContext context, ConcordDb db, ReportableActions actions, ReturnsFile file, CancellationToken cancel) =>
    {
        var (_, round) = await actions.FindAsync(db, plan, number, cancel);
        var rows = await file.RowsAsync(round, context.User.Actor(), cancel);
        return Downloads.CsvFile($"{plan}-round-{number}-returns.csv", rows[0], rows.Skip(1));
    }).AddEndpointFilter(Downloads.NotThere);
}
