using System.Diagnostics;
using System.Globalization;
using Concord.Segregation;

namespace Concord.Bench.Segregation;

/// <summary>The speed table of the library: medians of several runs, arrays in memory, on 1 and 2 threads.</summary>
internal static class SegregationBench
{
    private static string? _only;
    private static int[] _threads = [1, 2];
    private static bool _quick;

    public static int Run(string[] args)
    {
        for (var a = 0; a < args.Length; a++)
        {
            if (args[a] == "--quick") _quick = true;
            else if (args[a] == "--only" && a + 1 < args.Length) _only = args[++a];
            else if (args[a] == "--threads" && a + 1 < args.Length) _threads = [.. args[++a].Split(',').Select(int.Parse)];
        }
        Console.WriteLine($"{Environment.ProcessorCount} processors, .NET {Environment.Version}");
        Checks();
        Census();
        Schools();
        Growth();
        Console.WriteLine($"Peak working set {Process.GetCurrentProcess().PeakWorkingSet64 / 1048576} MiB");
        return 0;
    }

    private static void Checks()
    {
        var small = Generator.Make(33000, 19, 309, 1, 1, 1000, 1500).Table();
        var all = Multigroup.Of(small);
        var pair = GroupPair.VersusRest(small, 1);
        Agree("33,000 H", all.Theil, 0.2297445068076395);
        Agree("33,000 M", all.Information, 0.5181650151676197);
        Agree("33,000 D", all.Dissimilarity, 0.4553051074054069);
        Agree("33,000 g1 D", Dissimilarity.Of(pair), 0.5021663250590218);
        Agree("33,000 g1 Gini", Gini.Of(pair), 0.6666116451677713);
        Agree("33,000 g1 xPx", Isolation.Of(pair), 0.2201558727567707);
    }

    private static void Census()
    {
        var data = Generator.Make(190000, 19, 309, 1, 2, 120, 400);
        Time("checked ingest, 190,000 × 19", _ => data.Table());
        var table = data.Table();
        var all = Multigroup.Of(table);
        Agree("190,000 H", all.Theil, 0.2514159265138777);
        Agree("190,000 M", all.Information, 0.5573568892884467);
        Agree("190,000 D", all.Dissimilarity, 0.4723840786883435);
        Time("H, M, D, R, C, P and local terms, one pass", t => LocalSegregation.All(table, t));
        Time("H, M, D, R, C, P alone", t => Multigroup.Of(table, t));
        Time("D, xPx, xPy, V, GS of all 19 groups", t => GroupIndices.Of(table, t));
        Time("19 × 19 exposure matrix", t => ExposureMatrix.Of(table, t));
        Time("Gini, one group", _ => Gini.Of(GroupPair.VersusRest(table, 1)));
        Time("multigroup Gini", t => MultigroupGini.Of(table, t));
        var nesting = Nesting.Of(data.Authorities);
        Time("M within/between, table per authority", t => WithinBetween.Of(table, nesting, t));
        Nesting[] levels = [data.Level(5), data.Level(25), nesting, Nesting.Of(data.Authorities.Select(a => a / 35))];
        Time("OA < LSOA < MSOA < authority < region, one pass", t => WithinBetween.OfLevels(table, levels, t));
        Time("D of 171 pairs in 309 authorities", t => PairwiseDissimilarity.Of(table, nesting, t));
        Time("analytic M and H with errors and bias", t => AnalyticInference.Of(table, 0.95, t));
        Time("multigroup D with error and bias", t => DissimilarityInference.Of(table, 0.95, t), 5);
        var few = _quick ? 50 : 500;
        Time($"bootstrap of units × {few}, M and H", t => UnitBootstrap.Of(table, few, 1, 0.95, t), 3);
        Time($"bootstrap of persons × {few}, M and H", t => PersonBootstrap.Of(table, few, 1, 0.95, t), 1);
        var towns = Generator.Make(33000, 19, 309, 1, 1, 1000, 1500);
        var (small, smallPlaces) = (towns.Table(), new Geography(towns.X, towns.Y));
        Time($"systematic null × {few}, H, 33,000 units", t => NullTest.OfTheil(small, NullModel.Systematic, few, 1, 0.95, t), 1);
        Time("33,000 × 19: H, M, D, R, C, P and local terms", t => LocalSegregation.All(small, t));
        Time("33,000 × 19: Gini, one group", _ => Gini.Of(GroupPair.VersusRest(small, 1)));
        var geography = new Geography(data.X, data.Y);
        Time("spatial H̃ D̃ R̃ P̃* at 0.5, 1, 2, 4 km, uniform", t => SpatialSegregation.Of(table, geography, Kernel.Uniform, [500, 1000, 2000, 4000], t), 3);
        Time("spatial H̃ D̃ R̃ P̃* at 0.5, 1, 2, 4 km, biweight", t => SpatialSegregation.Of(table, geography, Kernel.Biweight, [500, 1000, 2000, 4000], t), 3);
        Time("the same at 1 km with all location quotients", t => SpatialSegregation.Of(table, geography, Kernel.Biweight, [1000], t, locationQuotients: true), 3);
        Time("33,000 × 19: spatial at 0.5, 1, 2, 4 km, biweight", t =>
            SpatialSegregation.Of(small, smallPlaces, Kernel.Biweight, [500, 1000, 2000, 4000], t), 3);
    }

