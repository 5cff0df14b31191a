using System.Diagnostics;
using Concord.Bench.Matching.Instances;
using Concord.Matching.Assignment;

foreach (var (n, c, f) in new[] { (10_000, 600, 0.33), (100_000, 6_000, 0.33) })
{
    var problem = College.Make(n, c, f, 1);
    using (var to = new StreamWriter($"/tmp/assign{n}.txt")) College.Write(problem, n == 10_000 ? "simplex" : "scaling", to);
    for (var run = 0; run < 4; run++)
    {
        var w = Stopwatch.StartNew();
        var solved = ClassPlaces.Solve(problem);
        Console.WriteLine($"{n} {problem.Edges} {w.Elapsed.TotalMilliseconds:0.0} ms total {solved.Total} placed {solved.Placed} {PlacesCertificate.Of(problem, solved).IsOptimal}");
    }
}
