namespace Concord.Segregation;

/// <summary>One fitted rank-order index.</summary>
/// <param name="Index">The index.</param>
/// <param name="Thresholds">p_k, share of everybody at or below band k.</param>
/// <param name="AtThresholds">The two-group index between those at or below band k and those above.</param>
/// <param name="Coefficients">β of the polynomial fitted to them, from the constant up.</param>
public sealed record RankOrderIndex(Estimate Index, IReadOnlyList<double> Thresholds, IReadOnlyList<double> AtThresholds, IReadOnlyList<double> Coefficients);

/// <summary>
/// Rank-order segregation, as by income (Reardon 2011): the two-group H(p), or R(p), is found at every threshold between bands, a polynomial in p is fitted to it
/// by least squares, and averaged over p with the weight E(p) = −p log₂ p − (1 − p) log₂(1 − p), or v(p) = 4p(1 − p): H^R = 2 ln 2 ∫E(p)H(p)dp, R^R = (3/2)∫v(p)R(p)dp.
/// The integrals of p^m are closed: 6/((m + 2)(m + 3)) for R, and for H 2/(m + 2)² + 2 Σ_{n=0}^{m} (−1)^{m−n} C(m, n)/(m − n + 2)².
/// Undefined with fewer thresholds than coefficients.
/// </summary>
/// <param name="Information">H^R.</param>
/// <param name="Variation">R^R.</param>
public sealed record RankOrderSegregation(RankOrderIndex Information, RankOrderIndex Variation)
{
    /// <summary>Both indices of a table whose groups stand in order.</summary>
    /// <param name="table">Units × ordered bands.</param>
    /// <param name="order">Order of the polynomial, 4 as in the paper; lowered to the number of thresholds less 1.</param>
    public static RankOrderSegregation Of(CountTable table, int order = 4)
    {
        ArgumentNullException.ThrowIfNull(table);
        ArgumentOutOfRangeException.ThrowIfNegative(order);
        var (p, h, r) = (new List<double>(), new List<double>(), new List<double>());
        var below = new double[table.UnitCount];
        for (var k = 0; k + 1 < table.GroupCount; k++)
        {
            for (var u = 0; u < below.Length; u++) below[u] += table[u, k];
            var above = new double[below.Length];
            for (var u = 0; u < above.Length; u++) above[u] = Math.Max(0, table.UnitTotals[u] - below[u]);
            var pair = GroupPair.Of(below, above);
            if (pair.WhyUndefined is not null) continue;
            p.Add(pair.Share);
            h.Add(TheilPair.Of(pair).Require());
            r.Add(CorrelationRatio.Of(pair).Require());
        }
        var terms = Math.Min(order, p.Count - 1) + 1;
        return new(Fit("H^R", table, p, h, terms, InformationIntegral), Fit("R^R", table, p, r, terms, m => 6.0 / ((m + 2) * (m + 3))));
    }

    private static RankOrderIndex Fit(string index, CountTable table, List<double> p, List<double> values, int terms, Func<int, double> integral)
    {
        if (terms < 1) return new(Multigroup.Describe(table, Estimate.Undefined(index, "everybody is in one band")), p, values, []);
        var beta = LeastSquares.Polynomial(p, values, terms);
        double sum = 0;
        for (var m = 0; m < terms; m++) sum += beta[m] * integral(m);
        return new(Multigroup.Describe(table, new(index, sum)), p, values, beta);
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
}
