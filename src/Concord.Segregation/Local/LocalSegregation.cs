namespace Concord.Segregation;

/// <summary>
/// Segregation unit by unit, in one pass. With p_ik the shares in unit i and π_k those overall:
/// <para>linkage ls_i = Σ_k p_ik ln(p_ik/π_k), in nats (Alonso-Villar and Del Río 2010; Theil 1971): M = Σ_i (t_i/T) ls_i</para>
/// <para>entropy −Σ p ln p, Simpson concentration Σ p² and interaction 1 − Σ p²</para>
/// Values of an empty unit are null. Relative measures are relative to the whole table given, never to a part of it.
/// </summary>
/// <param name="Units">Names of the units, in row order.</param>
/// <param name="Weights">t_i/T.</param>
/// <param name="Linkage">ls_i.</param>
/// <param name="Entropy">Entropy, in nats.</param>
/// <param name="Concentration">Σ p².</param>
public sealed record LocalSegregation(
    IReadOnlyList<string> Units, IReadOnlyList<double> Weights,
    IReadOnlyList<double?> Linkage, IReadOnlyList<double?> Entropy, IReadOnlyList<double?> Concentration)
{
    /// <summary>Local measures of every unit.</summary>
    /// <param name="table">Units × groups.</param>
    /// <param name="threads">Threads, 0 for all processors. The result does not depend on it.</param>
    public static LocalSegregation Of(CountTable table, int threads = 0)
    {
        ArgumentNullException.ThrowIfNull(table);
        var terms = new UnitTerms(table.Panels);
        Sweep.Run<On, On>(table, table.Shares(), terms, Multigroup.Threads(threads));
        double?[] Filled(double[] values)
        {
            var filled = new double?[table.UnitCount];
            for (var u = 0; u < filled.Length; u++) filled[u] = table.UnitTotals[u] > 0 ? values[u] : null;
            return filled;
        }
        var weights = new double[table.UnitCount];
        for (var u = 0; u < weights.Length; u++) weights[u] = table.Total > 0 ? table.UnitTotals[u] / table.Total : 0;
        return new([.. Enumerable.Range(0, table.UnitCount).Select(table.UnitName)], weights,
            Filled(terms.Divergence), Filled(terms.Entropy), Filled(terms.SumOfSquares));
    }
}
