namespace Concord.Segregation;

/// <summary>
/// M and H kept up to date while units change one by one: each change costs a few steps a group, whatever the number of units. For what-if questions and streams.
/// Sums of x ln x are kept; after very many changes of fractional counts start afresh, for rounding adds up.
/// </summary>
public sealed class RunningTable
{
    private readonly double[][] _rows;
    private readonly double[] _groups;
    private double _inside, _units, _total;

    /// <summary>Starts from a table.</summary>
    public RunningTable(CountTable table)
    {
        ArgumentNullException.ThrowIfNull(table);
        _rows = [.. Enumerable.Range(0, table.UnitCount).Select(table.Row)];
        (_groups, _total) = (table.GroupTotals.ToArray(), table.Total);
        foreach (var x in table.Cells) _inside += LogTable.TimesLog(x);
        foreach (var t in table.UnitTotals) _units += LogTable.TimesLog(t);
    }

    /// <summary>M, in nats; 0 where there is nobody.</summary>
    public double Information => _total > 0 ? Math.Max(0, ((_inside - _units - Marginal()) / _total) + Math.Log(_total)) : 0;

    /// <summary>H; null where all persons are of one group.</summary>
    public double? Theil => _total > 0 && Math.Log(_total) - (Marginal() / _total) is > 1e-14 and var entropy ? Math.Min(1, Information / entropy) : null;

    /// <summary>Gives a unit new counts.</summary>
    /// <param name="unit">Position of the unit.</param>
    /// <param name="counts">Its counts from now on, one for each group.</param>
    /// <exception cref="InvalidCountException">A count is NaN, infinite or negative.</exception>
    /// <exception cref="ArgumentException">The number of counts is not that of the groups.</exception>
    public void Update(int unit, ReadOnlySpan<double> counts)
    {
        if (counts.Length != _groups.Length) throw new ArgumentException($"{counts.Length} counts for {_groups.Length} groups", nameof(counts));
        for (var g = 0; g < counts.Length; g++)
            if (!(counts[g] >= 0 && counts[g] <= double.MaxValue)) throw new InvalidCountException(unit, g, $"unit {unit}", $"g{g}", counts[g]);
        double before = 0, after = 0;
        for (var g = 0; g < counts.Length; g++)
        {
            var old = _rows[unit][g];
            (before, after) = (before + old, after + counts[g]);
            _inside += LogTable.TimesLog(counts[g]) - LogTable.TimesLog(old);
            _groups[g] += counts[g] - old;
            _rows[unit][g] = counts[g];
        }
        _units += LogTable.TimesLog(after) - LogTable.TimesLog(before);
        _total += after - before;
    }

    private double Marginal()
    {
        double sum = 0;
        foreach (var c in _groups) sum += LogTable.TimesLog(c);
        return sum;
    }
}
