using System.Runtime.Intrinsics;

namespace Concord.Segregation;

/// <summary>
/// Standard errors and small-unit bias of M and H without a single replicate, if the T persons were drawn at random (a multinomial over cells).
/// <para>
/// Standard error by the delta method: with L_ik = ln(p_ik/π_k), Var M = (E[L²] − M²)/T (Basharin 1959 for entropy), and
/// Var H = E[(L + H ln π_k)²]/(TE²), for the influence of a person on H is (L − M + H(ln π_k + E))/E.
/// </para>
/// <para>
/// Bias: M is too high by about a half of a person for each cell, (cells − units − groups + 1)/2T (Miller 1955), which is material when units are small.
/// Here each n ln n is replaced by n·G(n) (Grassberger 2003, equation 35 as the package ndd cites it), whose mean over repeated samples is nearly that of the truth even for cells of a few persons.
/// </para>
/// Needs whole counts for the correction (else it is null). Intervals are normal, about the corrected value where there is one.
/// </summary>
/// <param name="Information">M with its standard error, interval and corrected value.</param>
/// <param name="Theil">H with its standard error, interval and corrected value.</param>
public sealed record AnalyticInference(Estimate Information, Estimate Theil)
{
    /// <summary>M and H of a table.</summary>
    /// <param name="table">Units × groups.</param>
    /// <param name="coverage">Coverage of the intervals.</param>
    /// <param name="threads">Threads, 0 for all processors. The result does not depend on it.</param>
    public static AnalyticInference Of(CountTable table, double coverage = 0.95, int threads = 0)
    {
        ArgumentNullException.ThrowIfNull(table);
        var shares = table.Shares();
        var sums = Sweep.Run<On, Off>(table, shares, null, Multigroup.Threads(threads));
        var all = Multigroup.From(table, shares, sums);
        if (all.Theil.Value is not { } h) return new(all.Information, all.Theil);

        var (m, total, entropy) = (all.Information.Require(), table.Total, all.Entropy);
        var squares = Squares(table, shares, Multigroup.Threads(threads));
        double cross = 0, logs = 0;
        for (var g = 0; g < shares.Length; g++)
        {
            if (shares[g] == 0) continue;
            cross += sums.Information[g] * Math.Log(shares[g]);
            logs += table.GroupTotals[g] * Math.Log(shares[g]) * Math.Log(shares[g]);
        }
        var errorM = Math.Sqrt(Math.Max(0, (squares / total) - (m * m)) / total);
        var errorH = Math.Sqrt(Math.Max(0, (squares + (2 * h * cross) + (h * h * logs)) / total) / total) / entropy;
        var (correctedM, correctedH) = table.WholeNumbers ? Corrected(table, Multigroup.Threads(threads)) : (null, null);
        return new(With(all.Information, errorM, correctedM, coverage), With(all.Theil, errorH, correctedH, coverage));
    }

    private static Estimate With(Estimate estimate, double error, double? corrected, double coverage)
    {
        var reach = -SpecialFunctions.NormalQuantile((1 - coverage) / 2) * error;
        var centre = corrected ?? estimate.Require();
        return estimate with { StandardError = error, BiasCorrected = corrected, Interval = new(Math.Max(0, centre - reach), centre + reach, coverage) };
    }

    private static (double? Information, double? Theil) Corrected(CountTable table, int threads)
    {
        var (inside, units, groups) = (TimesG(table.Cells, threads), TimesG(table.PaddedUnitTotals, threads), TimesG(table.GroupTotals.ToArray(), 1));
        var whole = SpecialFunctions.TimesG(table.Total);
        var entropy = (whole - groups) / table.Total;
        var information = (inside - units - groups + whole) / table.Total;
        return (Math.Max(0, information), entropy > 0 ? Math.Max(0, information / entropy) : null);
    }

    // Σ n·G(n).
    private static double TimesG(double[] counts, int threads)
    {
        const int size = 1 << 16;
        var known = TimesGTable.Values;
        var partial = new double[Blocks.Count(counts.Length, size)];
        Blocks.Run(partial.Length, threads, b =>
        {
            double sum = 0;
            foreach (var n in counts.AsSpan(b * size, Math.Min(size, counts.Length - (b * size)))) sum += n < known.Length ? known[(int)n] : SpecialFunctions.TimesG(n);
            partial[b] = sum;
        });
        return partial.Sum();
    }

    // Σ x L².
    private static double Squares(CountTable table, double[] shares, int threads)
    {
        const int size = 512;
        var partial = new double[Blocks.Count(table.Panels, size)];
        var inverses = shares.Select(s => s > 0 ? 1 / s : 0).ToArray();
        Blocks.Run(partial.Length, threads, b =>
        {
            ref var cell = ref Lanes.Ref(table.Cells);
            var sum = Vector512<double>.Zero;
            for (var p = b * size; p < Math.Min(table.Panels, (b + 1) * size); p++)
            {
                var t = Vector512.LoadUnsafe(ref table.PaddedUnitTotals[p * Lanes.Width]);
                var inverse = Vector512.ConditionalSelect(Vector512.Equals(t, Vector512<double>.Zero), Vector512<double>.Zero, Vector512<double>.One / t);
                for (var g = 0; g < inverses.Length; g++)
                {
                    var x = Lanes.At(ref cell, (((nint)p * inverses.Length) + g) * Lanes.Width);
                    var none = Vector512.Equals(x, Vector512<double>.Zero);
                    var log = VectorLog.Log(Vector512.ConditionalSelect(none, Vector512<double>.One, x * inverse * Vector512.Create(inverses[g])));
                    sum = Vector512.FusedMultiplyAdd(x * log, log, sum);
                }
            }
            partial[b] = Lanes.Sum(sum);
        });
        return partial.Sum();
    }
}

internal static class TimesGTable
{
    public static double[] Values { get; } = [.. Enumerable.Range(0, 4096).Select(n => SpecialFunctions.TimesG(n))];
}
