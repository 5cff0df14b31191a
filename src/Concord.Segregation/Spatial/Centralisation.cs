namespace Concord.Segregation;

/// <summary>
/// Centralisation, with units ordered by distance from a centre and X_i, Y_i, A_i cumulative shares of the group, the others and the land:
/// <para>RCE = Σ X_{i−1}Y_i − Σ X_i Y_{i−1} (Duncan and Duncan 1955; Massey and Denton 1988).</para>
/// <para>ACE = Σ X_{i−1}A_i − Σ X_i A_{i−1} (ibid.).</para>
/// Both lie in [−1, 1], positive for a group near the centre. With several centres a unit's distance is that to the nearest (polycentric;
/// Folch and Rey 2016; Tivadar 2019). Units at one distance are taken together, so that the order of the rows cannot matter.
/// </summary>
public static class Centralisation
{
    /// <summary>RCE from distances to the centre.</summary>
    /// <param name="pair">The two groups.</param>
    /// <param name="distances">Distance of each unit from the (nearest) centre.</param>
    /// <param name="within">Only units at most this far, with shares of the people there (the constrained form); all by default.</param>
    public static Estimate Relative(GroupPair pair, ReadOnlySpan<double> distances, double within = double.PositiveInfinity)
    {
        ArgumentNullException.ThrowIfNull(pair);
        return Of("RCE", pair, distances, pair.Others, within, "nobody of one group lives that near");
    }

    /// <summary>ACE from distances to the centre.</summary>
    /// <param name="pair">The two groups.</param>
    /// <param name="geography">Must have areas.</param>
    /// <param name="distances">Distance of each unit from the (nearest) centre.</param>
    /// <param name="inRowOrder">True to take units at one distance one by one, in the order of the rows, as OasisR does; for comparison.</param>
    public static Estimate Absolute(GroupPair pair, Geography geography, ReadOnlySpan<double> distances, bool inRowOrder = false)
    {
        ArgumentNullException.ThrowIfNull(pair);
        ArgumentNullException.ThrowIfNull(geography);
        if (geography.Areas is null) return pair.Describe(Estimate.Undefined("ACE", Why.AreasMissing));
        var land = new double[pair.UnitCount];
        for (var u = 0; u < land.Length; u++) if (pair.Group[u] + pair.Others[u] > 0) land[u] = geography.Areas[u];
        return Of("ACE", pair, distances, land, double.PositiveInfinity, Why.GroupAbsent, inRowOrder);
    }

    /// <summary>Distance of each unit from the nearest of some points.</summary>
    /// <param name="geography">Coordinates.</param>
    /// <param name="centres">One point or several, in the units of the coordinates.</param>
    public static double[] DistancesFrom(Geography geography, params ReadOnlySpan<(double X, double Y)> centres)
    {
        ArgumentNullException.ThrowIfNull(geography);
        if (centres.IsEmpty) throw new ArgumentException("At least one centre is needed", nameof(centres));
        var distances = new double[geography.UnitCount];
        Array.Fill(distances, double.PositiveInfinity);
        foreach (var (x, y) in centres)
            for (var u = 0; u < distances.Length; u++)
                distances[u] = Math.Min(distances[u], Math.Sqrt(((geography.X[u] - x) * (geography.X[u] - x)) + ((geography.Y[u] - y) * (geography.Y[u] - y))));
        return distances;
    }

    /// <summary>The mean of the centroids, a common stand-in for a centre.</summary>
    /// <param name="geography">Coordinates.</param>
    public static (double X, double Y) MeanCentre(Geography geography)
    {
        ArgumentNullException.ThrowIfNull(geography);
        return (Summation.Of(geography.X) / geography.UnitCount, Summation.Of(geography.Y) / geography.UnitCount);
    }

    private static Estimate Of(string index, GroupPair pair, ReadOnlySpan<double> distances, ReadOnlySpan<double> against, double within, string none,
        bool inRowOrder = false)
    {
        if (distances.Length != pair.UnitCount) throw new ArgumentException($"{distances.Length} distances for {pair.UnitCount} units", nameof(distances));
        if (pair.WhyUndefined is { } why) return pair.Describe(Estimate.Undefined(index, why));
        var away = distances.ToArray();
        var order = Enumerable.Range(0, pair.UnitCount).OrderBy(u => away[u]).ToArray();
        double x = 0, y = 0, sum = 0, stepX = 0, stepY = 0;
        var last = double.NaN;
        foreach (var u in order)
        {
            if (distances[u] > within) break;
            // A millionth of a metre apart is rounding of a centroid, not a different ring.
            if (inRowOrder || !(Math.Abs(distances[u] - last) <= 1e-9 * Math.Max(1, last)))
            {
                sum += (x * (y + stepY)) - ((x + stepX) * y);
                (x, y, stepX, stepY, last) = (x + stepX, y + stepY, 0, 0, distances[u]);
            }
            (stepX, stepY) = (stepX + pair.Group[u], stepY + against[u]);
        }
        sum += (x * (y + stepY)) - ((x + stepX) * y);
        (x, y) = (x + stepX, y + stepY);
        return pair.Describe(x == 0 || y == 0 ? Estimate.Undefined(index, none) : new(index, sum / (x * y)));
    }
}
