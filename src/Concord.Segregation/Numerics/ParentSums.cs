using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Concord.Segregation;

/// <summary>
/// Sums of units to parents, in panels. Threads share out the groups, not the units: each sum is taken by one thread in the
/// order of the units, so that no thread count can change a bit.
/// </summary>
internal static class ParentSums
{
    private const int ChunkPanels = 128;

    public static double[] Of(CountTable table, int[] parents, int parentCount, int threads) => With(table, parents, parentCount, [], threads).Sums;

    /// <summary>The sums, and beside them Σ t_i v_i over the units of each parent.</summary>
    public static (double[] Sums, double[] Weighed) With(CountTable table, int[] parents, int parentCount, double[] values, int threads)
    {
        var groups = table.GroupCount;
        var sums = new double[Lanes.PanelsFor(parentCount) * groups * Lanes.Width];
        var slots = new int[table.Panels * Lanes.Width];
        for (var u = 0; u < parents.Length; u++) slots[u] = (parents[u] / Lanes.Width * groups * Lanes.Width) + (parents[u] % Lanes.Width);
        var weighed = new double[parentCount];
        var shares = Math.Min(2 * threads, groups);
        Blocks.Run(shares + 1, threads, s =>
        {
            if (s == shares)
            {
                for (var u = 0; u < Math.Min(values.Length, parents.Length); u++) weighed[parents[u]] += table.PaddedUnitTotals[u] * values[u];
                return;
            }
            var (first, last) = (s * groups / shares, (s + 1) * groups / shares);
            for (var chunk = 0; chunk < table.Panels; chunk += ChunkPanels)
                for (var g = first; g < last; g++)
                    Add(table.Cells, sums.AsSpan(g * Lanes.Width), slots, groups, g, chunk, Math.Min(table.Panels, chunk + ChunkPanels));
        });
        return (sums, weighed);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Add(double[] cells, Span<double> sums, int[] slots, int groups, int group, int from, int to)
    {
        ref var sum = ref MemoryMarshal.GetReference(sums);
        ref var slot = ref MemoryMarshal.GetArrayDataReference(slots);
        ref var cell = ref Lanes.Ref(cells);
        for (var p = from; p < to; p++)
        {
            ref var row = ref Unsafe.Add(ref cell, (((nint)p * groups) + group) * Lanes.Width);
            ref var at = ref Unsafe.Add(ref slot, (nint)p * Lanes.Width);
            // Written out: the loop's own upkeep would cost as much as its work.
            Unsafe.Add(ref sum, at) += row;
            Unsafe.Add(ref sum, Unsafe.Add(ref at, 1)) += Unsafe.Add(ref row, 1);
            Unsafe.Add(ref sum, Unsafe.Add(ref at, 2)) += Unsafe.Add(ref row, 2);
            Unsafe.Add(ref sum, Unsafe.Add(ref at, 3)) += Unsafe.Add(ref row, 3);
            Unsafe.Add(ref sum, Unsafe.Add(ref at, 4)) += Unsafe.Add(ref row, 4);
            Unsafe.Add(ref sum, Unsafe.Add(ref at, 5)) += Unsafe.Add(ref row, 5);
            Unsafe.Add(ref sum, Unsafe.Add(ref at, 6)) += Unsafe.Add(ref row, 6);
            Unsafe.Add(ref sum, Unsafe.Add(ref at, 7)) += Unsafe.Add(ref row, 7);
        }
    }
}
