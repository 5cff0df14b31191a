namespace Concord.Segregation;

/// <summary>
/// Segregation (Lorenz) curve: units in the order of the group's share, cumulative share of the others against cumulative
/// share of the group (Duncan and Duncan 1955). D is its greatest vertical distance from the diagonal, Gini twice the area
/// between them. Empty where a group has no members.
/// </summary>
/// <param name="Others">Cumulative share of the others, from 0 to 1.</param>
/// <param name="Group">Cumulative share of the group, from 0 to 1.</param>
public sealed record SegregationCurve(IReadOnlyList<double> Others, IReadOnlyList<double> Group)
{
    /// <summary>The curve of a pair.</summary>
    /// <param name="pair">The two groups.</param>
    public static SegregationCurve Of(GroupPair pair)
    {
        ArgumentNullException.ThrowIfNull(pair);
        if (pair.WhyUndefined is not null) return new([], []);
        var shares = new double[pair.UnitCount];
        for (var i = 0; i < shares.Length; i++)
            shares[i] = pair.Group[i] + pair.Others[i] > 0 ? pair.Group[i] / (pair.Group[i] + pair.Others[i]) : 0;
        var (others, group) = (new double[shares.Length + 1], new double[shares.Length + 1]);
        double x = 0, y = 0;
        var at = 1;
        foreach (var u in RadixOrder.Ascending(shares))
        {
            (x, y) = (x + pair.Group[u], y + pair.Others[u]);
            (others[at], group[at]) = (y / pair.OthersTotal, x / pair.GroupTotal);
            at++;
        }
        return new(others, group);
    }
}
