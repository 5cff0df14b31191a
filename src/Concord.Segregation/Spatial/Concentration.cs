namespace Concord.Segregation;

/// <summary>
/// Concentration: how much land a group fills. Units are ranked by area a_i; n₁ is how many of the smallest it takes to
/// house all members were they alone there, T₁ the people in them; n₂ and T₂ the same from the largest.
/// <para>Delta = ½ Σ|x_i/X − a_i/A| (Duncan, Cuzzort and Duncan 1961; Massey and Denton 1988), in [0, 1].</para>
/// <para>ACO = 1 − (Σx_i a_i/X − Σ₁ t_i a_i/T₁)/(Σ₂ t_i a_i/T₂ − Σ₁ t_i a_i/T₁) (Massey and Denton 1988).</para>
/// <para>RCO = [(Σx_i a_i/X)/(Σy_i a_i/Y) − 1]/[(Σ₁ t_i a_i/T₁)/(Σ₂ t_i a_i/T₂) − 1] (ibid.).</para>
/// ACO and RCO are undefined where the least and the most land the group could fill are the same, as on a map of equal areas.
/// </summary>
/// <param name="Delta">Delta.</param>
/// <param name="Absolute">ACO.</param>
/// <param name="Relative">RCO.</param>
public sealed record Concentration(Estimate Delta, Estimate Absolute, Estimate Relative)
{
    /// <summary>Concentration of a group against the others of its pair.</summary>
    /// <param name="pair">The two groups.</param>
    /// <param name="geography">Must have areas.</param>
    /// <param name="everybody">All persons of each unit, where the pair leaves some aside; null for the pair's own total.</param>
    /// <param name="othersFillLargest">True to end n₂ where the others, not the group, would be housed (Tivadar 2019).</param>
    public static Concentration Of(GroupPair pair, Geography geography, ReadOnlySpan<double> everybody = default, bool othersFillLargest = false)
    {
        ArgumentNullException.ThrowIfNull(pair);
        ArgumentNullException.ThrowIfNull(geography);
        geography.MustFit(pair.UnitCount);
        var why = geography.Areas is null ? Why.AreasMissing : pair.WhyUndefined;
        if (why is not null)
        {
            Estimate None(string index) => pair.Describe(Estimate.Undefined(index, why));
            return new(None("Delta"), None("ACO"), None("RCO"));
        }
        var areas = geography.Areas!;
        var totals = everybody.IsEmpty ? [.. Enumerable.Range(0, pair.UnitCount).Select(u => pair.Group[u] + pair.Others[u])] : everybody.ToArray();
        var land = Enumerable.Range(0, pair.UnitCount).Where(u => totals[u] > 0).OrderBy(u => areas[u]).ToArray();
        double all = land.Sum(u => areas[u]), delta = 0, mine = 0, theirs = 0;
        foreach (var u in land)
        {
            delta += Math.Abs((pair.Group[u] / pair.GroupTotal) - (areas[u] / all));
            mine += pair.Group[u] * areas[u] / pair.GroupTotal;
            theirs += pair.Others[u] * areas[u] / pair.OthersTotal;
        }
        var least = Filled(land, totals, areas, pair.GroupTotal);
        var most = Filled(land.Reverse(), totals, areas, othersFillLargest ? pair.OthersTotal : pair.GroupTotal);
        var same = Math.Abs(most - least) <= 1e-9 * Math.Abs(most);
        Estimate Value(string index, double value) => pair.Describe(same ? Estimate.Undefined(index, Why.DegenerateAreas) : new(index, value));
        return new(pair.Describe(Estimate.InUnitRange("Delta", delta / 2)),
            Value("ACO", 1 - ((mine - least) / (most - least))), Value("RCO", ((mine / theirs) - 1) / ((least / most) - 1)));
    }

    private static double Filled(IEnumerable<int> order, double[] totals, IReadOnlyList<double> areas, double needed)
    {
        double housed = 0, land = 0;
        foreach (var u in order)
        {
            housed += totals[u];
            land += totals[u] * areas[u];
            if (housed >= needed) break;
        }
        return land / housed;
    }
}
