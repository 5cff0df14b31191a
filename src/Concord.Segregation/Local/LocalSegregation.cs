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
    public static LocalSegregation Of(CountTable table, int threads = 0) => All(table, threads).Local;

    /// <summary>All multigroup indices and all local measures, from one pass.</summary>
    /// <param name="table">Units × groups.</param>
    /// <param name="threads">Threads, 0 for all processors. The result does not depend on it.</param>
    public static (MultigroupIndices Indices, LocalSegregation Local) All(CountTable table, int threads = 0)
    {
        ArgumentNullException.ThrowIfNull(table);
        var terms = new UnitTerms(table.Panels);
        var shares = table.Shares();
        var sums = Sweep.Run<On, On>(table, shares, terms, Multigroup.Threads(threads));
        var local = new LocalSegregation(new NameList(table), new Shared(table), new Terms(table, terms.Divergence),
            new Terms(table, terms.Entropy), new Terms(table, terms.SumOfSquares));
        return (Multigroup.From(table, shares, sums), local);
    }

    // Lists over what is already there: nothing is copied until somebody looks.
    private sealed class NameList(CountTable table) : IReadOnlyList<string>
    {
        public int Count => table.UnitCount;

        public string this[int index] => table.UnitName(index);

        public IEnumerator<string> GetEnumerator() => Enumerable.Range(0, Count).Select(u => this[u]).GetEnumerator();

        System.Collections.IEnumerator System.Collections.IEnumerable.GetEnumerator() => GetEnumerator();
    }

    private sealed class Shared(CountTable table) : IReadOnlyList<double>
    {
        public int Count => table.UnitCount;

        public double this[int index] => table.Total > 0 ? table.UnitTotals[index] / table.Total : 0;

        public IEnumerator<double> GetEnumerator() => Enumerable.Range(0, Count).Select(u => this[u]).GetEnumerator();

        System.Collections.IEnumerator System.Collections.IEnumerable.GetEnumerator() => GetEnumerator();
    }

    private sealed class Terms(CountTable table, double[] values) : IReadOnlyList<double?>
    {
        public int Count => table.UnitCount;

        public double? this[int index] => table.UnitTotals[index] > 0 ? values[index] : null;

        public IEnumerator<double?> GetEnumerator() => Enumerable.Range(0, Count).Select(u => this[u]).GetEnumerator();

        System.Collections.IEnumerator System.Collections.IEnumerable.GetEnumerator() => GetEnumerator();
    }
}
