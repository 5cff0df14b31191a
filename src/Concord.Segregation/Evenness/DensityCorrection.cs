namespace Concord.Segregation;

/// <summary>
/// Density-corrected dissimilarity (Allen, Burgess, Davidson and Windmeijer 2015): each unit's difference of shares
/// |x_i/X − y_i/Y| is a folded normal with spread σ_i² = p(1 − p)/X + q(1 − q)/Y; its standardised size θ_i is replaced by the θ most likely to
/// give what was seen, the root of θ = θ̂ tanh(θ θ̂) (0 where θ̂ ≤ 1), and D_dc = ½ Σ σ_i θ_i.
/// Undefined where a group has no members.
/// </summary>
public static class DensityCorrection
{
    /// <summary>D_dc of a pair.</summary>
    /// <param name="pair">The two groups.</param>
    public static Estimate Of(GroupPair pair)
    {
        ArgumentNullException.ThrowIfNull(pair);
        return pair.Measure("Ddc", () =>
        {
            double sum = 0;
            for (var i = 0; i < pair.UnitCount; i++)
            {
                var (p, q) = (pair.Group[i] / pair.GroupTotal, pair.Others[i] / pair.OthersTotal);
                var sigma = Spread(pair, p, q);
                if (sigma > 0) sum += sigma * MostLikely(Math.Abs(p - q) / sigma);
                else sum += Math.Abs(p - q);
            }
            return sum / 2;
        });
    }

    internal static double Spread(GroupPair pair, double p, double q)
        => Math.Sqrt((p * (1 - p) / pair.GroupTotal) + (q * (1 - q) / pair.OthersTotal));

    internal static double MostLikely(double seen)
    {
        if (seen <= 1) return 0;
        // From the right of the root the map falls steadily to it; Newton's step quickens the end.
        var theta = seen;
        for (var i = 0; i < 200; i++)
        {
            var tanh = Math.Tanh(theta * seen);
            var f = theta - (seen * tanh);
            var slope = 1 - (seen * seen * (1 - (tanh * tanh)));
            var next = slope > 0 ? theta - (f / slope) : seen * tanh;
            if (Math.Abs(next - theta) <= 1e-15 * seen) return next;
            theta = next;
        }
        return theta;
    }
}
