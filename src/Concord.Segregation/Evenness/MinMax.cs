namespace Concord.Segregation;

/// <summary>
/// Min–max index S = 1 − Σ_i min(x_i/X, y_i/Y) / Σ_i max(x_i/X, y_i/Y) (O'Sullivan and Wong 2007), in [0, 1];
/// S = 2D/(1 + D). Undefined where a group has no members.
/// </summary>
public static class MinMax
{
    /// <summary>S of a pair.</summary>
    /// <param name="pair">The two groups.</param>
    public static Estimate Of(GroupPair pair)
    {
        ArgumentNullException.ThrowIfNull(pair);
        return pair.Measure("S", () =>
        {
            double least = 0, most = 0;
            for (var i = 0; i < pair.UnitCount; i++)
            {
                var (x, y) = (pair.Group[i] / pair.GroupTotal, pair.Others[i] / pair.OthersTotal);
                least += Math.Min(x, y);
                most += Math.Max(x, y);
            }
            return 1 - (least / most);
        });
    }
}
