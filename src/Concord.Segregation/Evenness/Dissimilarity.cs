namespace Concord.Segregation;

/// <summary>
/// Index of dissimilarity, D = ½ Σ_i |x_i/X − y_i/Y| (Duncan and Duncan 1955), in [0, 1]: the share of either
/// group that would have to change unit for both to be spread alike. Undefined where a group has no members.
/// </summary>
public static class Dissimilarity
{
    /// <summary>D of two groups given unit by unit.</summary>
    /// <param name="group">x_i, members of the group in each unit, persons.</param>
    /// <param name="others">y_i, those compared with, unit by unit alike.</param>
    /// <exception cref="InvalidCountException">A count is NaN, infinite or negative.</exception>
    public static Estimate Of(ReadOnlySpan<double> group, ReadOnlySpan<double> others) => Of(GroupPair.Of(group, others));

    /// <summary>D of a pair.</summary>
    /// <param name="pair">The two groups.</param>
    public static Estimate Of(GroupPair pair)
    {
        ArgumentNullException.ThrowIfNull(pair);
        return pair.Measure("D", () => Raw(pair.Group, pair.Others, pair.GroupTotal, pair.OthersTotal));
    }

    internal static double Raw(ReadOnlySpan<double> x, ReadOnlySpan<double> y, double xs, double ys)
    {
        double sum = 0;
        for (var i = 0; i < x.Length; i++) sum += Math.Abs((x[i] / xs) - (y[i] / ys));
        return sum / 2;
    }
}
