using System.Globalization;

namespace Concord.Bench.Matching;

/// <summary>Runs, medians of the CPU time of the one thread that works, and the table in Markdown.</summary>
internal sealed class Table
{
    private readonly List<string> _rows = [];

    public static double Median(int runs, Action run)
    {
        var times = new double[runs];
        for (var at = 0; at < runs; at++)
        {
            GC.Collect();
            var begin = CpuClock.Milliseconds;
            run();
            times[at] = CpuClock.Milliseconds - begin;
        }
        Array.Sort(times);
        return times[runs / 2];
    }

    public static string Time(double milliseconds) => milliseconds >= 1000 ? F($"{milliseconds / 1000:0.00} s") : milliseconds >= 1 ? F($"{milliseconds:0.0} ms") : F($"{milliseconds * 1000:0} µs");

    public static string F(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);

    public void Add(string task, string measured, string peer, string reach, string proof)
    {
        _rows.Add($"| {task} | {measured} | {peer} | {reach} | {proof} |");
        Console.WriteLine(_rows[^1]);
    }

    public static void Head() => Console.WriteLine("| Task | Concord, median CPU time | Peer in the same run | Reach | Proof |\n|---|---|---|---|---|");

    public static string Against((long Objective, double Milliseconds)? peer, string name, long objective, double ours) => peer is not { } found
        ? $"{name} is not installed"
        : F($"{name} {Time(found.Milliseconds)} ({ours / found.Milliseconds:0.00}×), {(found.Objective == objective ? "same optimum" : "ANOTHER OPTIMUM")}");
}
