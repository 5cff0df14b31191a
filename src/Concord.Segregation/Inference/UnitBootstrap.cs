using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Concord.Segregation;

/// <summary>
/// Bootstrap of units: each replicate draws n units with replacement. Every index here is a function of sums over units, so that a replicate is the table's columns
/// and Σ t_i E_i weighed by how often each unit was drawn; eight replicates share a pass.
/// </summary>
public static class UnitBootstrap
{
    private const int Together = 8;

    /// <summary>M and H of each replicate.</summary>
    /// <param name="table">Units × groups.</param>
    /// <param name="replicates">Number of replicates, at least 2.</param>
    /// <param name="seed">Seed; the same seed gives the same replicates.</param>
    /// <param name="coverage">Coverage of the intervals.</param>
    /// <param name="threads">Threads, 0 for all processors. The result does not depend on it.</param>
    /// <exception cref="ArgumentException">Fewer than two groups have members.</exception>
    public static (Resampled Information, Resampled Theil) Of(CountTable table, int replicates, ulong seed, double coverage = 0.95, int threads = 0)
    {
        ArgumentNullException.ThrowIfNull(table);
        ArgumentOutOfRangeException.ThrowIfLessThan(replicates, 2);
        threads = Multigroup.Threads(threads);
        var (indices, _) = LocalSegregation.All(table, threads);
        if (indices.Theil.Value is null) throw new ArgumentException($"H is undefined: {indices.Theil.WhyUndefined}", nameof(table));
        var spread = Spread(table, threads);
        var (m, h) = (new double[replicates], new double[replicates]);
        Blocks.Run(Blocks.Count(replicates, Together), threads, () => new Pass(table.GroupCount, table.PaddedUnitTotals.Length), (b, pass) =>
        {
            pass.Draw(table.UnitCount, seed, b * Together);
            pass.Sum(table, spread);
            for (var r = b * Together; r < Math.Min(replicates, (b + 1) * Together); r++) (m[r], h[r]) = pass.Indices(r - (b * Together), table.GroupCount);
        });
        return (Resampled.From("M", indices.Information.Require(), m, coverage), Resampled.From("H", indices.Theil.Require(), h, coverage));
    }

    /// <summary>Any statistic of each replicate; slower, a table is made for each.</summary>
    /// <param name="table">Units × groups.</param>
    /// <param name="index">What to call the statistic.</param>
    /// <param name="statistic">The statistic of a table.</param>
    /// <param name="replicates">Number of replicates, at least 2.</param>
    /// <param name="seed">Seed.</param>
    /// <param name="coverage">Coverage of the interval.</param>
    /// <param name="threads">Threads, 0 for all processors. The result does not depend on it.</param>
    public static Resampled Of(CountTable table, string index, Func<CountTable, double> statistic, int replicates, ulong seed, double coverage = 0.95, int threads = 0)
    {
        ArgumentNullException.ThrowIfNull(table);
        ArgumentNullException.ThrowIfNull(statistic);
        ArgumentOutOfRangeException.ThrowIfLessThan(replicates, 2);
        var values = new double[replicates];
        Blocks.Run(replicates, Multigroup.Threads(threads), () => new double[table.UnitCount * table.GroupCount], (r, cells) =>
        {
            var random = new Random64(seed, (ulong)r);
            for (var u = 0; u < table.UnitCount; u++)
            {
                var drawn = (int)random.Below(table.UnitCount);
                for (var g = 0; g < table.GroupCount; g++) cells[(u * table.GroupCount) + g] = table[drawn, g];
            }
            values[r] = statistic(CountTable.FromRows(cells, table.GroupCount));
        });
        return Resampled.From(index, statistic(table), values, coverage);
    }

    // t_i E_i.
    private static double[] Spread(CountTable table, int threads)
    {
        var terms = new UnitTerms(table.Panels);
        Sweep.Run<On, On>(table, table.Shares(), terms, threads);
        for (var u = 0; u < terms.Entropy.Length; u++) terms.Entropy[u] *= table.PaddedUnitTotals[u];
        return terms.Entropy;
    }

    private sealed class Pass(int groups, int padded)
    {
        private readonly byte[][] _weights = [.. Enumerable.Range(0, Together).Select(_ => new byte[padded])];
        private readonly Vector512<double>[] _sums = new Vector512<double>[Together * (groups + 1)];

        public void Draw(int units, ulong seed, int first)
        {
            for (var r = 0; r < Together; r++)
            {
                Array.Clear(_weights[r]);
                var random = new Random64(seed, (ulong)(first + r));
                ref var weights = ref MemoryMarshal.GetArrayDataReference(_weights[r]);
                // A unit is drawn once on average; 255 times is a chance below 10^−500.
                for (var u = 0; u < units; u++) Unsafe.Add(ref weights, (nint)random.Below(units))++;
            }
        }

        [MethodImpl(MethodImplOptions.AggressiveOptimization)]
        public void Sum(CountTable table, double[] spread)
        {
            Array.Clear(_sums);
            ref var sums = ref MemoryMarshal.GetArrayDataReference(_sums);
            ref var cell = ref Lanes.Ref(table.Cells);
            ref var entropy = ref Lanes.Ref(spread);
            Span<Vector512<double>> weights = stackalloc Vector512<double>[Together];
            for (var p = 0; p < table.Panels; p++)
            {
                for (var r = 0; r < Together; r++)
                {
                    var bytes = Vector128.CreateScalar(Unsafe.ReadUnaligned<ulong>(ref _weights[r][p * Lanes.Width])).AsByte();
                    weights[r] = Vector512.ConvertToDouble(Vector512.WidenLower(Vector256.WidenLower(Vector128.WidenLower(bytes).ToVector256()).ToVector512()).AsInt64());
                }
                var start = (nint)p * groups * Lanes.Width;
                for (nint g = 0; g <= groups; g++)
                {
                    var x = g < groups ? Lanes.At(ref cell, start + (g * Lanes.Width)) : Lanes.At(ref entropy, (nint)p * Lanes.Width);
                    ref var into = ref Unsafe.Add(ref sums, g * Together);
                    for (nint r = 0; r < Together; r++)
                        Unsafe.Add(ref into, r) = Vector512.FusedMultiplyAdd(weights[(int)r], x, Unsafe.Add(ref into, r));
                }
            }
        }

        public (double Information, double Theil) Indices(int replicate, int count)
        {
            double total = 0, marginal = 0;
            for (var g = 0; g < count; g++)
            {
                var c = Lanes.Sum(_sums[(g * Together) + replicate]);
                total += c;
                marginal += LogTable.TimesLog(c);
            }
            if (total == 0) return (0, 0);
            var entropy = Math.Log(total) - (marginal / total);
            var information = Math.Max(0, entropy - (Lanes.Sum(_sums[(count * Together) + replicate]) / total));
            return (information, entropy > 0 ? information / entropy : 0);
        }
    }
}
