using System.Diagnostics;
using Concord.Bench.Matching.Instances;
using Concord.Matching;
using Concord.Matching.SchoolChoice;

var made = Stopwatch.StartNew();
var c = Country.Make(600_000, 3_400, 300, 1);
Console.WriteLine($"made {made.ElapsedMilliseconds} ms, {c.Applications.Count} apps, seats {c.Schools.Sum(s => s.Places)}");
for (var run = 0; run < 12; run++)
{
    GC.Collect();
    var before = GC.GetTotalAllocatedBytes(true);
    var w = Stopwatch.StartNew();
    var round = new AdmissionRound(c.Schools, c.Pupils, c.Applications, c.Policies, c.Lottery);
    var a = w.Elapsed.TotalMilliseconds;
    var p = DeferredAcceptance.Run(round.Market);
    var b = w.Elapsed.TotalMilliseconds - a;
    var alloc = GC.GetTotalAllocatedBytes(true) - before;
    var s = Stability.Of(p);
    Console.WriteLine($"rank {a:0.0} match {b:0.0} ms alloc {alloc / 1e6:0.0} MB placed {p.Placed} stable {s.IsStable}");
}
