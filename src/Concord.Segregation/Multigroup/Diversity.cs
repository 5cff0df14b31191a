namespace Concord.Segregation;

/// <summary>
/// Diversity of one set of counts or shares; they need not add to 1. Groups with none count for nothing
/// (except in <see cref="NormalisedShannon"/>, which divides by the logarithm of the number of groups given).
/// </summary>
public static class Diversity
{
    /// <summary>Shannon entropy −Σ p ln p, in [0, ln G] (Shannon 1948). Null where all counts are 0.</summary>
    /// <param name="counts">Counts of each group, not negative.</param>
    /// <param name="logBase">Base of the logarithm, e by default.</param>
    public static double? Shannon(ReadOnlySpan<double> counts, double logBase = Math.E)
    {
        if (Total(counts) is not { } total) return null;
        double sum = 0;
        foreach (var x in counts) if (x > 0) sum -= x / total * Math.Log(x / total);
        return Math.Max(0, sum) / Math.Log(logBase);
    }

    /// <summary>Shannon entropy over its maximum ln G, in [0, 1] (Pielou 1966). Null for one group or no persons.</summary>
    /// <param name="counts">Counts of each group, not negative.</param>
    public static double? NormalisedShannon(ReadOnlySpan<double> counts)
        => counts.Length < 2 || Shannon(counts) is not { } shannon ? null : shannon / Math.Log(counts.Length);

    /// <summary>Simpson's concentration Σ p², in [1/G, 1]: two persons drawn with replacement are of one group (Simpson 1949).</summary>
    /// <param name="counts">Counts of each group, not negative.</param>
    public static double? Concentration(ReadOnlySpan<double> counts)
    {
        if (Total(counts) is not { } total) return null;
        double sum = 0;
        foreach (var x in counts) sum += x / total * (x / total);
        return sum;
    }

    /// <summary>Simpson's interaction, or Blau's index, 1 − Σ p², in [0, 1 − 1/G] (Blau 1977).</summary>
    /// <param name="counts">Counts of each group, not negative.</param>
    public static double? Interaction(ReadOnlySpan<double> counts) => 1 - Concentration(counts);

    /// <summary>Inverse Simpson 1/Σ p², in [1, G].</summary>
    /// <param name="counts">Counts of each group, not negative.</param>
    public static double? InverseSimpson(ReadOnlySpan<double> counts) => 1 / Concentration(counts);

    /// <summary>
    /// Hill number (Σ p^q)^(1/(1−q)), the number of equally common groups as diverse as these (Hill 1973):
    /// q = 0 counts the groups present, q = 1 is exp(Shannon) by its limit, q = 2 is inverse Simpson.
    /// </summary>
    /// <param name="counts">Counts of each group, not negative.</param>
    /// <param name="q">Order, not negative; infinity gives 1/max p.</param>
    public static double? Hill(ReadOnlySpan<double> counts, double q)
    {
        if (double.IsNaN(q) || q < 0) throw new ArgumentOutOfRangeException(nameof(q), q, "The order of a Hill number is 0 or more");
        if (Total(counts) is not { } total) return null;
        if (q == 1) return Math.Exp(Shannon(counts)!.Value);
        double sum = 0, most = 0;
        foreach (var x in counts)
        {
            if (x <= 0) continue;
            sum += Math.Pow(x / total, q);
            most = Math.Max(most, x / total);
        }
        return double.IsPositiveInfinity(q) ? 1 / most : Math.Pow(sum, 1 / (1 - q));
    }

    /// <summary>Rényi entropy of order q, the logarithm of the Hill number (Rényi 1961).</summary>
    /// <param name="counts">Counts of each group, not negative.</param>
    /// <param name="q">Order, not negative.</param>
    public static double? Renyi(ReadOnlySpan<double> counts, double q) => Hill(counts, q) is { } hill ? Math.Log(hill) : null;

    private static double? Total(ReadOnlySpan<double> counts)
    {
        double total = 0;
        foreach (var x in counts)
        {
            if (!(x >= 0 && x <= double.MaxValue)) throw new ArgumentException($"Counts must be finite and not negative, and one is {x}", nameof(counts));
            total += x;
        }
        return total > 0 ? total : null;
    }
}
