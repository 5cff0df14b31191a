using System.Globalization;
using System.Text;
using Concord.Data;
using Concord.People;
using Concord.Plans;
using Concord.Rounds.Chasing;
using Concord.Rounds.Domain;
using Concord.Rounds.Timing;
using Concord.Shared;
using Concord.Web.Pages.Rounds;

namespace Concord.Web;

/// <summary>A round's days as a calendar, and its progress as a table.</summary>
public static class RoundDownloads
{
    public static void MapRoundDownloads(this WebApplication app)
    {
        var rounds = app.MapGroup("/plans/{plan}/rounds/{number:int}").AddEndpointFilter(Downloads.NotThere);
        rounds.MapGet("/round.ics", [Needs(Permission.ReadRound)] async (string plan, int number, HttpRequest request, RoundCalendar calendar, PublicAddress address, CancellationToken cancel) =>
            Results.File(Encoding.UTF8.GetBytes(await calendar.WriteAsync(plan, number, address.Of(request, $"/plans/{plan}/rounds/{number}/progress"), cancel)), RoundCalendar.MediaType, $"{plan}-round-{number}.ics"));
        rounds.MapGet("/progress.csv", [Needs(Permission.ReadRound)] async (string plan, int number, HttpContext context, ConcordDb db, Access access, ReportableActions actions, ReadProgress read, CancellationToken cancel) =>
        {
            await access.DemandAsync(context.User.Actor(), Permission.ReadRound, [Scope.Programme], cancel);
            var (_, round) = await actions.FindAsync(db, plan, number, cancel);
            return Downloads.CsvFile($"{plan}-round-{number}-progress.csv", ["reference", "body", "part", "stands", "how far", "late", "with", "last letter", "on", "to", "in place of whom nobody named"],
                (await read.RunAsync(round, cancel)).Select(line => (string[])
                [
                    line.Action.Ref, line.Body.CurrentName, line.Part.InWords(), line.State.InWords(), line.Stage.InWords(), line.IsLate ? "yes" : "no", string.Join("; ", line.With),
                    line.Last?.Kind.InWords() ?? "", line.Last?.At.ToLondon().ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "", string.Join("; ", line.Last?.To ?? []), line.Last is { IsFallback: true } ? "yes" : "no",
                ]));
        });
    }
}
