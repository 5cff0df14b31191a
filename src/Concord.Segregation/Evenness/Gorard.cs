namespace Concord.Segregation;

/// <summary>
/// Gorard's segregation index GS = ½ Σ_i |x_i/X − t_i/T| (Gorard and Taylor 2002), in [0, 1 − P]; GS = D(1 − P).
/// Undefined where the group has no members; 0 where nobody else has.
/// </summary>
public static class Gorard
{
    /// <summary>GS of a pair.</summary>
    /// <param name="pair">The two groups.</param>
    public static Estimate Of(GroupPair pair)
    {
        ArgumentNullException.ThrowIfNull(pair);
        if (pair.GroupTotal == 0) return pair.Describe(Estimate.Undefined("GS", Why.GroupAbsent));
        double sum = 0;
        for (var i = 0; i < pair.UnitCount; i++)
            sum += Math.Abs((pair.Group[i] / pair.GroupTotal) - ((pair.Group[i] + pair.Others[i]) / pair.Total));
        return pair.Describe(Estimate.InUnitRange("GS", sum / 2));
    }
}
