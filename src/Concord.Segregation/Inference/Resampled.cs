namespace Concord.Segregation;

/// <summary>What replicates say of an index.</summary>
/// <param name="Index">The index by its usual name.</param>
/// <param name="Value">The index of the data.</param>
/// <param name="Mean">Mean of the replicates.</param>
/// <param name="StandardError">Their standard deviation.</param>
/// <param name="BiasCorrected">Value − (Mean − Value): less what resampling adds, which is about what sampling had added.</param>
/// <param name="Interval">
/// The interval turned about the value, [2·Value − q_high, 2·Value − q_low] (Davison and Hinkley 1997, "basic"): percentiles of the replicates, corrected for bias.
/// </param>
/// <param name="Replicates">Every replicate, in order; the same for a seed whatever the threads.</param>
public sealed record Resampled(
    string Index, double Value, double Mean, double StandardError, double BiasCorrected, Interval Interval, IReadOnlyList<double> Replicates)
{
    internal static Resampled From(string index, double value, double[] replicates, double coverage)
    {
        if (!(coverage > 0 && coverage < 1)) throw new ArgumentOutOfRangeException(nameof(coverage), coverage, "Coverage lies between 0 and 1");
        var mean = Summation.Of(replicates) / replicates.Length;
        double squares = 0;
        foreach (var r in replicates) squares += (r - mean) * (r - mean);
        var sorted = (double[])replicates.Clone();
        Array.Sort(sorted);
        var tail = (1 - coverage) / 2;
        return new(index, value, mean, replicates.Length > 1 ? Math.Sqrt(squares / (replicates.Length - 1)) : 0, (2 * value) - mean,
            new((2 * value) - Quantile(sorted, 1 - tail), (2 * value) - Quantile(sorted, tail), coverage), replicates);
    }

    /// <summary>Quantile between order statistics (type 7 of Hyndman and Fan 1996).</summary>
    internal static double Quantile(double[] sorted, double p)
    {
        var at = p * (sorted.Length - 1);
        var low = (int)Math.Floor(at);
        return low + 1 < sorted.Length ? sorted[low] + ((at - low) * (sorted[low + 1] - sorted[low])) : sorted[^1];
    }
}
