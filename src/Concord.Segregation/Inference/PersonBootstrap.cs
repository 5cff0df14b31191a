namespace Concord.Segregation;

/// <summary>
/// Bootstrap of persons: each replicate draws T persons with replacement, a multinomial over all cells. A Poisson draw for each cell gives a multinomial of a
/// random total; persons are then added (drawn afresh) or taken away (at random among those drawn) until there are T, which makes it the multinomial wanted,
/// exactly. Needs whole counts.
/// </summary>
public static class PersonBootstrap
{
    /// <summary>M and H of each replicate.</summary>
    /// <param name="table">Units × groups, whole counts.</param>
    /// <param name="replicates">Number of replicates, at least 2.</param>
    /// <param name="seed">Seed; the same seed gives the same replicates.</param>
    /// <param name="coverage">Coverage of the intervals.</param>
    /// <param name="threads">Threads, 0 for all processors. The result does not depend on it.</param>
    /// <param name="progress">Called after each replicate, from any thread.</param>
    /// <exception cref="ArgumentException">Counts have fractions, or fewer than two groups have members.</exception>
    public static (Resampled Information, Resampled Theil) Of(CountTable table, int replicates, ulong seed, double coverage = 0.95, int threads = 0, Action? progress = null)
    {
        var all = CheckedIndices(table, replicates);
        var (m, h) = (new double[replicates], new double[replicates]);
        var sampler = new PersonSampler(table);
        Blocks.Run(replicates, Multigroup.Threads(threads), () => new int[table.UnitCount * table.GroupCount], (r, cells) =>
        {
            sampler.Draw(cells, new Random64(seed, (ulong)r));
            (m[r], h[r]) = CellInformation.Of(cells, table.GroupCount);
            progress?.Invoke();
        });
        return (Resampled.From("M", all.Information.Require(), m, coverage), Resampled.From("H", all.Theil.Require(), h, coverage));
    }

    /// <summary>Any statistic of each replicate; slower, a table is made for each.</summary>
    /// <param name="table">Units × groups, whole counts.</param>
    /// <param name="index">What to call the statistic.</param>
    /// <param name="statistic">The statistic of a table.</param>
    /// <param name="replicates">Number of replicates, at least 2.</param>
    /// <param name="seed">Seed.</param>
    /// <param name="coverage">Coverage of the interval.</param>
    /// <param name="threads">Threads, 0 for all processors. The result does not depend on it.</param>
    public static Resampled Of(CountTable table, string index, Func<CountTable, double> statistic, int replicates, ulong seed, double coverage = 0.95, int threads = 0)
    {
        ArgumentNullException.ThrowIfNull(statistic);
        CheckedIndices(table, replicates);
        var values = new double[replicates];
        var sampler = new PersonSampler(table);
        Blocks.Run(replicates, Multigroup.Threads(threads), () => new int[table.UnitCount * table.GroupCount], (r, cells) =>
        {
            sampler.Draw(cells, new Random64(seed, (ulong)r));
            values[r] = statistic(CountTable.FromRows(cells, table.GroupCount, table.UnitNamesOrNull, table.GroupNamesOrNull));
        });
        return Resampled.From(index, statistic(table), values, coverage);
    }

    internal static MultigroupIndices CheckedIndices(CountTable table, int replicates)
    {
        ArgumentNullException.ThrowIfNull(table);
        ArgumentOutOfRangeException.ThrowIfLessThan(replicates, 2);
        if (!table.WholeNumbers) throw new ArgumentException("A bootstrap of persons needs whole counts, and some have fractions", nameof(table));
        var all = Multigroup.Of(table);
        return all.Theil.Value is null ? throw new ArgumentException($"H is undefined: {all.Theil.WhyUndefined}", nameof(table)) : all;
    }
}
