namespace Concord.Segregation;

/// <summary>How the nearness of two units falls with distance.</summary>
public enum ProximityForm
{
    /// <summary>exp(−d/scale): Massey and Denton (1988), White (1983).</summary>
    Exponential,

    /// <summary>d/scale itself, a distance and not a nearness: White's linear form.</summary>
    Linear,

    /// <summary>
    /// 1 − exp(−d_ij/Σ_l d_lj) between units and 1 − exp(−d_ii) within one, as pysal 2.5 has it: it grows with distance and is not
    /// symmetric. Here to compare with, not to use.
    /// </summary>
    StandardisedPysal,

    /// <summary>1 for units that touch and for a unit with itself, else 0.</summary>
    Contiguity,
}

/// <summary>A unit's distance to itself.</summary>
public enum SelfDistance
{
    /// <summary>0, so that a unit's nearness to itself is 1 (Massey and Denton 1988, p. 294).</summary>
    Zero,

    /// <summary>√(0.6·area) (White 1983).</summary>
    FromArea,

    /// <summary>0.6·√area, as OasisR has it (Tivadar 2019).</summary>
    FromSide,

    /// <summary>No nearness to itself: only pairs of different units count, as the R package seg has it.</summary>
    LeftOut,
}

/// <summary>
/// Nearness c_ij of units, for clustering indices. The scale is the unit of distance: in metres a scale of 1 makes
/// exp(−d) vanish for all but one's own unit; results then carry a remark.
/// </summary>
/// <param name="Form">How nearness falls with distance.</param>
/// <param name="Scale">Distance at which it has fallen by 1/e, positive.</param>
/// <param name="Self">A unit's distance to itself.</param>
public sealed record Proximity(ProximityForm Form = ProximityForm.Exponential, double Scale = 1, SelfDistance Self = SelfDistance.Zero)
{
    internal double Between(Geography geography, int i, int j, double reach)
    {
        if (Form == ProximityForm.Contiguity)
            return i == j || (geography.Adjacency ?? throw new ArgumentException("The geography has no adjacency")).Of(i).BinarySearch(j) >= 0 ? 1 : 0;
        if (i == j && Self == SelfDistance.LeftOut) return 0;
        var d = (i == j ? Own(geography, i) : geography.Distance(i, j)) / Scale;
        return Form switch
        {
            ProximityForm.Linear => d,
            ProximityForm.StandardisedPysal => 1 - Math.Exp(i == j ? -d : -d / reach),
            _ => Math.Exp(-d),
        };
    }

    private double Own(Geography geography, int unit)
    {
        if (Self is not (SelfDistance.FromArea or SelfDistance.FromSide)) return 0;
        var area = (geography.Areas ?? throw new ArgumentException("The geography has no areas"))[unit];
        return Self == SelfDistance.FromArea ? Math.Sqrt(0.6 * area) : 0.6 * Math.Sqrt(area);
    }
}
