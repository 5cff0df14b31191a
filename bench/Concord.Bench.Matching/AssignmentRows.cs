using Concord.Bench.Matching.Instances;
using Concord.Matching;
using Concord.Matching.Assignment;

namespace Concord.Bench.Matching;

internal static class AssignmentRows
{
    public static void Add(Table table)
    {
        foreach (var (learners, classes, algorithm, reach, runs) in new[] { (10_000, 600, "simplex", "≤ 1.0× LEMON network simplex", 15), (100_000, 6_000, "scaling", "≤ 1.5× LEMON cost scaling", 3) })
        {
            var problem = College.Make(learners, classes, 0.36, 1);
            ClassPlaces? solved = null;
            for (var warm = 0; warm < 10 && learners == 10_000; warm++) ClassPlaces.Solve(problem);
            var peer = Best(5, () => Peer.Lemon(to => College.Write(problem, algorithm, to)), learners == 10_000);
            var ours = Table.Median(runs, () => solved = ClassPlaces.Solve(problem));
            var highs = learners == 10_000 ? "; " + Table.Against(Peer.Python("highs_peer.py", to => College.Write(problem, algorithm, to)), "HiGHS (scipy)", solved!.Total, ours) : "";
            table.Add(Table.F($"Places: {learners:N0} learners × {classes:N0} classes, {problem.Edges:N0} pairs"), Table.Time(ours), Table.Against(peer, $"LEMON {algorithm}", solved!.Total, ours) + highs, reach,
                PlacesCertificate.Of(problem, solved).IsOptimal ? "dual prices prove it" : "NOT PROVED");
            if (learners == 10_000) Arrivals(table, problem);
        }
    }

    private static (long, double)? Best(int runs, Func<(long Objective, double Milliseconds)?> ask, bool several) =>
        !several ? ask() : Enumerable.Range(0, runs).Select(_ => ask()).OrderBy(answer => answer?.Milliseconds).ElementAt(runs / 2);

    private static void Arrivals(Table table, PlacesProblem problem)
    {
        var live = ClassPlaces.Solve(problem);
        var random = new SplitMix(9);
        var (coming, leaving) = (new double[2000], new double[2000]);
        live.Leave(live.Arrive([], [], 0));
        for (var change = 0; change < coming.Length; change++)
        {
            var like = random.Below(problem.Learners);
            var begin = CpuClock.Milliseconds;
            var learner = live.Arrive(problem.ClassesOf(like), problem.CostsOf(like), problem.PenaltyOf(like));
            coming[change] = CpuClock.Milliseconds - begin;
            begin = CpuClock.Milliseconds;
            live.Leave(learner);
            leaving[change] = CpuClock.Milliseconds - begin;
        }
        Array.Sort(coming);
        Array.Sort(leaving);
        table.Add("One learner arriving, 99th percentile of 2,000", Table.Time(coming[1980]), "–", "≤ 1 ms", "optimum kept (tests)");
        table.Add("One learner leaving, 99th percentile of 2,000", Table.Time(leaving[1980]), "–", "–", "optimum kept (tests)");
    }
}
