using System.Diagnostics;
using System.Text.Json.Nodes;
using Concord.Matching.Assignment;
using Concord.Shared;

namespace Concord.Cli.Matching;

internal static class AssignRun
{
    /// <summary>The least total, and under side conditions the least that was found with what it could still be.</summary>
    public static int Run(PlacesFiles files, SideConditions? conditions, int mostNodes, AssignOutput output, bool json)
    {
        var problem = files.Problem;
        var clock = Stopwatch.StartNew();
        var flow = ClassPlaces.Solve(problem);
        var bound = conditions is null ? null : Searched(problem, conditions, mostNodes);
        var seconds = clock.Elapsed.TotalSeconds;
        var certificate = PlacesCertificate.Of(problem, flow);
        RuleBroken.If(!certificate.IsOptimal, "The certificate does not prove the optimum: the result is not to be used");
        var classOf = bound?.ClassOf ?? [.. Enumerable.Range(0, problem.Learners).Select(flow.ClassOf)];
        output.Write(files, classOf, flow, bound is not null);
        var placed = classOf.Count(one => one >= 0);
        var summary = $"{placed} learners have a place and {problem.Learners - placed} have none, at a total of {bound?.Total ?? flow.Total}.";
        if (bound is null)
            new Summary(flow.Total, placed, problem.Learners - placed, new JsonObject
            {
                ["kind"] = "dual prices",
                ["optimal"] = certificate.IsOptimal,
                ["feasible"] = certificate.Feasible,
                ["bound"] = certificate.Bound,
            }, seconds).Print(json, summary, $"No placement can cost less than {certificate.Bound}: this one is the best.");
        else
            new Summary(bound.Total, placed, problem.Learners - placed, new JsonObject
            {
                ["kind"] = "branch and bound on the flow",
                ["optimal"] = bound.Gap == 0,
                ["bound"] = bound.Bound,
                ["gap"] = bound.Gap,
                ["flows"] = bound.Nodes,
                ["withoutConditions"] = certificate.Bound,
            }, seconds).Print(json, summary, bound.Gap == 0
                ? $"No placement that keeps the conditions can cost less; without them the least would be {certificate.Bound}."
                : $"Whether one could cost less is not known: none can cost less than {bound.Bound}.");
        return 0;
    }

    private static BoundPlaces Searched(PlacesProblem problem, SideConditions conditions, int mostNodes)
    {
        try
        {
            return BoundPlacesSearch.Run(problem, conditions, mostNodes);
        }
        catch (ArgumentException refusal) when (refusal is not Concord.Matching.BadRow)
        {
            throw new RuleBroken($"Side conditions: {refusal.Message}");
        }
    }
}
