namespace Concord.Segregation;

/// <summary>
/// Bias-corrected dissimilarity D_bc = 2D − mean of D over bootstraps (Allen, Burgess, Davidson and Windmeijer 2015): the members of each group choose units afresh, X of the one
/// and Y of the other, with the shares x_i/X and y_i/Y as chances. What resampling adds to D is about what sampling had added.
/// The density-corrected form (<see cref="DensityCorrection"/>) needs no replicates and is the better of the two where D is small.
/// </summary>
public static class BootstrapCorrection
{
    /// <summary>D of each replicate; <see cref="Resampled.BiasCorrected"/> is D_bc.</summary>
    /// <param name="pair">The two groups, whole counts.</param>
    /// <param name="replicates">Number of replicates, at least 2.</param>
    /// <param name="seed">Seed; the same seed gives the same replicates.</param>
    /// <param name="coverage">Coverage of the interval.</param>
    /// <param name="threads">Threads, 0 for all processors. The result does not depend on it.</param>
    /// <exception cref="ArgumentException">Counts have fractions, or a group has no members.</exception>
    public static Resampled Of(GroupPair pair, int replicates, ulong seed, double coverage = 0.95, int threads = 0)
    {
        ArgumentNullException.ThrowIfNull(pair);
        ArgumentOutOfRangeException.ThrowIfLessThan(replicates, 2);
        if (!pair.WholeNumbers) throw new ArgumentException("A bootstrap of persons needs whole counts, and some have fractions", nameof(pair));
        var value = Dissimilarity.Of(pair);
        if (value.Value is not { } d) throw new ArgumentException($"D is undefined: {value.WhyUndefined}", nameof(pair));
        var (members, others) = (new PersonSampler(CountTable.FromRows(pair.Group, 1)), new PersonSampler(CountTable.FromRows(pair.Others, 1)));
        var values = new double[replicates];
        Blocks.Run(replicates, Multigroup.Threads(threads), () => (X: new int[pair.UnitCount], Y: new int[pair.UnitCount]), (r, drawn) =>
        {
            var random = new Random64(seed, (ulong)r);
            members.Draw(drawn.X, random);
            others.Draw(drawn.Y, random);
            double sum = 0;
            for (var u = 0; u < drawn.X.Length; u++) sum += Math.Abs((drawn.X[u] / pair.GroupTotal) - (drawn.Y[u] / pair.OthersTotal));
            values[r] = sum / 2;
        });
        return Resampled.From("D", d, values, coverage);
    }
}
