namespace Concord.Segregation;

/// <summary>
/// Atkinson index A(b) = 1 − P/(1 − P) · [Σ_i (1 − p_i)^(1−b) p_i^b t_i/(PT)]^(1/(1−b)) (James and Taeuber 1985),
/// in [0, 1]. The shape b in (0, 1) says which end of the segregation curve weighs more: below ½ units where the group is
/// under-represented, above ½ those where it is over-represented; A(½) is symmetric in the two groups.
/// Undefined where a group has no members.
/// </summary>
public static class Atkinson
{
    /// <summary>A(b) of a pair.</summary>
    /// <param name="pair">The two groups.</param>
    /// <param name="b">Shape, strictly between 0 and 1.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="b"/> is not between 0 and 1.</exception>
    public static Estimate Of(GroupPair pair, double b = 0.5)
    {
        ArgumentNullException.ThrowIfNull(pair);
        if (!(b > 0 && b < 1)) throw new ArgumentOutOfRangeException(nameof(b), b, "The shape of an Atkinson index lies between 0 and 1");
        return pair.Measure(FormattableString.Invariant($"A({b})"), () =>
        {
            // Σ (y_i/Y)^(1−b) (x_i/X)^b, the same sum with P cancelled.
            double sum = 0;
            for (var i = 0; i < pair.UnitCount; i++)
                sum += Math.Pow(pair.Others[i] / pair.OthersTotal, 1 - b) * Math.Pow(pair.Group[i] / pair.GroupTotal, b);
            return 1 - Math.Pow(sum, 1 / (1 - b));
        });
    }
}
