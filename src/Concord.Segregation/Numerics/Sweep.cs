using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Concord.Segregation;

internal interface ISwitch
{
    static abstract bool On { get; }
}

internal readonly struct On : ISwitch
{
    static bool ISwitch.On => true;
}

internal readonly struct Off : ISwitch
{
    static bool ISwitch.On => false;
}

/// <summary>
/// One pass over the table that gathers, for each group k with share π_k, Σ_i|x_ik − π_k t_i|, Σ_i t_i(p_ik − π_k)² and
/// Σ_i x_ik ln(p_ik/π_k), and, where asked, for each unit Σ_k p_ik ln(p_ik/π_k) and Σ_k p_ik ln π_k and Σ_k p_ik².
/// Every aspatial multigroup index and most two-group ones follow from these.
/// </summary>
internal static class Sweep
{
    private const int BlockPanels = 512;

    public static GroupSums Run<TLogs, TLocal>(CountTable table, double[] shares, UnitTerms? local, int threads)
        where TLogs : ISwitch
        where TLocal : ISwitch
    {
        var groups = table.GroupCount;
        var panels = table.Panels;
        var blocks = Blocks.Count(panels, BlockPanels);
        var partial = new double[blocks * groups * 3];
        Blocks.Run(blocks, threads, () => new Vector512<double>[groups * 6], (b, scratch) =>
        {
            Broadcast(shares, scratch.AsSpan(groups * 3));
            scratch.AsSpan(0, groups * 3).Clear();
            Block<TLogs, TLocal>(table.Cells, table.PaddedUnitTotals, groups, scratch,
                b * BlockPanels, Math.Min(panels, (b + 1) * BlockPanels), local);
            for (var s = 0; s < groups * 3; s++) partial[(b * groups * 3) + s] = Lanes.Sum(scratch[s]);
        });
        var sums = new GroupSums(new double[groups], new double[groups], new double[groups]);
        for (var b = 0; b < blocks; b++)
            for (var g = 0; g < groups; g++)
            {
                var at = (b * groups * 3) + (g * 3);
                sums.Absolute[g] += partial[at];
                sums.Square[g] += partial[at + 1];
                sums.Information[g] += partial[at + 2];
            }
        return sums;
    }

    private static void Broadcast(double[] shares, Span<Vector512<double>> into)
    {
        for (var g = 0; g < shares.Length; g++)
        {
            into[g * 3] = Vector512.Create(shares[g]);
            into[(g * 3) + 1] = Vector512.Create(shares[g] > 0 ? 1 / shares[g] : 0);
            into[(g * 3) + 2] = Vector512.Create(shares[g] > 0 ? Math.Log(shares[g]) : 0);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Block<TLogs, TLocal>(double[] cells, double[] totals, int groups, Vector512<double>[] scratch,
        int from, int to, UnitTerms? local)
        where TLogs : ISwitch
        where TLocal : ISwitch
    {
        ref var cell = ref Lanes.Ref(cells);
        ref var unit = ref Lanes.Ref(totals);
        ref var sums = ref MemoryMarshal.GetArrayDataReference(scratch);
        ref var consts = ref Unsafe.Add(ref sums, groups * 3);
        var one = Vector512<double>.One;
        for (var p = from; p < to; p++)
        {
            var t = Lanes.At(ref unit, (nint)p * Lanes.Width);
            var empty = Vector512.Equals(t, Vector512<double>.Zero);
            var inverse = Vector512.ConditionalSelect(empty, Vector512<double>.Zero, one / t);
            var divergence = Vector512<double>.Zero;
            var cross = Vector512<double>.Zero;
            var square = Vector512<double>.Zero;
            ref var row = ref Unsafe.Add(ref cell, (nint)p * groups * Lanes.Width);
            for (nint g = 0; g < groups; g++)
            {
                var x = Lanes.At(ref row, g * Lanes.Width);
                ref var c = ref Unsafe.Add(ref consts, g * 3);
                ref var sum = ref Unsafe.Add(ref sums, g * 3);
                var share = x * inverse;
                var d = share - c;
                var weighted = d * t;
                sum += Vector512.Abs(weighted);
                Unsafe.Add(ref sum, 1) = Vector512.FusedMultiplyAdd(weighted, d, Unsafe.Add(ref sum, 1));
                if (TLocal.On)
                {
                    square = Vector512.FusedMultiplyAdd(share, share, square);
                    cross = Vector512.FusedMultiplyAdd(share, Unsafe.Add(ref c, 2), cross);
                }
                if (TLogs.On)
                {
                    var nobody = Vector512.Equals(x, Vector512<double>.Zero);
                    var log = VectorLog.Log(Vector512.ConditionalSelect(nobody, one, share * Unsafe.Add(ref c, 1)));
                    Unsafe.Add(ref sum, 2) = Vector512.FusedMultiplyAdd(x, log, Unsafe.Add(ref sum, 2));
                    if (TLocal.On) divergence = Vector512.FusedMultiplyAdd(share, log, divergence);
                }
            }
            if (!TLocal.On) continue;
            divergence = Vector512.Max(divergence, Vector512<double>.Zero);
            divergence.StoreUnsafe(ref local!.Divergence[p * Lanes.Width]);
            Vector512.Max(-(divergence + cross), Vector512<double>.Zero).StoreUnsafe(ref local.Entropy[p * Lanes.Width]);
            square.StoreUnsafe(ref local.SumOfSquares[p * Lanes.Width]);
        }
    }
}

/// <summary>Sums over units, one for each group.</summary>
internal sealed record GroupSums(double[] Absolute, double[] Square, double[] Information);

/// <summary>Terms of each unit, padded to whole panels.</summary>
internal sealed class UnitTerms(int panels)
{
    public double[] Divergence { get; } = GC.AllocateUninitializedArray<double>(panels * Lanes.Width);

    public double[] Entropy { get; } = GC.AllocateUninitializedArray<double>(panels * Lanes.Width);

    public double[] SumOfSquares { get; } = GC.AllocateUninitializedArray<double>(panels * Lanes.Width);
}
