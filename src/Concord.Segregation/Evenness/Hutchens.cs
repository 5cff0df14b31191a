namespace Concord.Segregation;

/// <summary>
/// Square root index S = 1 − Σ_i √(x_i/X · y_i/Y) (Hutchens 2004), in [0, 1]: 0 where both groups are spread alike, 1 where they share no unit. It is 1 − √(1 − A(½)) of
/// <see cref="Atkinson"/>, and symmetric in the two groups. Undefined where a group has no members.
/// </summary>
public static class Hutchens
{
    /// <summary>S of a pair.</summary>
    /// <param name="pair">The two groups.</param>
    public static Estimate Of(GroupPair pair)
    {
        ArgumentNullException.ThrowIfNull(pair);
        return pair.Measure("square root", () =>
        {
            double sum = 0;
            for (var i = 0; i < pair.UnitCount; i++) sum += Math.Sqrt(pair.Group[i] / pair.GroupTotal * (pair.Others[i] / pair.OthersTotal));
            return 1 - sum;
        });
    }
}
