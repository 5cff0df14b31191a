namespace Concord.Segregation;

/// <summary>
/// Spatial proximity profile (Hong and Sadahiro 2014): η(θ) = (k² − k)/Σ_i Σ_j δ_ij over the k units where the group makes up
/// at least θ, δ the number of boundaries to cross between two of them; 1 where all of them touch, 0 where fewer than two. The summary
/// is [P − (∫₀^P η − ∫_P^1 η)]/(1 − P). Undefined where a group has no members or the map falls into parts.
/// Time grows with the square of the units.
/// </summary>
/// <param name="Index">The summary.</param>
/// <param name="Thresholds">θ, evenly from 0 to 1.</param>
/// <param name="Proximities">η(θ).</param>
public sealed record ProximityProfile(Estimate Index, IReadOnlyList<double> Thresholds, IReadOnlyList<double> Proximities)
{
    /// <summary>The profile of a pair.</summary>
    /// <param name="pair">The two groups.</param>
    /// <param name="touching">Which units touch.</param>
    /// <param name="steps">Points of the grid, at least 2.</param>
    public static ProximityProfile Of(GroupPair pair, Adjacency touching, int steps = 1000)
    {
        ArgumentNullException.ThrowIfNull(pair);
        ArgumentNullException.ThrowIfNull(touching);
        ArgumentOutOfRangeException.ThrowIfLessThan(steps, 2);
        ProximityProfile None(string why) => new(pair.Describe(Estimate.Undefined("SPP", why)), [], []);
        if (pair.WhyUndefined is { } reason) return None(reason);
        var share = new double[pair.UnitCount];
        for (var u = 0; u < share.Length; u++) share[u] = pair.Group[u] + pair.Others[u] > 0 ? pair.Group[u] / (pair.Group[u] + pair.Others[u]) : -1;
        var order = Enumerable.Range(0, share.Length).Where(u => share[u] >= 0).OrderByDescending(u => share[u]).ToArray();
        var curve = new double[steps];
        var grid = new double[steps];
        double apart = 0, below = 0, above = 0;
        var (taken, s) = (0, steps - 1);
        for (; s >= 0; s--)
        {
            grid[s] = s == steps - 1 ? 1 : s * (1.0 / (steps - 1));
            for (; taken < order.Length && share[order[taken]] >= grid[s]; taken++)
            {
                var away = GraphSteps.All(touching, order[taken]);
                for (var before = 0; before < taken; before++)
                {
                    if (away[order[before]] < 0) return None("the map falls into parts that do not touch");
                    apart += 2 * away[order[before]];
                }
            }
            curve[s] = apart > 0 ? (((double)taken * taken) - taken) / apart : 0;
            if (grid[s] < pair.Share) below += curve[s];
            else above += curve[s];
        }
        var index = (pair.Share - ((below - above) / steps)) / (1 - pair.Share);
        return new(pair.Describe(new("SPP", index)), grid, curve);
    }
}
