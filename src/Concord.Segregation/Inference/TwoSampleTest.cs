namespace Concord.Segregation;

/// <summary>
/// Are two places segregated differently? The difference of an index, second less first, against differences made when nothing parts the two (Rey, Cortes and Knaap 2021):
/// <para>random label: units of both are pooled and dealt back at random;</para>
/// <para>counterfactual: each unit keeps its size and swaps its share, at even chances, for that at the same rank in the other place.</para>
/// p is two-sided, (1 + b)/(1 + B).
/// </summary>
public static class TwoSampleTest
{
    /// <summary>Random labels. Both tables have the same groups.</summary>
    /// <param name="first">Units × groups of the first place.</param>
    /// <param name="second">Units × groups of the second place.</param>
    /// <param name="index">What to call the statistic.</param>
    /// <param name="statistic">The statistic of a table.</param>
    /// <param name="replicates">Number of replicates, at least 2.</param>
    /// <param name="seed">Seed.</param>
    /// <param name="coverage">Coverage of the null interval.</param>
    /// <param name="threads">Threads, 0 for all processors. The result does not depend on it.</param>
    /// <param name="progress">Called after each replicate, from any thread.</param>
    public static NullTest RandomLabel(CountTable first, CountTable second, string index, Func<CountTable, double> statistic, int replicates, ulong seed,
        double coverage = 0.95, int threads = 0, Action? progress = null)
    {
        ArgumentNullException.ThrowIfNull(first);
        ArgumentNullException.ThrowIfNull(second);
        ArgumentNullException.ThrowIfNull(statistic);
        ArgumentOutOfRangeException.ThrowIfLessThan(replicates, 2);
        if (first.GroupCount != second.GroupCount) throw new ArgumentException("Both places must have the same groups", nameof(second));
        double[][] rows = [.. Enumerable.Range(0, first.UnitCount).Select(first.Row), .. Enumerable.Range(0, second.UnitCount).Select(second.Row)];
        var values = new double[replicates];
        Blocks.Run(replicates, Multigroup.Threads(threads), r =>
        {
            var order = new Random64(seed, (ulong)r).Order(rows.Length);
            double Part(int from, int count) => statistic(CountTable.FromRows(order.Skip(from).Take(count).SelectMany(u => rows[u]).ToArray(), first.GroupCount));
            values[r] = Part(first.UnitCount, second.UnitCount) - Part(0, first.UnitCount);
            progress?.Invoke();
        });
        return NullTest.From(index, statistic(second) - statistic(first), values, coverage, twoSided: true);
    }

    /// <summary>Counterfactual shares of a group.</summary>
    /// <param name="first">The group and the others in the first place.</param>
    /// <param name="second">The group and the others in the second place.</param>
    /// <param name="index">What to call the statistic.</param>
    /// <param name="statistic">The statistic of a pair.</param>
    /// <param name="replicates">Number of replicates, at least 2.</param>
    /// <param name="seed">Seed.</param>
    /// <param name="coverage">Coverage of the null interval.</param>
    /// <param name="threads">Threads, 0 for all processors. The result does not depend on it.</param>
    /// <param name="progress">Called after each replicate, from any thread.</param>
    public static NullTest Counterfactual(GroupPair first, GroupPair second, string index, Func<GroupPair, double> statistic, int replicates, ulong seed,
        double coverage = 0.95, int threads = 0, Action? progress = null)
    {
        ArgumentNullException.ThrowIfNull(first);
        ArgumentNullException.ThrowIfNull(second);
        ArgumentNullException.ThrowIfNull(statistic);
        ArgumentOutOfRangeException.ThrowIfLessThan(replicates, 2);
        var (firstSwapped, secondSwapped) = (CounterfactualShares.Of(first, second), CounterfactualShares.Of(second, first));
        var values = new double[replicates];
        Blocks.Run(replicates, Multigroup.Threads(threads), r =>
        {
            var random = new Random64(seed, (ulong)r);
            GroupPair Mixed(GroupPair own, GroupPair swapped)
            {
                var (x, y) = (own.Group.ToArray(), own.Others.ToArray());
                for (var u = 0; u < x.Length; u++) if ((random.Next() >> 63) == 1) (x[u], y[u]) = (swapped.Group[u], swapped.Others[u]);
                return GroupPair.Of(x, y);
            }
            var (a, b) = (Mixed(first, firstSwapped), Mixed(second, secondSwapped));
            values[r] = statistic(b) - statistic(a);
            progress?.Invoke();
        });
        return NullTest.From(index, statistic(second) - statistic(first), values, coverage, twoSided: true);
    }
}

/// <summary>A place with its own unit sizes and the other place's shares, rank for rank.</summary>
internal static class CounterfactualShares
{
    public static GroupPair Of(GroupPair own, GroupPair other)
    {
        static double[] Shares(GroupPair pair) => [.. Enumerable.Range(0, pair.UnitCount).Select(u => pair.Group[u] + pair.Others[u] > 0 ? pair.Group[u] / (pair.Group[u] + pair.Others[u]) : 0)];
        var sorted = Shares(other);
        Array.Sort(sorted);
        var order = RadixOrder.Ascending(Shares(own));
        var (x, y) = (new double[own.UnitCount], new double[own.UnitCount]);
        for (var rank = 0; rank < order.Length; rank++)
        {
            var share = Resampled.Quantile(sorted, order.Length > 1 ? (double)rank / (order.Length - 1) : 0.5);
            var t = own.Group[order[rank]] + own.Others[order[rank]];
            (x[order[rank]], y[order[rank]]) = (share * t, (1 - share) * t);
        }
        return GroupPair.Of(x, y);
    }
}
