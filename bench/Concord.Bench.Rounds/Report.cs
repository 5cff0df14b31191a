using System.Globalization;

namespace Concord.Bench.Rounds;

/// <summary>The table as it stands in the documents.</summary>
internal static class Report
{
    public static void Head(int actions, int rounds) => Console.WriteLine(
        $"{actions:N0} actions, {rounds} rounds and one that is open. Load before: {Load()}\n\n| engine | page | p50 | p95 | processor | size | bar |\n|---|---|---|---|---|---|---|");

    public static void Row(string engine, string name, int bar, IReadOnlyList<(double P50, double P95, double Processor)> runs, long bytes)
    {
        var p95 = Median(runs.Select(run => run.P95));
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"| {engine} | {name} | {Median(runs.Select(run => run.P50)):N0} ms | {p95:N0} ms | {Median(runs.Select(run => run.Processor)):N0} ms | {bytes / 1024.0:N0} KiB | < {bar:N0} ms: {(p95 < bar ? "yes" : "**no**")} (load {Load()}) |"));
    }

    public static void Missing(string engine, string name, int status) => Console.WriteLine($"| {engine} | {name} | – | – | – | – | not measured: answered {status} |");

    private static double Median(IEnumerable<double> values) => values.Order().ToList() is var sorted ? sorted[sorted.Count / 2] : 0;

    private static string Load() => File.Exists("/proc/loadavg") ? File.ReadAllText("/proc/loadavg").Split(' ')[0] : "not known";
}
