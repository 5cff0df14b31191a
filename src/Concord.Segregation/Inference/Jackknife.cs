namespace Concord.Segregation;

/// <summary>What leaving each unit out in turn says of an index (Efron 1982).</summary>
/// <param name="Index">The index by its usual name.</param>
/// <param name="Value">The index of the data.</param>
/// <param name="StandardError">√((n − 1)/n Σ(θ_(i) − θ_(·))²) over the n occupied units.</param>
/// <param name="BiasCorrected">nθ − (n − 1)θ_(·).</param>
/// <param name="Influence">θ − θ_(i) of each unit: how much the unit adds; 0 for an empty one.</param>
public sealed record Jackknife(string Index, double Value, double StandardError, double BiasCorrected, IReadOnlyList<double> Influence)
{
    /// <summary>H with each unit left out, from sums alone: a few steps a unit.</summary>
    /// <param name="table">Units × groups.</param>
    /// <exception cref="ArgumentException">H is undefined.</exception>
    public static Jackknife OfTheil(CountTable table)
    {
        ArgumentNullException.ThrowIfNull(table);
        var value = Multigroup.Of(table).Theil;
        if (value.Value is not { } h) throw new ArgumentException($"H is undefined: {value.WhyUndefined}", nameof(table));
        double inside = 0, units = 0;
        foreach (var x in table.Cells) inside += LogTable.TimesLog(x);
        foreach (var t in table.UnitTotals) units += LogTable.TimesLog(t);
        var left = new double[table.UnitCount];
        for (var u = 0; u < left.Length; u++)
        {
            var t = table.UnitTotals[u];
            if (t == 0) continue;
            double marginal = 0, own = 0;
            for (var g = 0; g < table.GroupCount; g++)
            {
                marginal += LogTable.TimesLog(table.GroupTotals[g] - table[u, g]);
                own += LogTable.TimesLog(table[u, g]);
            }
            var total = table.Total - t;
            if (total == 0) continue;
            var entropy = Math.Log(total) - (marginal / total);
            left[u] = entropy > 1e-12 ? (((inside - own - (units - LogTable.TimesLog(t)) - marginal) / total) + Math.Log(total)) / entropy : 0;
        }
        return From("H", h, left, table);
    }

    /// <summary>Any statistic with each unit left out; a table is made for each.</summary>
    /// <param name="table">Units × groups.</param>
    /// <param name="index">What to call the statistic.</param>
    /// <param name="statistic">The statistic of a table.</param>
    /// <param name="threads">Threads, 0 for all processors. The result does not depend on it.</param>
    public static Jackknife Of(CountTable table, string index, Func<CountTable, double> statistic, int threads = 0)
    {
        ArgumentNullException.ThrowIfNull(table);
        ArgumentNullException.ThrowIfNull(statistic);
        var left = new double[table.UnitCount];
        Blocks.Run(left.Length, Multigroup.Threads(threads), u =>
        {
            if (table.UnitTotals[u] == 0) return;
            var rows = new double[table.UnitCount * table.GroupCount];
            for (var i = 0; i < table.UnitCount; i++) if (i != u) table.Row(i).CopyTo(rows, i * table.GroupCount);
            left[u] = statistic(CountTable.FromRows(rows, table.GroupCount));
        });
        return From(index, statistic(table), left, table);
    }

    private static Jackknife From(string index, double value, double[] left, CountTable table)
    {
        var n = 0;
        double mean = 0, squares = 0;
        for (var u = 0; u < left.Length; u++) if (table.UnitTotals[u] > 0) (n, mean) = (n + 1, mean + left[u]);
        if (n < 2) throw new ArgumentException("A jackknife needs at least two occupied units", nameof(table));
        mean /= n;
        var influence = new double[left.Length];
        for (var u = 0; u < left.Length; u++)
        {
            if (table.UnitTotals[u] == 0) continue;
            influence[u] = value - left[u];
            squares += (left[u] - mean) * (left[u] - mean);
        }
        return new(index, value, Math.Sqrt((n - 1.0) / n * squares), (n * value) - ((n - 1) * mean), influence);
    }
}
