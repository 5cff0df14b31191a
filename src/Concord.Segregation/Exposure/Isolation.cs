namespace Concord.Segregation;

/// <summary>
/// Isolation xPx = Σ_i (x_i/X)(x_i/t_i) (Bell 1954; Lieberson 1981), in [P, 1]: the chance that a person drawn from the
/// unit of a random member is a member. The exact form leaves the member out of the draw: Σ_i (x_i/X)(x_i − 1)/(t_i − 1).
/// Undefined where the group has no members; the exact form also where a member is alone in a unit or counts have fractions.
/// </summary>
public static class Isolation
{
    /// <summary>xPx of a pair.</summary>
    /// <param name="pair">The two groups.</param>
    /// <param name="excludeSelf">True for the exact finite form.</param>
    public static Estimate Of(GroupPair pair, bool excludeSelf = false) => ExposurePair.Of("xPx", pair, excludeSelf, own: true);
}

/// <summary>
/// Interaction xPy = Σ_i (x_i/X)(y_i/t_i) (Bell 1954; Lieberson 1981), in [0, 1]; of two groups that make up everybody,
/// xPx + xPy = 1. The exact form divides by t_i − 1. Undefined as <see cref="Isolation"/>.
/// </summary>
public static class Interaction
{
    /// <summary>xPy of a pair.</summary>
    /// <param name="pair">The two groups.</param>
    /// <param name="excludeSelf">True for the exact finite form.</param>
    public static Estimate Of(GroupPair pair, bool excludeSelf = false) => ExposurePair.Of("xPy", pair, excludeSelf, own: false);
}

internal static class ExposurePair
{
    public static Estimate Of(string index, GroupPair pair, bool excludeSelf, bool own)
    {
        ArgumentNullException.ThrowIfNull(pair);
        if (pair.GroupTotal == 0) return pair.Describe(Estimate.Undefined(index, Why.GroupAbsent));
        if (excludeSelf && !pair.WholeNumbers) return pair.Describe(Estimate.Undefined(index, "leaving oneself out needs whole persons, and some counts have fractions"));
        double sum = 0;
        for (var i = 0; i < pair.UnitCount; i++)
        {
            var (x, y) = (pair.Group[i], pair.Others[i]);
            if (x == 0) continue;
            var self = excludeSelf ? 1 : 0;
            if (x + y - self == 0) return pair.Describe(Estimate.Undefined(index, FormattableString.Invariant($"the only person of unit {i} meets nobody")));
            sum += x / pair.GroupTotal * ((own ? x - self : y) / (x + y - self));
        }
        return pair.Describe(Estimate.InUnitRange(index, sum));
    }
}
