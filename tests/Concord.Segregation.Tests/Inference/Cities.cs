using Concord.Segregation;

namespace Concord.Segregation.Tests.Inference;

internal static class Cities
{
    /// <summary>A city whose truth is known: shares of units of Output-Area size drawn about a common mean.</summary>
    public static double[][] Truth(int units, double size, ulong seed)
    {
        var random = new Random64(seed, 1);
        return [.. Enumerable.Range(0, units).Select(_ =>
        {
            double[] weights = [8, 1.2 * Math.Exp(random.Normal()), 0.6 * Math.Exp(1.3 * random.Normal()), 0.15 * Math.Exp(1.5 * random.Normal())];
            return weights.Select(w => size * w / weights.Sum()).ToArray();
        })];
    }
}
