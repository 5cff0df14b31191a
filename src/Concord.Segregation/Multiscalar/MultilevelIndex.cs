namespace Concord.Segregation;

/// <summary>What one level has to do with D.</summary>
/// <param name="Level">Name of the level.</param>
/// <param name="VarianceShare">Share of the variance of x_i/X − y_i/Y found at this level, in [0, 1].</param>
/// <param name="Holdback">Per cent by which D changes when this level's effects are taken out: 100(D_without/D − 1).</param>
public sealed record LevelEffect(string Level, double VarianceShare, double Holdback);

/// <summary>
/// The multilevel index of dissimilarity (Harris 2017): the differences r_i = x_i/X − y_i/Y, whose absolute sum halved is D, are taken apart into effects of nested levels.
/// Effects here are differences of nested means (the mean of a place less the mean of the place around it), which add to r_i exactly; the paper shrinks them by a
/// fitted multilevel model, and its variance shares differ a little. Holdbacks say at which scale segregation is patterned: a large fall when a level is taken out means clustering at that scale.
/// </summary>
/// <param name="Dissimilarity">D.</param>
/// <param name="Levels">From the units up to the highest level.</param>
public sealed record MultilevelIndex(Estimate Dissimilarity, IReadOnlyList<LevelEffect> Levels)
{
    /// <summary>The index of a pair over nested levels.</summary>
    /// <param name="pair">The two groups.</param>
    /// <param name="levels">Names and nestings of the levels above the units, from the lowest to the highest.</param>
    /// <param name="unitLevel">What the units themselves are called.</param>
    public static MultilevelIndex Of(GroupPair pair, IReadOnlyList<(string Name, Nesting Nesting)> levels, string unitLevel = "unit")
    {
        ArgumentNullException.ThrowIfNull(pair);
        ArgumentNullException.ThrowIfNull(levels);
        var d = Segregation.Dissimilarity.Of(pair);
        if (d.Value is not { } value) return new(d, []);
        for (var l = 0; l + 1 < levels.Count; l++) levels[l].Nesting.Lifted(levels[l + 1].Nesting);
        var residuals = new double[pair.UnitCount];
        for (var u = 0; u < residuals.Length; u++) residuals[u] = (pair.Group[u] / pair.GroupTotal) - (pair.Others[u] / pair.OthersTotal);
        var means = new List<double[]> { residuals };
        foreach (var (_, nesting) in levels) means.Add(Means(residuals, nesting));
        means.Add([.. Enumerable.Repeat(residuals.Average(), residuals.Length)]);
        var variance = residuals.Sum(r => r * r) - (residuals.Length * residuals.Average() * residuals.Average());
        var effects = new List<LevelEffect>();
        for (var l = 0; l + 1 < means.Count; l++)
        {
            double squares = 0, without = 0;
            for (var u = 0; u < residuals.Length; u++)
            {
                var effect = means[l][u] - means[l + 1][u];
                squares += effect * effect;
                without += Math.Abs(residuals[u] - effect);
            }
            effects.Add(new(l == 0 ? unitLevel : levels[l - 1].Name, variance > 0 ? squares / variance : 0, value > 0 ? 100 * ((without / 2 / value) - 1) : 0));
        }
        return new(d, effects);
    }

    private static double[] Means(double[] values, Nesting nesting)
    {
        nesting.MustFit(values.Length);
        var (sums, counts) = (new double[nesting.ParentCount], new int[nesting.ParentCount]);
        for (var u = 0; u < values.Length; u++)
        {
            sums[nesting.Parents[u]] += values[u];
            counts[nesting.Parents[u]]++;
        }
        return [.. Enumerable.Range(0, values.Length).Select(u => sums[nesting.Parents[u]] / counts[nesting.Parents[u]])];
    }
}
