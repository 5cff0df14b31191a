namespace Concord.Bench.Segregation;

/// <summary>The most memory the process has held since the last reset, above what it held then (Linux; 0 elsewhere).</summary>
internal sealed class PeakMemory
{
    private readonly long _before;
    private double? _most;

    private PeakMemory(long before) => _before = before;

    public static PeakMemory Reset()
    {
        // Dead arrays of the row before must not hide what this row needs.
        GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive, blocking: true, compacting: true);
        if (OperatingSystem.IsLinux()) File.WriteAllText("/proc/self/clear_refs", "5");
        return new(Kilobytes("VmRSS:"));
    }

    /// <summary>The peak of one run, which those after it cannot add to.</summary>
    public static PeakMemory Of(Func<object> work)
    {
        var peak = Reset();
        GC.KeepAlive(work());
        peak._most = peak.Mebibytes;
        return peak;
    }

    public double Mebibytes => _most ?? Math.Max(0, Kilobytes("VmHWM:") - _before) / 1024.0;

    private static long Kilobytes(string what)
        => OperatingSystem.IsLinux()
            ? long.Parse(File.ReadLines("/proc/self/status").First(l => l.StartsWith(what, StringComparison.Ordinal)).Split(' ', StringSplitOptions.RemoveEmptyEntries)[^2], System.Globalization.CultureInfo.InvariantCulture)
            : 0;
}
