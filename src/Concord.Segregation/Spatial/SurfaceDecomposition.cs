namespace Concord.Segregation;

/// <summary>
/// The decomposable measure of Sadahiro and Hong (2013), on a surface of cells s that hold densities z_sk of K groups:
/// S = Σ_s z_s Σ_k (z_sk/z_s)²/Z, the chance that two persons of one place are of one group, is the sum of
/// <para>location S_L = S − Σ_k π_k²: what groups lying in different places add;</para>
/// <para>composition S_C = Σ_k π_k² − 1/K: what groups of different sizes add;</para>
/// <para>quality S_Q = 1/K: what there being K kinds of people, no more, makes of it.</para>
/// π are shares of the surface. S lies in [1/K, 1], S_L in [0, 1 − 1/K]. Groups with no members count in K: they are kinds too. Undefined where there is nobody.
/// </summary>
/// <param name="Segregation">S.</param>
/// <param name="Location">S_L.</param>
/// <param name="Composition">S_C.</param>
/// <param name="Quality">S_Q.</param>
public sealed record SurfaceDecomposition(Estimate Segregation, double? Location, double? Composition, double? Quality)
{
    /// <summary>The decomposition of a surface, or of units as they are.</summary>
    /// <param name="surface">Cells × groups, such as <see cref="DensitySurface.Of"/> makes.</param>
    public static SurfaceDecomposition Of(CountTable surface)
    {
        ArgumentNullException.ThrowIfNull(surface);
        if (surface.Total == 0) return new(Multigroup.Describe(surface, Estimate.Undefined("S", Why.Nobody)), null, null, null);
        double sum = 0;
        for (var s = 0; s < surface.UnitCount; s++)
            if (surface.UnitTotals[s] > 0) sum += surface.UnitTotals[s] / surface.Total * Diversity.Concentration(surface.Row(s))!.Value;
        var (overall, kinds) = (Diversity.Concentration(surface.GroupTotals)!.Value, 1.0 / surface.GroupCount);
        return new(Multigroup.Describe(surface, new("S", sum)), sum - overall, overall - kinds, kinds);
    }
}
