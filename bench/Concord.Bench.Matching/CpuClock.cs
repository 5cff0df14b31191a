using System.Diagnostics;
using System.Runtime.InteropServices;

namespace Concord.Bench.Matching;

/// <summary>
/// The CPU time of this thread, garbage collection included: on a machine that does other work the wall clock tells more of that work
/// than of this one. Where the system has no such clock, the wall clock.
/// </summary>
internal static partial class CpuClock
{
    private const int OfThisThread = 3;

    [StructLayout(LayoutKind.Sequential)]
    private struct Time
    {
        public nint Seconds;
        public nint Nanoseconds;
    }

    public static double Milliseconds => OperatingSystem.IsLinux() && GetTime(OfThisThread, out var time) == 0
        ? time.Seconds * 1e3 + time.Nanoseconds / 1e6
        : Stopwatch.GetTimestamp() * 1e3 / Stopwatch.Frequency;

    [LibraryImport("libc", EntryPoint = "clock_gettime")]
    private static partial int GetTime(int clock, out Time time);
}
