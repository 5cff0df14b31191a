namespace Concord.Segregation;

/// <summary>
/// D less the mean difference across boundaries: segregated units that face each other count for less than their D says
/// when the difference across their boundary is small. Units with nobody have no share and their boundaries are left out.
/// Undefined where a group has no members or no two occupied units touch. Can be negative.
/// </summary>
public static class BoundaryDissimilarity
{
    private const string NoneTouch = "no two occupied units touch";

    /// <summary>D(adj) = D − Σ_i Σ_j c_ij|p_i − p_j| / Σ_i Σ_j c_ij, c_ij = 1 for touching units (Morrill 1991).</summary>
    /// <param name="pair">The two groups.</param>
    /// <param name="adjacency">Which units touch; lengths are not used.</param>
    public static Estimate Adjacent(GroupPair pair, Adjacency adjacency)
        => Less("D(adj)", pair, adjacency, (_, _, _) => 1, double.NaN);

    /// <summary>D(w): as D(adj) with c_ij the length of the shared boundary over all such lengths (Wong 1993).</summary>
    /// <param name="pair">The two groups.</param>
    /// <param name="adjacency">Which units touch, and for how long.</param>
    /// <param name="standardiseRows">True to divide lengths by those of each unit first, so that every unit weighs the same.</param>
    public static Estimate BoundaryWeighted(GroupPair pair, Adjacency adjacency, bool standardiseRows = false)
    {
        ArgumentNullException.ThrowIfNull(adjacency);
        var whole = standardiseRows ? Own(adjacency) : null;
        return Less("D(w)", pair, adjacency, (i, _, length) => whole is null ? length : length / whole[i], double.NaN);
    }

    /// <summary>
    /// D(s) = D − Σ_i Σ_j w_ij|p_i − p_j|(ρ_i + ρ_j)/(2 max ρ), w_ij the shared length over all shared lengths and
    /// ρ = perimeter/area (Wong 1993, without the extra division by 2; Tivadar 2019).
    /// </summary>
    /// <param name="pair">The two groups.</param>
    /// <param name="geography">Areas, adjacency with lengths, and perimeters where <paramref name="wholePerimeter"/> is true.</param>
    /// <param name="wholePerimeter">True for whole perimeters; false for shared boundaries only, the outer edge left out.</param>
    public static Estimate ShapeWeighted(GroupPair pair, Geography geography, bool wholePerimeter = true)
    {
        ArgumentNullException.ThrowIfNull(geography);
        if (geography.Adjacency is not { } adjacency || geography.Areas is not { } areas || (wholePerimeter && geography.Perimeters is null))
            return Estimate.Undefined("D(s)", "the geography has no areas, perimeters or shared boundaries");
        var edges = wholePerimeter ? [.. geography.Perimeters!] : Own(adjacency);
        var ratios = edges.Select((e, u) => e / areas[u]).ToArray();
        var most = Enumerable.Range(0, pair.UnitCount).Where(u => Occupied(pair, u)).Select(u => ratios[u]).DefaultIfEmpty(1).Max();
        double lengths = 0;
        for (var i = 0; i < adjacency.UnitCount; i++)
            for (var n = 0; n < adjacency.Of(i).Length; n++)
                if (Occupied(pair, i) && Occupied(pair, adjacency.Of(i)[n])) lengths += adjacency.LengthsOf(i)[n];
        return Less("D(s)", pair, adjacency, (i, j, length) => length * (ratios[i] + ratios[j]) / (2 * most), lengths);
    }

    /// <summary>
    /// Morrill's index over neighbours of order 1 to K: D − Σ_k f(k) Σ_ij c_ij^(k)|p_i − p_j|/Σ_ij c_ij^(k), with f(k) = exp(β(1 − k)) or
    /// k^−β (Tivadar 2019). Orders with no pair are skipped.
    /// </summary>
    /// <param name="pair">The two groups.</param>
    /// <param name="adjacency">Which units touch.</param>
    /// <param name="order">K, at least 1.</param>
    /// <param name="beta">Decay β.</param>
    /// <param name="reciprocal">True for k^−β.</param>
    public static Estimate Ordered(GroupPair pair, Adjacency adjacency, int order, double beta = 1, bool reciprocal = false)
    {
        ArgumentNullException.ThrowIfNull(pair);
        ArgumentNullException.ThrowIfNull(adjacency);
        ArgumentOutOfRangeException.ThrowIfLessThan(order, 1);
        if (pair.WhyUndefined is { } why) return pair.Describe(Estimate.Undefined("D(K)", why));
        var (gap, count) = (new double[order + 1], new long[order + 1]);
        for (var i = 0; i < pair.UnitCount; i++)
        {
            if (!Occupied(pair, i)) continue;
            foreach (var (j, steps) in GraphSteps.Within(adjacency, i, order))
            {
                if (steps == 0 || !Occupied(pair, j)) continue;
                gap[steps] += Math.Abs(ShareOf(pair, i) - ShareOf(pair, j));
                count[steps]++;
            }
        }
        if (count[1] == 0) return pair.Describe(Estimate.Undefined("D(K)", NoneTouch));
        var value = Dissimilarity.Of(pair).Require();
        for (var k = 1; k <= order; k++)
            if (count[k] > 0) value -= (reciprocal ? Math.Pow(k, -beta) : Math.Exp(beta * (1 - k))) * gap[k] / count[k];
        return pair.Describe(new("D(K)", value));
    }

    private static Estimate Less(string index, GroupPair pair, Adjacency adjacency, Func<int, int, double, double> weight, double over)
    {
        ArgumentNullException.ThrowIfNull(pair);
        ArgumentNullException.ThrowIfNull(adjacency);
        if (adjacency.UnitCount != pair.UnitCount) throw new ArgumentException($"{pair.UnitCount} units and {adjacency.UnitCount} rows of adjacency", nameof(adjacency));
        if (pair.WhyUndefined is { } why) return pair.Describe(Estimate.Undefined(index, why));
        double gap = 0, all = 0;
        for (var i = 0; i < pair.UnitCount; i++)
        {
            if (!Occupied(pair, i)) continue;
            var neighbours = adjacency.Of(i);
            var lengths = adjacency.LengthsOf(i);
            for (var n = 0; n < neighbours.Length; n++)
            {
                if (!Occupied(pair, neighbours[n])) continue;
                var w = weight(i, neighbours[n], lengths[n]);
                gap += w * Math.Abs(ShareOf(pair, i) - ShareOf(pair, neighbours[n]));
                all += w;
            }
        }
        return pair.Describe(all == 0 ? Estimate.Undefined(index, NoneTouch)
            : new(index, Dissimilarity.Of(pair).Require() - (gap / (double.IsNaN(over) ? all : over))));
    }

    private static bool Occupied(GroupPair pair, int unit) => pair.Group[unit] + pair.Others[unit] > 0;

    private static double ShareOf(GroupPair pair, int unit) => pair.Group[unit] / (pair.Group[unit] + pair.Others[unit]);

    private static double[] Own(Adjacency adjacency)
        => [.. Enumerable.Range(0, adjacency.UnitCount).Select(u => Summation.Of(adjacency.LengthsOf(u)))];
}
