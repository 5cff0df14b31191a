using System.Diagnostics;
using System.Text.Json.Nodes;
using Concord.Matching.Assignment;
using Concord.Shared;

namespace Concord.Cli.Matching;

internal static class AssignRun
{
    public static int Run(FileInfo classesFile, FileInfo edgesFile, FileInfo unplacedFile, FileInfo? output, bool json)
    {
        var classes = CsvTable.Read(classesFile, "class", "seats");
        var unplaced = CsvTable.Read(unplacedFile, "learner", "penalty");
        var edges = CsvTable.Read(edgesFile, "learner", "class", "cost");
        var (classOf, learnerOf) = (classes.ByName("class"), unplaced.ByName("learner"));
        var order = new (int Learner, int Class, int Cost, int Row)[edges.Count];
        for (var row = 0; row < edges.Count; row++)
        {
            if (!learnerOf.TryGetValue(edges.Text(row, "learner"), out var learner)) throw edges.No(row, $"learner {edges.Text(row, "learner")} is not in {unplacedFile.Name}");
            if (!classOf.TryGetValue(edges.Text(row, "class"), out var one)) throw edges.No(row, $"there is no class {edges.Text(row, "class")}");
            order[row] = (learner, one, edges.Whole(row, "cost"), row);
        }
        Array.Sort(order);
        var start = new int[unplaced.Count + 1];
        for (var at = 0; at < order.Length; at++)
        {
            start[order[at].Learner + 1]++;
            if (at > 0 && order[at].Learner == order[at - 1].Learner && order[at].Class == order[at - 1].Class)
                throw edges.No(Math.Max(order[at].Row, order[at - 1].Row), "the same learner and class are given twice");
        }
        for (var learner = 0; learner < unplaced.Count; learner++) start[learner + 1] += start[learner];
        for (var row = 0; row < classes.Count; row++)
            if (classes.Whole(row, "seats") < 0) throw classes.No(row, $"the number of seats is {classes.Text(row, "seats")}");
        var problem = new PlacesProblem([.. Enumerable.Range(0, classes.Count).Select(row => classes.Whole(row, "seats"))], start,
            [.. order.Select(edge => edge.Class)], [.. order.Select(edge => edge.Cost)], [.. Enumerable.Range(0, unplaced.Count).Select(row => (long)unplaced.Whole(row, "penalty"))]);
        var clock = Stopwatch.StartNew();
        var solved = ClassPlaces.Solve(problem);
        var seconds = clock.Elapsed.TotalSeconds;
        var certificate = PlacesCertificate.Of(problem, solved);
        if (output is not null)
        {
            using var lines = new CsvLines(output.FullName, "learner", "class", "cost");
            for (var learner = 0; learner < unplaced.Count; learner++)
                lines.Add(unplaced.Text(learner, "learner"), solved.ClassOf(learner) is >= 0 and var one ? classes.Text(one, "class") : "", solved.CostOf(learner));
        }
        RuleBroken.If(!certificate.IsOptimal, "The certificate does not prove the optimum: the result is not to be used");
        new Summary(solved.Total, solved.Placed, problem.Learners - solved.Placed, new JsonObject
        {
            ["kind"] = "dual prices",
            ["optimal"] = certificate.IsOptimal,
            ["feasible"] = certificate.Feasible,
            ["bound"] = certificate.Bound,
        }, seconds).Print(json, $"{solved.Placed} learners have a place and {problem.Learners - solved.Placed} have none, at a total of {solved.Total}.",
            $"No placement can cost less than {certificate.Bound}: this one is the best.");
        return 0;
    }
}
