using System.Diagnostics;
using Concord.Bench.Matching.Instances;
using Concord.Matching.Assignment;

foreach (var (n, c, f) in new[] { (10_000, 600, 0.33), (100_000, 6_000, 0.33) })
{
    var problem = College.Make(n, c, f, 1);
    int[] ks = [0,1,2,3,4];
    var best = new double[ks.Length]; Array.Fill(best, 1e9);
    for (var run = 0; run < (n > 20000 ? 3 : 25); run++)
        for (var k = 0; k < ks.Length; k++)
        {
            ClassPlaces.Mode = ks[k];
            var w = Stopwatch.StartNew();
            var solved = ClassPlaces.Solve(problem);
            best[k] = Math.Min(best[k], w.Elapsed.TotalMilliseconds);
        }
    for (var k = 0; k < ks.Length; k++) Console.WriteLine($"{n} steps {ks[k]}: {best[k]:0.0}");
}
