namespace Concord.Matching.Counterfactuals;

/// <summary>The middle and the spread of a figure over repeated draws.</summary>
/// <param name="Mean">The mean of the draws.</param>
/// <param name="Low">The lower end: this share of the draws lies below it.</param>
/// <param name="High">The upper end.</param>
/// <param name="Draws">How many draws.</param>
public readonly record struct Interval(double Mean, double Low, double High, int Draws)
{
    /// <summary>
    /// Repeats a run over seeds drawn from one seed, over lotteries or over preferences or both, and gives each figure its mean and the
    /// central interval of the draws. It shows what chance alone does, and not what the model has wrong.
    /// </summary>
    /// <param name="draws">How many, 2 or more.</param>
    /// <param name="seed">The seed that all others come from.</param>
    /// <param name="run">One run: a seed in, the figures out, always equally many; called in parallel, so it must share nothing that changes.</param>
    /// <param name="level">The share of the draws inside the interval, between 0 and 1.</param>
    public static IReadOnlyList<Interval> Over(int draws, ulong seed, Func<ulong, double[]> run, double level = 0.95)
    {
        if (draws < 2 || level is not (> 0 and < 1)) throw new ArgumentException("two draws or more, and a level between 0 and 1");
        var results = new double[draws][];
        Parallel.For(0, draws, draw => results[draw] = run(SplitMix.Mix(seed + (ulong)(draw + 1) * 0x9E3779B97F4A7C15)));
        var intervals = new Interval[results[0].Length];
        for (var figure = 0; figure < intervals.Length; figure++)
        {
            double[] values = [.. results.Select(result => result[figure])];
            var mean = values.Sum() / draws;
            Array.Sort(values);
            intervals[figure] = new(mean, Quantile(values, (1 - level) / 2), Quantile(values, (1 + level) / 2), draws);
        }
        return intervals;
    }

    // Linear between the two nearest draws (type 7 of Hyndman and Fan 1996).
    private static double Quantile(double[] sorted, double share)
    {
        var at = share * (sorted.Length - 1);
        var low = (int)at;
        return low + 1 < sorted.Length ? sorted[low] + (at - low) * (sorted[low + 1] - sorted[low]) : sorted[low];
    }
}
