namespace Concord.Segregation;

/// <summary>
/// Two-group information theory index H = Σ_i t_i(E − E_i)/(TE), with E = −P ln P − (1 − P) ln(1 − P) and E_i the same
/// of p_i (Theil 1972; James and Taeuber 1985), in [0, 1]. Undefined where a group has no members.
/// </summary>
public static class TheilPair
{
    /// <summary>H of a pair.</summary>
    /// <param name="pair">The two groups.</param>
    public static Estimate Of(GroupPair pair)
    {
        ArgumentNullException.ThrowIfNull(pair);
        return pair.Measure("H", () => Information(pair) / Entropy(pair.Share));
    }

    internal static double Entropy(double share)
        => share is <= 0 or >= 1 ? 0 : -(share * Math.Log(share)) - ((1 - share) * Math.Log(1 - share));

    private static double Information(GroupPair pair)
    {
        var share = pair.Share;
        var rest = pair.OthersTotal / pair.Total;
        double sum = 0;
        for (var i = 0; i < pair.UnitCount; i++)
        {
            var (x, y) = (pair.Group[i], pair.Others[i]);
            if (x > 0) sum += x * Math.Log(x / (x + y) / share);
            if (y > 0) sum += y * Math.Log(y / (x + y) / rest);
        }
        return sum / pair.Total;
    }
}
