namespace Concord.Segregation;

/// <summary>One point of a profile.</summary>
/// <param name="Scale">Radius, or number of nearest units.</param>
/// <param name="Theil">H̃ there.</param>
/// <param name="Dissimilarity">D̃ there.</param>
/// <param name="Divergence">M̃ there, in nats.</param>
/// <param name="RelativeDiversity">R̃ there.</param>
/// <param name="Null">Each of the four when places are shuffled, where asked.</param>
public sealed record ProfilePoint(double Scale, Estimate Theil, Estimate Dissimilarity, Estimate Divergence, Estimate RelativeDiversity, ProfileNull? Null);

/// <summary>The bands and p-values at one scale when places are shuffled, all from the same shuffles.</summary>
/// <param name="Theil">H̃.</param>
/// <param name="Dissimilarity">D̃.</param>
/// <param name="Divergence">M̃.</param>
/// <param name="RelativeDiversity">R̃.</param>
public sealed record ProfileNull(NullTest Theil, NullTest Dissimilarity, NullTest Divergence, NullTest RelativeDiversity);

/// <summary>
/// Segregation against the size of the neighbourhood (Reardon and others 2008), by radius or by number of nearest units (bespoke neighbourhoods or egohoods: Östh, Clark and Malmberg 2015). The null band shuffles units over places, each keeping its people: at every scale each index is compared with what it is when people
/// live together but places do not lie together.
/// </summary>
public static class SpatialProfile
{
    /// <summary>The profile by radius.</summary>
    /// <param name="table">Units × groups.</param>
    /// <param name="geography">Coordinates.</param>
    /// <param name="kernel">How neighbours weigh.</param>
    /// <param name="radii">Radii, positive.</param>
    /// <param name="shuffles">Replicates of the null band; 0 for none.</param>
    /// <param name="seed">Seed of the shuffles.</param>
    /// <param name="coverage">Coverage of the band.</param>
    /// <param name="threads">Threads, 0 for all processors. The result does not depend on it.</param>
    /// <param name="progress">Called after each shuffle.</param>
    public static IReadOnlyList<ProfilePoint> ByRadius(CountTable table, Geography geography, Kernel kernel, IReadOnlyList<double> radii,
        int shuffles = 0, ulong seed = 1, double coverage = 0.95, int threads = 0, Action? progress = null)
        => Profile(table, radii, t => SpatialSegregation.Of(t, geography, kernel, radii, threads), shuffles, seed, coverage, progress);

    /// <summary>The profile by distance along streets (Roberto 2018).</summary>
    /// <param name="table">Units × groups.</param>
    /// <param name="streets">The streets and where the units stand on them.</param>
    /// <param name="kernel">How neighbours weigh.</param>
    /// <param name="radii">Radii along the streets, positive.</param>
    /// <param name="shuffles">Replicates of the null band; 0 for none.</param>
    /// <param name="seed">Seed of the shuffles.</param>
    /// <param name="coverage">Coverage of the band.</param>
    /// <param name="threads">Threads, 0 for all processors. The result does not depend on it.</param>
    /// <param name="progress">Called after each shuffle.</param>
    public static IReadOnlyList<ProfilePoint> AlongStreets(CountTable table, StreetNetwork streets, Kernel kernel, IReadOnlyList<double> radii,
        int shuffles = 0, ulong seed = 1, double coverage = 0.95, int threads = 0, Action? progress = null)
        => Profile(table, radii, t => SpatialSegregation.Of(t, streets, kernel, radii, threads), shuffles, seed, coverage, progress);

    /// <summary>The profile by number of nearest units, the unit itself not counted; each weighs 1.</summary>
    /// <param name="table">Units × groups.</param>
    /// <param name="geography">Coordinates.</param>
    /// <param name="counts">Numbers of nearest units, 1 or more.</param>
    /// <param name="shuffles">Replicates of the null band; 0 for none.</param>
    /// <param name="seed">Seed of the shuffles.</param>
    /// <param name="coverage">Coverage of the band.</param>
    /// <param name="threads">Threads, 0 for all processors. The result does not depend on it.</param>
    /// <param name="progress">Called after each shuffle.</param>
    public static IReadOnlyList<ProfilePoint> ByNearest(CountTable table, Geography geography, IReadOnlyList<int> counts,
        int shuffles = 0, ulong seed = 1, double coverage = 0.95, int threads = 0, Action? progress = null)
    {
        ArgumentNullException.ThrowIfNull(table);
        ArgumentNullException.ThrowIfNull(geography);
        ArgumentNullException.ThrowIfNull(counts);
        geography.MustFit(table.UnitCount);
        var nearest = NearestUnits.Find(geography, counts.Max(), threads);
        return Profile(table, [.. counts.Select(c => (double)c)], t => Egohoods.Of(t, nearest, counts, threads), shuffles, seed, coverage, progress);
    }

    private static List<ProfilePoint> Profile(CountTable table, IReadOnlyList<double> scales, Func<CountTable, IReadOnlyList<SpatialSegregation>> measure,
        int shuffles, ulong seed, double coverage, Action? progress)
    {
        ArgumentNullException.ThrowIfNull(table);
        var values = measure(table);
        var replicates = scales.Select(_ => Enumerable.Range(0, 4).Select(_ => new double[shuffles]).ToArray()).ToArray();
        var defined = values[0].Theil.Value is not null;
        for (var r = 0; r < shuffles && defined; r++)
        {
            var shuffled = measure(table.Reordered(new Random64(seed, (ulong)r).Order(table.UnitCount)));
            for (var s = 0; s < replicates.Length; s++)
                foreach (var (index, i) in Indices(shuffled[s]).Select((e, i) => (e, i))) replicates[s][i][r] = index.Require();
            progress?.Invoke();
        }
        ProfileNull? Null(int s)
        {
            if (shuffles == 0 || !defined) return null;
            var tests = Indices(values[s]).Select((e, i) => NullTest.From(e.Index, e.Require(), replicates[s][i], coverage)).ToArray();
            return new(tests[0], tests[1], tests[2], tests[3]);
        }
        return [.. values.Select((v, s) => new ProfilePoint(scales[s], v.Theil, v.Dissimilarity, v.Divergence, v.RelativeDiversity, Null(s)))];
    }

    private static Estimate[] Indices(SpatialSegregation at) => [at.Theil, at.Dissimilarity, at.Divergence, at.RelativeDiversity];
}
