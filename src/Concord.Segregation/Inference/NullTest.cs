namespace Concord.Segregation;

/// <summary>What the world would look like if there were nothing to find.</summary>
public enum NullModel
{
    /// <summary>Each unit draws its t_i persons with the overall shares: unit sizes kept, group totals left to chance.</summary>
    Evenness,

    /// <summary>Each group's c_k persons choose units with chances t_i/T: group totals kept, unit sizes left to chance.</summary>
    Systematic,

    /// <summary>All persons are shuffled over all places: unit sizes and group totals kept.</summary>
    PersonPermutation,

    /// <summary>Units are shuffled over places, each keeping its people: who lives together stays, which units lie together is left to chance. For spatial statistics; aspatial ones do not move.</summary>
    PlacePermutation,
}

/// <summary>A value against replicates of a null.</summary>
/// <param name="Index">The index by its usual name.</param>
/// <param name="Value">The index of the data.</param>
/// <param name="NullMean">Mean under the null.</param>
/// <param name="NullInterval">Percentiles under the null.</param>
/// <param name="PValue">p = (1 + b)/(1 + B), b of B replicates as great as the value or greater: never 0 (Davison and Hinkley 1997).</param>
/// <param name="Replicates">Every replicate, in order.</param>
public sealed record NullTest(string Index, double Value, double NullMean, Interval NullInterval, double PValue, IReadOnlyList<double> Replicates)
{
    internal static NullTest From(string index, double value, double[] replicates, double coverage, bool twoSided = false)
    {
        var sorted = (double[])replicates.Clone();
        Array.Sort(sorted);
        var tail = (1 - coverage) / 2;
        var mean = Summation.Of(replicates) / replicates.Length;
        // Values that rounding alone parts are taken as equal.
        var hair = 1e-12 * Math.Max(1, Math.Abs(value));
        var beyond = replicates.Count(r => twoSided ? Math.Abs(r) >= Math.Abs(value) - hair : r >= value - hair);
        return new(index, value, mean, new(Resampled.Quantile(sorted, tail), Resampled.Quantile(sorted, 1 - tail), coverage),
            (1.0 + beyond) / (1.0 + replicates.Length), replicates);
    }

    /// <summary>H against a null.</summary>
    /// <param name="table">Units × groups, whole counts.</param>
    /// <param name="model">The null.</param>
    /// <param name="replicates">Number of replicates, at least 2.</param>
    /// <param name="seed">Seed; the same seed gives the same replicates.</param>
    /// <param name="coverage">Coverage of the null interval.</param>
    /// <param name="threads">Threads, 0 for all processors. The result does not depend on it.</param>
    /// <param name="progress">Called after each replicate, from any thread.</param>
    /// <exception cref="ArgumentException">Counts have fractions, fewer than two groups have members, or places are shuffled, which leaves H as it is.</exception>
    public static NullTest OfTheil(CountTable table, NullModel model, int replicates, ulong seed, double coverage = 0.95, int threads = 0, Action? progress = null)
    {
        if (model == NullModel.PlacePermutation) throw new ArgumentException("H does not heed where units lie: test a spatial statistic against shuffled places", nameof(model));
        var value = PersonBootstrap.CheckedIndices(table, replicates).Theil.Require();
        var values = Replicate(table, model, replicates, seed, threads, cells => CellInformation.Of(cells, table.GroupCount).Theil, progress);
        return From("H", value, values, coverage);
    }

    /// <summary>Any statistic against a null; slower, a table is made for each replicate. A spatial statistic keeps hold of its geography.</summary>
    /// <param name="table">Units × groups, whole counts unless places are shuffled.</param>
    /// <param name="model">The null.</param>
    /// <param name="index">What to call the statistic.</param>
    /// <param name="statistic">The statistic of a table.</param>
    /// <param name="replicates">Number of replicates, at least 2.</param>
    /// <param name="seed">Seed.</param>
    /// <param name="coverage">Coverage of the null interval.</param>
    /// <param name="threads">Threads, 0 for all processors. The result does not depend on it.</param>
    /// <param name="progress">Called after each replicate, from any thread.</param>
    /// <exception cref="ArgumentException">Counts have fractions, or fewer than two groups have members, where persons are drawn.</exception>
    public static NullTest Of(CountTable table, NullModel model, string index, Func<CountTable, double> statistic, int replicates, ulong seed,
        double coverage = 0.95, int threads = 0, Action? progress = null)
    {
        ArgumentNullException.ThrowIfNull(table);
        ArgumentNullException.ThrowIfNull(statistic);
        ArgumentOutOfRangeException.ThrowIfLessThan(replicates, 2);
        if (model == NullModel.PlacePermutation) return OverPlaces(table, index, statistic, replicates, seed, coverage, threads, progress);
        PersonBootstrap.CheckedIndices(table, replicates);
        var values = Replicate(table, model, replicates, seed, threads,
            cells => statistic(CountTable.FromRows(cells, table.GroupCount, table.UnitNamesOrNull, table.GroupNamesOrNull)), progress);
        return From(index, statistic(table), values, coverage);
    }

    private static NullTest OverPlaces(CountTable table, string index, Func<CountTable, double> statistic, int replicates, ulong seed, double coverage, int threads, Action? progress)
    {
        var values = new double[replicates];
        Blocks.Run(replicates, Multigroup.Threads(threads), r =>
        {
            values[r] = statistic(table.Reordered(new Random64(seed, (ulong)r).Order(table.UnitCount)));
            progress?.Invoke();
        });
        return From(index, statistic(table), values, coverage);
    }

    private static double[] Replicate(CountTable table, NullModel model, int replicates, ulong seed, int threads, Func<int[], double> statistic, Action? progress)
    {
        var sampler = new NullSampler(table, model);
        var values = new double[replicates];
        Blocks.Run(replicates, Multigroup.Threads(threads), () => new int[table.UnitCount * table.GroupCount], (r, cells) =>
        {
            sampler.Draw(cells, new Random64(seed, (ulong)r));
            values[r] = statistic(cells);
            progress?.Invoke();
        });
        return values;
    }
}
