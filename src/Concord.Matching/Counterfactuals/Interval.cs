namespace Concord.Matching.Counterfactuals;

/// <summary>The middle and the spread of a figure over repeated draws.</summary>
/// <param name="Mean">The mean of the draws; not a number where none defines the figure.</param>
/// <param name="Low">The lower end: half of what the level leaves out lies below it.</param>
/// <param name="High">The upper end.</param>
/// <param name="Draws">How many draws define the figure.</param>
public readonly record struct Interval(double Mean, double Low, double High, int Draws)
{
    /// <summary>
    /// Repeats a run over seeds drawn from one seed, over lotteries or over preferences or both, and gives each figure its mean and the
    /// central interval of the draws. It shows what chance alone does, and not what the model has wrong.
    /// </summary>
    /// <param name="draws">How many, 2 or more.</param>
    /// <param name="seed">The seed that all others come from.</param>
    /// <param name="run">One run: a seed in, the figures out, always equally many, not a number where one is undefined; called in parallel, so it must share nothing that changes.</param>
    /// <param name="level">The share of the draws inside the interval, between 0 and 1.</param>
    public static IReadOnlyList<Interval> Over(int draws, ulong seed, Func<ulong, double[]> run, double level = 0.95) => Over(draws, seed, run, level, []);

    // A block of so many figures is followed by as many others, and the differences of the two, draw by draw, come after all the rest.
    internal static IReadOnlyList<Interval> Over(int draws, ulong seed, Func<ulong, double[]> run, double level, (int From, int Count)[] differences)
    {
        if (draws < 2 || level is not (> 0 and < 1)) throw new ArgumentException("two draws or more, and a level between 0 and 1");
        var results = new double[draws][];
        Parallel.For(0, draws, draw =>
        {
            var figures = run(SplitMix.Mix(seed + (ulong)(draw + 1) * 0x9E3779B97F4A7C15));
            results[draw] = [.. figures, .. differences.SelectMany(block => Enumerable.Range(block.From, block.Count).Select(at => figures[at + block.Count] - figures[at]))];
        });
        return [.. Enumerable.Range(0, results[0].Length).Select(figure => Of([.. results.Select(result => result[figure])], level))];
    }

    private static Interval Of(double[] drawn, double level)
    {
        double[] values = [.. drawn.Where(value => !double.IsNaN(value))];
        if (values.Length == 0) return new(double.NaN, double.NaN, double.NaN, 0);
        var mean = values.Sum() / values.Length;
        Array.Sort(values);
        return new(mean, Quantile(values, (1 - level) / 2), Quantile(values, (1 + level) / 2), values.Length);
    }

    // Linear between the two nearest draws (type 7 of Hyndman and Fan 1996).
    private static double Quantile(double[] sorted, double share)
    {
        var at = share * (sorted.Length - 1);
        var low = (int)at;
        return low + 1 < sorted.Length ? sorted[low] + (at - low) * (sorted[low + 1] - sorted[low]) : sorted[low];
    }
}
