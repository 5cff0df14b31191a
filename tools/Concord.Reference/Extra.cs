using Concord.Segregation;

namespace Concord.Reference;

/// <summary>Where the peer's value is itself the end of a search, how far from the answer it says it may stop.</summary>
internal static class Extra
{
    public static double Tolerance(ReferenceCase c, Dataset data)
    {
        // The peer rounds RCE to 4 decimals and then divides by 1 − P.
        if (c.Index == "ACEDuncan") return 5e-5 * data.Table().GroupTotals.ToArray().Max(t => data.Table().Total / (data.Table().Total - t));
        // The peer's fits start with rows or columns by a throw of the dice and stop when margins are within its precision; ours go on to rounding.
        if (c.Index == "mutual_difference" && c.Text("method") is null or "shapley") return c.Number("precision", 1e-3);
        // The peer's value rests on the mean of its own 500 random draws, unseeded.
        if (c.Index is "ModifiedDissim" or "ModifiedGini" or "BiasCorrectedDissim") return 5 * BootstrapCorrection.Of(PysalCases.Pair(c, data), 200, 1).StandardError / Math.Sqrt(500);
        if (c.Index != "DensityCorrectedDissim") return 0;
        // D_dc = ½ Σ σ_i θ_i, each θ_i found to about xtol.
        var pair = PysalCases.Pair(c, data);
        double sum = 0;
        for (var i = 0; i < pair.UnitCount; i++)
        {
            var (p, q) = (pair.Group[i] / pair.GroupTotal, pair.Others[i] / pair.OthersTotal);
            sum += Math.Sqrt((p * (1 - p) / pair.GroupTotal) + (q * (1 - q) / pair.OthersTotal));
        }
        return sum / 2 * c.Number("xtol", 1e-5);
    }
}
