namespace Concord.Segregation;

/// <summary>
/// Correlation ratio, V or η² = (xPx − P)/(1 − P) = Σ_i t_i(p_i − P)²/(TP(1 − P)) (Bell 1954; Stearns and Logan 1986),
/// in [0, 1]: isolation freed of the group's overall share. Undefined where a group has no members.
/// </summary>
public static class CorrelationRatio
{
    /// <summary>V of a pair.</summary>
    /// <param name="pair">The two groups.</param>
    public static Estimate Of(GroupPair pair)
    {
        ArgumentNullException.ThrowIfNull(pair);
        return pair.Measure("V", () =>
        {
            var share = pair.Share;
            double sum = 0;
            for (var i = 0; i < pair.UnitCount; i++)
            {
                var t = pair.Group[i] + pair.Others[i];
                if (t > 0) sum += t * Math.Pow((pair.Group[i] / t) - share, 2);
            }
            return sum / (pair.Total * share * (1 - share));
        });
    }
}