    private static void Schools()
    {
        var data = Generator.Make(22000, 8, 152, 10, 3, 80, 1300);
        var years = Enumerable.Range(0, 10).Select(data.Table).ToArray();
        Time("Shapley change, 22,000 schools × 8 groups", _ => ChangeDecomposition.ByShapley(years[0], years[9]), 9);
        var geography = new Geography(data.X, data.Y);
        var rule = new NearestUnitsRule();
        Time("ten-nearest-schools rule, 22,000 schools × 10 years", t =>
        {
            var nearest = NearestUnits.Find(geography, 10, t);
            return years.Select(year => rule.Verdicts(GroupPair.VersusRest(year, 0), nearest)).ToArray();
        });
    }

    private static void Growth()
    {
        foreach (var units in new[] { 47500, 95000, 190000, 380000 })
        {
            var data = Generator.Make(units, 19, 309, 1, 2, 120, 400);
            var table = data.Table();
            var geography = new Geography(data.X, data.Y);
            Time($"growth: M, H and the rest, {units:N0} units", t => Multigroup.Of(table, t), 9);
            Time($"growth: Gini, one group, {units:N0} units", _ => Gini.Of(GroupPair.VersusRest(table, 1)), 9);
            Time($"growth: spatial at 1 km, {units:N0} units", t => SpatialSegregation.Of(table, geography, Kernel.Biweight, [1000], t), 3);
        }
    }

    private static void Agree(string what, Estimate ours, double wanted)
    {
        var good = Math.Abs(ours.Require() - wanted) <= 1e-12 * wanted;
        Console.WriteLine(FormattableString.Invariant($"check {what}: {ours.Value:R} {(good ? "agrees" : $"SHOULD BE {wanted:R}")}"));
    }

    internal static void Time(string what, Func<int, object> work, int runs = 15)
    {
        if (_only is not null && !what.Contains(_only, StringComparison.OrdinalIgnoreCase)) return;
        if (_quick) runs = Math.Min(runs, 3);
        foreach (var threads in _threads)
        {
            // Until the compiler has settled, at most a second and a half.
            for (var (warm, since) = (0, Stopwatch.GetTimestamp()); warm < (runs == 1 ? 0 : 40) && Stopwatch.GetElapsedTime(since).TotalSeconds < (_quick ? 0.3 : 1.5); warm++) work(threads);
            var times = new double[runs];
            var peak = runs == 1 ? PeakMemory.Reset() : PeakMemory.Of(() => work(threads));
            var allocated = GC.GetTotalAllocatedBytes(true);
            var processor = Process.GetCurrentProcess().TotalProcessorTime;
            for (var r = 0; r < runs; r++)
            {
                var from = Stopwatch.GetTimestamp();
                GC.KeepAlive(work(threads));
                times[r] = Stopwatch.GetElapsedTime(from).TotalMilliseconds;
            }
            var cpu = (Process.GetCurrentProcess().TotalProcessorTime - processor).TotalMilliseconds / runs;
            var memory = (GC.GetTotalAllocatedBytes(true) - allocated) / 1048576.0 / runs;
            Array.Sort(times);
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{what,-60} {threads} thread{(threads > 1 ? "s" : " ")}  median {times[runs / 2],10:0.00} ms   best {times[0],10:0.00} ms   processor {cpu,10:0.00} ms   allocates {memory,7:0.0} MiB   peak {peak.Mebibytes,7:0.0} MiB"));
        }
    }
}
