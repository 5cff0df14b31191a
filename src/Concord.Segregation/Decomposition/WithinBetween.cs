namespace Concord.Segregation;

/// <summary>Segregation inside one parent.</summary>
/// <param name="Parent">Name of the parent.</param>
/// <param name="Share">p, its share of all persons.</param>
/// <param name="Information">M of its own units against its own shares, in nats; null where nobody lives there.</param>
/// <param name="Theil">H of its own units; null where it holds one group only.</param>
/// <param name="EntropyRatio">Its entropy over that of the whole table; null where the whole has one group.</param>
public sealed record ParentSegregation(string Parent, double Share, double? Information, double? Theil, double? EntropyRatio);

/// <summary>
/// M and H split into between parents and within them (Theil 1971; Mora and Ruiz-Castillo 2011): M = M_between + Σ_w p_w M_w exactly,
/// and H = H_between + Σ_w p_w (E_w/E) H_w.
/// </summary>
/// <param name="TotalInformation">M of the units.</param>
/// <param name="BetweenInformation">M of the parents.</param>
/// <param name="WithinInformation">Σ_w p_w M_w.</param>
/// <param name="TotalTheil">H of the units; null where undefined.</param>
/// <param name="BetweenTheil">H of the parents.</param>
/// <param name="WithinTheil">M within over E.</param>
/// <param name="Parents">One row for each parent.</param>
public sealed record WithinBetween(
    double TotalInformation, double BetweenInformation, double WithinInformation,
    double? TotalTheil, double? BetweenTheil, double? WithinTheil, IReadOnlyList<ParentSegregation> Parents)
{
    /// <summary>The split at one level, and every parent's own M and H, in one pass.</summary>
    /// <param name="table">Units × groups.</param>
    /// <param name="nesting">The parent of each unit.</param>
    /// <param name="threads">Threads, 0 for all processors. The result does not depend on it.</param>
    public static WithinBetween Of(CountTable table, Nesting nesting, int threads = 0) => OfLevels(table, [nesting], threads)[0];

    /// <summary>
    /// The split at each of several nested levels, such as LSOA, MSOA, authority and region over Output Areas, in one pass over the units: each level is summed from the one below it.
    /// </summary>
    /// <param name="table">Units × groups.</param>
    /// <param name="levels">The parent of each unit at each level, from the lowest level to the highest.</param>
    /// <param name="threads">Threads, 0 for all processors. The result does not depend on it.</param>
    /// <exception cref="ArgumentException">A level does not nest in the one above, or does not fit the table.</exception>
    public static IReadOnlyList<WithinBetween> OfLevels(CountTable table, IReadOnlyList<Nesting> levels, int threads = 0)
    {
        ArgumentNullException.ThrowIfNull(table);
        ArgumentNullException.ThrowIfNull(levels);
        foreach (var level in levels) level.MustFit(table.UnitCount);
        threads = Multigroup.Threads(threads);
        var shares = table.Shares();
        var terms = new UnitTerms(table.Panels);
        Sweep.Run<On, On>(table, shares, terms, threads);
        var splits = new WithinBetween[levels.Count];
        var (below, spread) = (table, terms.Divergence);
        for (var l = 0; l < splits.Length; l++)
        {
            var (parents, inside) = (l == 0 ? levels[0] : levels[l - 1].Lifted(levels[l])).SumWith(below, spread, threads);
            splits[l] = Split(parents, inside, shares, table.Total);
            spread = new double[parents.PaddedUnitTotals.Length];
            for (var w = 0; w < inside.Length; w++) spread[w] = parents.UnitTotals[w] > 0 ? inside[w] / parents.UnitTotals[w] : 0;
            below = parents;
        }
        return splits;
    }

    // Σ_{i in w} t_i KL(p_i ‖ π) = t_w KL(P_w ‖ π) + Σ t_i KL(p_i ‖ P_w): what is left over is within.
    private static WithinBetween Split(CountTable parents, double[] inside, double[] shares, double total)
    {
        var above = new UnitTerms(parents.Panels);
        Sweep.Run<On, On>(parents, shares, above, 1);
        var entropy = Diversity.Shannon(shares) ?? 0;
        double between = 0, within = 0;
        var rows = new ParentSegregation[inside.Length];
        for (var w = 0; w < rows.Length; w++)
        {
            var t = parents.UnitTotals[w];
            var own = t > 0 ? Math.Max(0, (inside[w] / t) - above.Divergence[w]) : 0;
            if (own < 1e-15 * Math.Max(1, above.Divergence[w])) own = 0;
            between += t > 0 ? t / total * above.Divergence[w] : 0;
            within += t > 0 ? t / total * own : 0;
            var spread = above.Entropy[w] > 1e-14 ? above.Entropy[w] : 0;
            rows[w] = new(parents.UnitName(w), total > 0 ? t / total : 0, t > 0 ? own : null,
                t > 0 && spread > 0 ? own / spread : null, entropy > 0 ? spread / entropy : null);
        }
        double? Scaled(double m) => entropy > 0 ? m / entropy : null;
        return new(between + within, between, within, Scaled(between + within), Scaled(between), Scaled(within), rows);
    }
}
