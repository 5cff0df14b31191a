namespace Concord.Segregation;

/// <summary>
/// D with its standard error and its small-unit bias taken off, if the members of both groups were drawn at random.
/// <para>Standard error by the delta method: with s_i the sign of x_i/X − y_i/Y, a = Σ s_i x_i/X, b = Σ s_i y_i/Y, Var D = ¼[(1 − a²)/X + (1 − b²)/Y]
/// over units where s_i ≠ 0 (units with s_i = 0 count as 0).</para>
/// <para>Correction: the density-corrected D (Allen and others 2015; see <see cref="DensityCorrection"/>).</para>
/// The delta method takes signs as known: where most units are small and alike it is too low, and the bootstrap of persons is the better guide.
/// </summary>
public static class DissimilarityInference
{
    /// <summary>D of a pair.</summary>
    /// <param name="pair">The two groups.</param>
    /// <param name="coverage">Coverage of the interval.</param>
    public static Estimate Of(GroupPair pair, double coverage = 0.95)
    {
        ArgumentNullException.ThrowIfNull(pair);
        var d = Dissimilarity.Of(pair);
        if (d.Value is null) return d;
        double a = 0, b = 0, left = 0, right = 0;
        for (var i = 0; i < pair.UnitCount; i++)
        {
            var (p, q) = (pair.Group[i] / pair.GroupTotal, pair.Others[i] / pair.OthersTotal);
            var sign = Math.Sign(p - q);
            (a, b) = (a + (sign * p), b + (sign * q));
            if (sign != 0) (left, right) = (left + p, right + q);
        }
        var error = Math.Sqrt((((left - (a * a)) / pair.GroupTotal) + ((right - (b * b)) / pair.OthersTotal)) / 4);
        var corrected = DensityCorrection.Of(pair).Require();
        var reach = -SpecialFunctions.NormalQuantile((1 - coverage) / 2) * error;
        return d with { StandardError = error, BiasCorrected = corrected, Interval = new(Math.Max(0, corrected - reach), Math.Min(1, corrected + reach), coverage) };
    }
}
