namespace Concord.Segregation;

/// <summary>
/// Spatial multigroup segregation at one radius, by the definition of Reardon and O'Sullivan (2004): the environment of unit i holds
/// τ_ik = Σ_j φ(d_ij) x_jk, shares π̃_ik = τ_ik/Σ_l τ_il (equations 1–2); each unit's environment is weighed by the people who live in the unit, and
/// compared with the overall shares π_k of the people themselves. E and I as in <see cref="MultigroupIndices"/>:
/// <para>H̃ = 1 − Σ_i t_i Ẽ_i/(TE), Ẽ_i = −Σ_k π̃_ik ln π̃_ik (equations 6–8)</para>
/// <para>M̃ = Σ_i (t_i/T) Σ_k π̃_ik ln(π̃_ik/π_k): mean divergence of the environments, in nats (Roberto 2015)</para>
/// <para>D̃ = Σ_i t_i Σ_k|π̃_ik − π_k|/(2TI) (equation 12)</para>
/// <para>R̃ = 1 − Σ_i t_i Ĩ_i/(TI), Ĩ_i = Σ_k π̃_ik(1 − π̃_ik) (equations 9–11)</para>
/// <para>P̃*_kl = Σ_i (x_ik/c_k) π̃_il</para>
/// H̃ and R̃ can fall a little below 0. Undefined where all persons are of one group; a row of P̃* is null where the group has no members.
/// </summary>
/// <param name="Radius">Bandwidth of the kernel.</param>
/// <param name="Theil">H̃.</param>
/// <param name="Divergence">M̃.</param>
/// <param name="Dissimilarity">D̃.</param>
/// <param name="RelativeDiversity">R̃.</param>
/// <param name="Exposure">P̃*.</param>
public sealed record SpatialSegregation(
    double Radius, Estimate Theil, Estimate Divergence, Estimate Dissimilarity, Estimate RelativeDiversity, ExposureMatrix Exposure)
{
    /// <summary>π̃_ik/π_k of every unit and group; null where they were not asked for.</summary>
    public SpatialLocationQuotient? LocationQuotients { get; init; }

    /// <summary>The indices at several radii in one sweep over the neighbours. A unit weighs 1 in its own environment.</summary>
    /// <param name="table">Units × groups.</param>
    /// <param name="geography">Coordinates of the units.</param>
    /// <param name="kernel">How neighbours weigh.</param>
    /// <param name="radii">Bandwidths, positive.</param>
    /// <param name="threads">Threads, 0 for all processors. The result does not depend on it.</param>
    /// <param name="locationQuotients">True to keep the location quotients of every unit, from the same sweep: units × groups numbers for each radius.</param>
    public static IReadOnlyList<SpatialSegregation> Of(CountTable table, Geography geography, Kernel kernel, IReadOnlyList<double> radii, int threads = 0, bool locationQuotients = false)
    {
        ArgumentNullException.ThrowIfNull(table);
        ArgumentNullException.ThrowIfNull(geography);
        ArgumentNullException.ThrowIfNull(radii);
        geography.MustFit(table.UnitCount);
        return Of(table, GridSearch.Build(geography.X, geography.Y, radii.Max()), kernel, radii, threads, locationQuotients);
    }

    /// <summary>The indices with distances along streets (Roberto 2018).</summary>
    /// <param name="table">Units × groups.</param>
    /// <param name="streets">The streets and where the units stand on them.</param>
    /// <param name="kernel">How neighbours weigh.</param>
    /// <param name="radii">Bandwidths, positive.</param>
    /// <param name="threads">Threads, 0 for all processors. The result does not depend on it.</param>
    /// <param name="locationQuotients">True to keep the location quotients of every unit, from the same sweep: units × groups numbers for each radius.</param>
    public static IReadOnlyList<SpatialSegregation> Of(CountTable table, StreetNetwork streets, Kernel kernel, IReadOnlyList<double> radii, int threads = 0, bool locationQuotients = false)
    {
        ArgumentNullException.ThrowIfNull(table);
        ArgumentNullException.ThrowIfNull(streets);
        if (streets.UnitCount != table.UnitCount) throw new ArgumentException($"The table has {table.UnitCount} units and the streets {streets.UnitCount}", nameof(streets));
        return Of(table, new NetworkSearch(streets), kernel, radii, threads, locationQuotients);
    }

    private static List<SpatialSegregation> Of(CountTable table, NeighbourSearch search, Kernel kernel, IReadOnlyList<double> radii, int threads, bool locationQuotients)
    {
        ArgumentNullException.ThrowIfNull(kernel);
        var shares = table.Shares();
        var quotients = locationQuotients ? radii.Select(_ => SpatialLocationQuotient.For(table)).ToArray() : null;
        var blocks = EnvironmentEngine.Run(table, search, kernel, [.. radii], Multigroup.Threads(threads),
            () => radii.Select(_ => new EnvironmentSums(shares)).ToArray(),
            (unit, r, environment, sums) =>
            {
                sums[r].Add(table, unit, environment);
                quotients?[r].Set(unit, environment, shares);
            });
        return [.. radii.Select((radius, r) => EnvironmentSums.Joined(shares, blocks.Select(b => b[r])).Indices(table, radius) with { LocationQuotients = quotients?[r] })];
    }
}
