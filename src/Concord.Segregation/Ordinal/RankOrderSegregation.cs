namespace Concord.Segregation;

/// <summary>How much each threshold counts when the polynomial of a rank-order index is fitted.</summary>
public enum ThresholdWeight
{
    /// <summary>By the square of the index's own weight at the threshold, so that the fit is closest where the integral is largest (Reardon 2011; Reardon and Bischoff 2011, appendix A).</summary>
    Squared,

    /// <summary>All alike, as OasisR has it.</summary>
    Alike,
}

/// <summary>One fitted rank-order index.</summary>
/// <param name="Index">The index.</param>
/// <param name="Thresholds">p_k, share of everybody at or below band k.</param>
/// <param name="AtThresholds">The two-group index between those at or below band k and those above.</param>
/// <param name="Coefficients">β of the polynomial fitted to them, from the constant up.</param>
public sealed record RankOrderIndex(Estimate Index, IReadOnlyList<double> Thresholds, IReadOnlyList<double> AtThresholds, IReadOnlyList<double> Coefficients);

/// <summary>
/// Rank-order segregation, as by income (Reardon 2011): the two-group H(p), R(p) or S(p) is found at every threshold between bands, a polynomial in p is fitted to it
/// by weighted least squares (<see cref="ThresholdWeight"/>), and averaged over p with a weight of its own:
/// <para>H^R = 2 ln 2 ∫E(p)H(p)dp, E(p) = −p log₂ p − (1 − p) log₂(1 − p), H of <see cref="TheilPair"/></para>
/// <para>R^R = (3/2)∫v(p)R(p)dp, v(p) = 4p(1 − p), R of <see cref="CorrelationRatio"/></para>
/// <para>S^R = (4/π)∫s(p)S(p)dp, s(p) = 2√(p(1 − p)), S of <see cref="Hutchens"/></para>
/// The integrals of p^m are closed: for H 2/(m + 2)² + 2 Σ_{n=0}^{m} (−1)^{m−n} C(m, n)/(m − n + 2)², for R 6/((m + 2)(m + 3)), for S Π_{j=0}^{m−1} (2j + 3)/(2j + 6).
/// All lie in [0, 1] but for the fit. Undefined where everybody is in one band.
/// </summary>
/// <param name="Information">H^R.</param>
/// <param name="Variation">R^R.</param>
/// <param name="SquareRoot">S^R.</param>
public sealed record RankOrderSegregation(RankOrderIndex Information, RankOrderIndex Variation, RankOrderIndex SquareRoot)
{
    /// <summary>The indices of a table whose groups stand in order.</summary>
    /// <param name="table">Units × ordered bands.</param>
    /// <param name="order">Order of the polynomial, 4 as in the paper; lowered to the number of thresholds less 1.</param>
    /// <param name="weight">How much each threshold counts in the fit.</param>
    public static RankOrderSegregation Of(CountTable table, int order = 4, ThresholdWeight weight = ThresholdWeight.Squared)
    {
        ArgumentNullException.ThrowIfNull(table);
        ArgumentOutOfRangeException.ThrowIfNegative(order);
        var pairs = Thresholds(table);
        RankOrderIndex Fit(string index, Func<GroupPair, Estimate> measure, Func<double, double> importance, Func<int, double> integral)
        {
            double[] p = [.. pairs.Select(pair => pair.Share)], values = [.. pairs.Select(pair => measure(pair).Require())];
            if (p.Length == 0) return new(Multigroup.Describe(table, Estimate.Undefined(index, "everybody is in one band")), p, values, []);
            var beta = LeastSquares.Polynomial(p, values, [.. p.Select(at => weight == ThresholdWeight.Squared ? importance(at) : 1)], Math.Min(order, p.Length - 1) + 1);
            return new(Multigroup.Describe(table, new(index, beta.Select((b, m) => b * integral(m)).Sum())), p, values, beta);
        }
        return new(Fit("H^R", TheilPair.Of, TheilPair.Entropy, InformationIntegral),
            Fit("R^R", CorrelationRatio.Of, p => p * (1 - p), m => 6.0 / ((m + 2) * (m + 3))),
            Fit("S^R", Hutchens.Of, p => Math.Sqrt(p * (1 - p)), SquareRootIntegral));
    }

    // Those at or below each band against those above, where there are both.
    private static List<GroupPair> Thresholds(CountTable table)
    {
        var pairs = new List<GroupPair>();
        var below = new double[table.UnitCount];
        for (var k = 0; k + 1 < table.GroupCount; k++)
        {
            for (var u = 0; u < below.Length; u++) below[u] += table[u, k];
            var above = new double[below.Length];
            for (var u = 0; u < above.Length; u++) above[u] = Math.Max(0, table.UnitTotals[u] - below[u]);
            var pair = GroupPair.Of(below, above);
            if (pair.WhyUndefined is null) pairs.Add(pair);
        }
        return pairs;
    }

    private static double InformationIntegral(int m)
    {
        double sum = 0, choose = 1;
        for (var n = m; n >= 0; n--)
        {
            // C(m, n) from n = m down.
            sum += ((m - n) % 2 == 0 ? 1 : -1) * choose / ((m - n + 2.0) * (m - n + 2.0));
            choose = choose * n / (m - n + 1);
        }
        return (2 / ((m + 2.0) * (m + 2.0))) + (2 * sum);
    }

    private static double SquareRootIntegral(int m)
    {
        double product = 1;
        for (var j = 0; j < m; j++) product *= ((2.0 * j) + 3) / ((2 * j) + 6);
        return product;
    }
}
