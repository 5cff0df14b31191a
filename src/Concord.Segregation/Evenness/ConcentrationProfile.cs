namespace Concord.Segregation;

/// <summary>
/// Concentration profile (Hong and Sadahiro 2014): v(θ) is the share of the group that lives in units where it
/// makes up at least θ of the people. The summary R = [P − (∫₀^P v dθ − ∫_P^1 v dθ)]/(1 − P), the integrals taken as means over an
/// even grid, lies in [0, 1] but for the coarseness of the grid. Undefined where a group has no members.
/// </summary>
/// <param name="Index">R.</param>
/// <param name="Thresholds">θ, evenly from 0 to 1.</param>
/// <param name="Shares">v(θ).</param>
public sealed record ConcentrationProfile(Estimate Index, IReadOnlyList<double> Thresholds, IReadOnlyList<double> Shares)
{
    /// <summary>The profile of a pair.</summary>
    /// <param name="pair">The two groups.</param>
    /// <param name="steps">Points of the grid, at least 2; 1,000 by default, as in the paper.</param>
    public static ConcentrationProfile Of(GroupPair pair, int steps = 1000)
    {
        ArgumentNullException.ThrowIfNull(pair);
        ArgumentOutOfRangeException.ThrowIfLessThan(steps, 2);
        if (pair.WhyUndefined is { } why) return new(pair.Describe(Estimate.Undefined("R", why)), [], []);

        var (grid, curve) = (new double[steps], new double[steps]);
        for (var s = 0; s < steps; s++) grid[s] = s == steps - 1 ? 1 : s * (1.0 / (steps - 1));
        for (var i = 0; i < pair.UnitCount; i++)
        {
            var (x, y) = (pair.Group[i], pair.Others[i]);
            if (x > 0) curve[LastAtOrBelow(grid, x / (x + y))] += x;
        }
        for (var s = steps - 2; s >= 0; s--) curve[s] += curve[s + 1];
        double below = 0, above = 0;
        for (var s = 0; s < steps; s++)
        {
            curve[s] /= pair.GroupTotal;
            if (grid[s] < pair.Share) below += curve[s];
            else above += curve[s];
        }
        var r = (pair.Share - ((below - above) / steps)) / (1 - pair.Share);
        return new(pair.Describe(new("R", r)), grid, curve);
    }

    private static int LastAtOrBelow(double[] grid, double value)
    {
        var s = Math.Min(grid.Length - 1, (int)(value * (grid.Length - 1)) + 1);
        while (grid[s] > value) s--;
        return s;
    }
}
