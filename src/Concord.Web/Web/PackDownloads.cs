using Concord.Data;
using Concord.People;
using Concord.Plans;
using Concord.Rounds.Packing;
using Concord.Web.Pages.Rounds;

namespace Concord.Web;

/// <summary>A round's pack as a document to edit or to send.</summary>
public static class PackDownloads
{
    private static readonly string[] GetOrHead = [HttpMethods.Get, HttpMethods.Head];

    public static void MapPackDownloads(this WebApplication app)
    {
        var rounds = app.MapGroup("/plans/{plan}/rounds/{number:int}").AddEndpointFilter(Downloads.NotThere);
        foreach (var (extension, type) in WritePack.Types)
            rounds.MapMethods($"/pack.{extension}", GetOrHead, [Needs(Permission.ReadRound)] async (string plan, int number, HttpContext context, ConcordDb db, ReportableActions actions, WritePack write, CancellationToken cancel) =>
            {
                var (_, round) = await actions.FindAsync(db, plan, number, cancel);
                return await MadeFile.MakeAsync(file => write.ToAsync(round.Id, extension, file, context.User.Actor(), cancel), type, $"{plan}-round-{number}-pack.{extension}", cancel);
            });
    }
}
