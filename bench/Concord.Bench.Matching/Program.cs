using System.Diagnostics;
using Concord.Bench.Matching.Instances;
using Concord.Matching.Pairing;

foreach (var (n, d) in new[] { (300, 80.0), (20_000, 38.0), (20_000, 270) })
{
    var problem = Linking.Make(n, d, 1);
    using (var to = new StreamWriter($"/tmp/pair{n}_{(int)d}.txt")) Linking.Write(problem, to);
    for (var run = 0; run < (n == 300 ? 30 : 1); run++)
    {
        var w = Stopwatch.StartNew();
        var solved = d < 100 ? HeaviestPairs.Solve(problem) : PricedPairs.Solve(problem);
        if (run is < 3 or > 27) Console.WriteLine($"{n} {problem.Edges.Count} {w.Elapsed.TotalMilliseconds:0.0} ms weight {solved.Weight} pairs {solved.Count} {PairsCertificate.Of(solved).IsOptimal}");
    }
}
