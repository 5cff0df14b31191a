using System.Buffers;

namespace Concord.Segregation;

/// <summary>
/// Gini index of segregation: twice the area between the segregation curve and the diagonal,
/// G = Σ_i Σ_j t_i t_j |p_i − p_j| / (2 T² P(1 − P)) (Duncan and Duncan 1955; James and Taeuber 1985), in [D, 1].
/// Computed from the curve in the order of p after a sort, n log n at most, in doubles: no count overflows.
/// Undefined where a group has no members.
/// </summary>
public static class Gini
{
    /// <summary>Gini of two groups given unit by unit.</summary>
    /// <param name="group">x_i, members of the group in each unit, persons.</param>
    /// <param name="others">y_i, those compared with, unit by unit alike.</param>
    /// <exception cref="InvalidCountException">A count is NaN, infinite or negative.</exception>
    public static Estimate Of(ReadOnlySpan<double> group, ReadOnlySpan<double> others) => Of(GroupPair.Of(group, others));

    /// <summary>Gini of a pair.</summary>
    /// <param name="pair">The two groups.</param>
    public static Estimate Of(GroupPair pair)
    {
        ArgumentNullException.ThrowIfNull(pair);
        return pair.Measure("Gini", () => Raw(pair.Group, pair.Others, pair.GroupTotal, pair.OthersTotal));
    }

    internal static double Raw(ReadOnlySpan<double> x, ReadOnlySpan<double> y, double xs, double ys)
    {
        var rented = ArrayPool<double>.Shared.Rent(x.Length);
        var shares = rented.AsSpan(0, x.Length);
        for (var i = 0; i < shares.Length; i++) shares[i] = x[i] + y[i] > 0 ? x[i] / (x[i] + y[i]) : 0;
        double below = 0, othersBelow = 0, area = 0;
        foreach (var u in RadixOrder.Ascending(shares))
        {
            var dx = x[u] / xs;
            var dy = y[u] / ys;
            area += (othersBelow * dx) - (below * dy);
            below += dx;
            othersBelow += dy;
        }
        ArrayPool<double>.Shared.Return(rented);
        return area;
    }
}
