using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Concord.Segregation;

/// <summary>
/// Exposure of every group to every group: P_kl = Σ_i (x_ik/c_k)(x_il/t_i), rows add to 1 (Lieberson 1981).
/// The exact form leaves the person out: (x_il − [k = l])/(t_i − 1). A row is null where the group has no members, and in the exact form where a member is alone in a unit.
/// </summary>
/// <param name="Groups">Names of the groups, in column order.</param>
/// <param name="Rows">Rows[k][l], exposure of k to l; null where k has no members.</param>
public sealed record ExposureMatrix(IReadOnlyList<string> Groups, IReadOnlyList<double[]?> Rows)
{
    private const int BlockPanels = 512;

    /// <summary>The matrix of a table, in one pass.</summary>
    /// <param name="table">Units × groups.</param>
    /// <param name="threads">Threads, 0 for all processors. The result does not depend on it.</param>
    /// <param name="excludeSelf">True for the exact finite form.</param>
    /// <exception cref="ArgumentException">The exact form is asked for and counts have fractions.</exception>
    public static ExposureMatrix Of(CountTable table, int threads = 0, bool excludeSelf = false)
    {
        ArgumentNullException.ThrowIfNull(table);
        if (excludeSelf && !table.WholeNumbers) throw new ArgumentException("Leaving oneself out needs whole persons, and some counts have fractions", nameof(table));
        var groups = table.GroupCount;
        var products = Products(table, Multigroup.Threads(threads), excludeSelf ? 1 : 0);
        var (selves, alone) = (new double[groups], new bool[groups]);
        if (excludeSelf)
            for (var u = 0; u < table.UnitCount; u++)
                for (var k = 0; k < groups; k++)
                    if (table.UnitTotals[u] > 1) selves[k] += table[u, k] / (table.UnitTotals[u] - 1);
                    else alone[k] |= table[u, k] > 0;
        var rows = new double[]?[groups];
        for (var k = 0; k < groups; k++)
        {
            if (table.GroupTotals[k] == 0 || alone[k]) continue;
            rows[k] = new double[groups];
            for (var l = 0; l < groups; l++)
                rows[k]![l] = (products[(Math.Min(k, l) * groups) + Math.Max(k, l)] - (k == l ? selves[k] : 0)) / table.GroupTotals[k];
        }
        return new([.. Enumerable.Range(0, groups).Select(table.GroupName)], rows);
    }

    // Σ_i x_ik x_il / (t_i − self) for k ≤ l.
    private static double[] Products(CountTable table, int threads, double self)
    {
        var groups = table.GroupCount;
        var blocks = Blocks.Count(table.Panels, BlockPanels);
        var partial = new double[blocks][];
        Blocks.Run(blocks, threads, () => new Vector512<double>[(groups * groups) + groups], (b, scratch) =>
        {
            scratch.AsSpan().Clear();
            Block(table, self, scratch, b * BlockPanels, Math.Min(table.Panels, (b + 1) * BlockPanels));
            var own = partial[b] = new double[groups * groups];
            for (var s = 0; s < own.Length; s++) own[s] = Lanes.Sum(scratch[s]);
        });
        var sums = new double[groups * groups];
        foreach (var part in partial)
            for (var s = 0; s < sums.Length; s++) sums[s] += part[s];
        return sums;
    }

    private static void Block(CountTable table, double self, Vector512<double>[] scratch, int from, int to)
    {
        var groups = table.GroupCount;
        ref var cell = ref Lanes.Ref(table.Cells);
        ref var unit = ref Lanes.Ref(table.PaddedUnitTotals);
        ref var sums = ref MemoryMarshal.GetArrayDataReference(scratch);
        ref var row = ref Unsafe.Add(ref sums, groups * groups);
        for (var p = from; p < to; p++)
        {
            var t = Lanes.At(ref unit, (nint)p * Lanes.Width) - Vector512.Create(self);
            var inverse = Vector512.ConditionalSelect(Vector512.LessThanOrEqual(t, Vector512<double>.Zero), Vector512<double>.Zero, Vector512<double>.One / t);
            var start = (nint)p * groups * Lanes.Width;
            for (var g = 0; g < groups; g++)
                Unsafe.Add(ref row, g) = Lanes.At(ref cell, start + (g * Lanes.Width));
            for (var k = 0; k < groups; k++)
            {
                var scaled = Unsafe.Add(ref row, k) * inverse;
                ref var into = ref Unsafe.Add(ref sums, k * groups);
                for (var l = k; l < groups; l++)
                {
                    ref var sum = ref Unsafe.Add(ref into, l);
                    sum = Vector512.FusedMultiplyAdd(scaled, Unsafe.Add(ref row, l), sum);
                }
            }
        }
    }
}
