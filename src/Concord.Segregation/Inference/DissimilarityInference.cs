namespace Concord.Segregation;

/// <summary>
/// D with its standard error and its small-unit bias taken off, if persons were drawn at random.
/// <para>Two groups, the numbers of both given: with s_i the sign of x_i/X − y_i/Y, a = Σ s_i x_i/X, b = Σ s_i y_i/Y, Var D = ¼[(1 − a²)/X + (1 − b²)/Y]
/// over units where s_i ≠ 0 (units with s_i = 0 count as 0), by the delta method.</para>
/// <para>Many groups: with s_ik the sign of p_ik − π_k, S_k = Σ_i s_ik t_i/T and R_i = Σ_k s_ik π_k, one person in unit i of group k moves D by
/// [g_ik − mean g]/(2IT), g_ik = s_ik − S_k − R_i + 4Dπ_k; so Var D = Var(g)/(4I²T).</para>
/// <para>Correction: the density-corrected D (Allen and others 2015; see <see cref="DensityCorrection"/>). The multigroup D is the mean of the D_k of each group against
/// the rest, weighed by π_k(1 − π_k)/I (Reardon and Firebaugh 2002), and is corrected group by group.</para>
/// The delta method takes signs as known: where most units are small and alike it is too low, and the bootstrap of persons is the better guide.
/// </summary>
public static class DissimilarityInference
{
    /// <summary>D of a pair.</summary>
    /// <param name="pair">The two groups.</param>
    /// <param name="coverage">Coverage of the interval.</param>
    public static Estimate Of(GroupPair pair, double coverage = 0.95)
    {
        ArgumentNullException.ThrowIfNull(pair);
        var d = Dissimilarity.Of(pair);
        if (d.Value is null) return d;
        double a = 0, b = 0, left = 0, right = 0;
        for (var i = 0; i < pair.UnitCount; i++)
        {
            var (p, q) = (pair.Group[i] / pair.GroupTotal, pair.Others[i] / pair.OthersTotal);
            var sign = Math.Sign(p - q);
            (a, b) = (a + (sign * p), b + (sign * q));
            if (sign != 0) (left, right) = (left + p, right + q);
        }
        return With(d, (((left - (a * a)) / pair.GroupTotal) + ((right - (b * b)) / pair.OthersTotal)) / 4, DensityCorrection.Of(pair).Require(), coverage);
    }

    /// <summary>The multigroup D of a table.</summary>
    /// <param name="table">Units × groups.</param>
    /// <param name="coverage">Coverage of the interval.</param>
    /// <param name="threads">Threads, 0 for all processors. The result does not depend on it.</param>
    public static Estimate Of(CountTable table, double coverage = 0.95, int threads = 0)
    {
        ArgumentNullException.ThrowIfNull(table);
        var all = Multigroup.Of(table, threads);
        if (all.Dissimilarity.Value is not { } d) return all.Dissimilarity;
        var (shares, total) = (table.Shares(), table.Total);
        var corrected = new double[shares.Length];
        Blocks.Run(shares.Length, Multigroup.Threads(threads), k =>
        {
            if (shares[k] > 0) corrected[k] = shares[k] * (1 - shares[k]) * DensityCorrection.Of(GroupPair.VersusRest(table, k)).Require();
        });

        int Sign(int u, int k) => Math.Sign((table[u, k] * total) - (table.GroupTotals[k] * table.UnitTotals[u]));
        var across = new double[shares.Length];
        for (var u = 0; u < table.UnitCount; u++)
            for (var k = 0; k < shares.Length; k++) across[k] += Sign(u, k) * table.UnitTotals[u] / total;
        double mean = 0, square = 0;
        for (var u = 0; u < table.UnitCount; u++)
        {
            double inside = 0;
            for (var k = 0; k < shares.Length; k++) inside += Sign(u, k) * shares[k];
            for (var k = 0; k < shares.Length; k++)
            {
                var g = Sign(u, k) - across[k] - inside + (4 * d * shares[k]);
                (mean, square) = (mean + (table[u, k] / total * g), square + (table[u, k] / total * g * g));
            }
        }
        return With(all.Dissimilarity, (square - (mean * mean)) / (4 * all.Interaction * all.Interaction * total), corrected.Sum() / all.Interaction, coverage);
    }

    private static Estimate With(Estimate d, double variance, double corrected, double coverage)
    {
        var error = Math.Sqrt(Math.Max(0, variance));
        var reach = -SpecialFunctions.NormalQuantile((1 - coverage) / 2) * error;
        return d with { StandardError = error, BiasCorrected = corrected, Interval = new(Math.Max(0, corrected - reach), Math.Min(1, corrected + reach), coverage) };
    }
}
