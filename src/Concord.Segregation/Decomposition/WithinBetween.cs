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
    public static WithinBetween Of(CountTable table, Nesting nesting, int threads = 0)
    {
        ArgumentNullException.ThrowIfNull(table);
        ArgumentNullException.ThrowIfNull(nesting);
        nesting.MustFit(table.UnitCount);
        threads = Multigroup.Threads(threads);
        var shares = table.Shares();
        var terms = new UnitTerms(table.Panels);
        Sweep.Run<On, On>(table, shares, terms, threads);
        var (parents, inside) = nesting.SumWith(table, terms.Divergence, threads);
        var above = new UnitTerms(parents.Panels);
        Sweep.Run<On, On>(parents, shares, above, 1);

        // Σ_{i in w} t_i KL(p_i ‖ π) = t_w KL(P_w ‖ π) + Σ t_i KL(p_i ‖ P_w): what is left over is within.
        var entropy = Diversity.Shannon(shares) ?? 0;
        var total = table.Total;
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
            rows[w] = new(nesting.Names[w], total > 0 ? t / total : 0, t > 0 ? own : null,
                t > 0 && spread > 0 ? own / spread : null, entropy > 0 ? spread / entropy : null);
        }
        double? Scaled(double m) => entropy > 0 ? m / entropy : null;
        return new(between + within, between, within, Scaled(between + within), Scaled(between), Scaled(within), rows);
    }
}
