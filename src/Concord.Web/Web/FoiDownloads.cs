using Concord.People;
using Concord.Plans;
using Concord.Rounds.Disclosing;
using Concord.Shared;

namespace Concord.Web;

/// <summary>What was said when, as a file: for release unless the whole is asked for.</summary>
public static class FoiDownloads
{
    public static void MapFoiDownloads(this WebApplication app)
    {
        var plans = app.MapGroup("/plans/{plan}").AddEndpointFilter(Downloads.NotThere);
        foreach (var (extension, type) in WriteDisclosure.Types)
            plans.MapGet($"/foi.{extension}", [Needs(Permission.RunRound)] async (string plan, string? about, string? body, DateOnly? from, DateOnly? to, string? version, HttpContext context, ReportableActions actions, WriteDisclosure write, CancellationToken cancel) =>
            {
                var (facts, isReleased) = (await actions.PlanAsync(plan, cancel), version != "full");
                try
                {
                    return await MadeFile.MakeAsync(file => write.ToAsync(facts, new(about, body, from, to), extension, isReleased, file, context.User.Actor(), cancel), type, $"{plan}-what-was-said-{(isReleased ? "for-release" : "whole")}.{extension}", cancel);
                }
                catch (RuleBroken refused)
                {
                    return Results.Text(refused.Message, statusCode: StatusCodes.Status422UnprocessableEntity);
                }
            });
    }
}
