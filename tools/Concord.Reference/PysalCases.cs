using Concord.Segregation;

namespace Concord.Reference;

internal static class PysalCases
{
    public static GroupPair Pair(ReferenceCase c, Dataset data)
    {
        var table = data.Table();
        var group = table.Group(c.Text("group")!);
        return c.Text("vs") is { } vs && vs != "rest" ? GroupPair.Between(table, group, table.Group(vs)) : GroupPair.VersusRest(table, group);
    }

    public static object? Answer(ReferenceCase c, Dataset data)
    {
        if (c.Index.StartsWith("spatial:", StringComparison.Ordinal)) return Multi(c.Index[8..], Smoothed(c, data));
        if (c.Index.StartsWith("local:", StringComparison.Ordinal)) return Local(c.Index[6..], data.Table(c.Groups));
        if (c.Text("group") is null) return Multi(c.Index, data.Table(c.Groups), c.Text("normalized") == "True" || c.Text("normalized") == "true");
        var pair = Pair(c, data);
        return c.Index switch
        {
            "Dissim" or "id" => Dissimilarity.Of(pair),
            "Gini" or "GiniSeg" => Gini.Of(pair),
            "Entropy" => TheilPair.Of(pair),
            "Atkinson" => Atkinson.Of(pair, c.Number("b", 0.5)),
            "Isolation" => Isolation.Of(pair),
            "Interaction" or "Exposure" => Interaction.Of(pair),
            "CorrelationR" => CorrelationRatio.Of(pair),
            "ConProf" => ConcentrationProfile.Of(pair).Index,
            "MinMax" => MinMax.Of(pair),
            "ModifiedDissim" => RandomSpread.BeyondChance(pair),
            "ModifiedGini" => RandomSpread.GiniBeyondChance(pair),
            "BiasCorrectedDissim" => BootstrapCorrection.Of(pair, 500, 1).BiasCorrected,
            "DensityCorrectedDissim" => Density(pair),
            _ => Explicit(c.Index, pair, data.Geography()),
        };
    }

    // The peer searches for each unit's most likely θ from 0. Beyond θ̂ ≈ 38.6 its density is 0 there in double precision, the search stays at 0, and the
    // unit counts for nothing, where its right term is ½|p − q|. Ours is compared without those terms.
    private static Estimate Density(GroupPair pair)
    {
        var value = DensityCorrection.Of(pair).Require();
        for (var i = 0; i < pair.UnitCount; i++)
        {
            var (p, q) = (pair.Group[i] / pair.GroupTotal, pair.Others[i] / pair.OthersTotal);
            var sigma = Math.Sqrt((p * (1 - p) / pair.GroupTotal) + (q * (1 - q) / pair.OthersTotal));
            if (sigma > 0 && Math.Abs(p - q) / sigma > 38.57) value -= Math.Abs(p - q) / 2;
        }
        return new("Ddc", value);
    }

    private static Estimate Explicit(string index, GroupPair pair, Geography geography)
    {
        var proximity = new Proximity(ProximityForm.StandardisedPysal, 1, SelfDistance.FromArea);
        double[] FromMean() => Centralisation.DistancesFrom(geography, Centralisation.MeanCentre(geography));
        return index switch
        {
            "AbsoluteClustering" => Clustering.Of(pair, geography, proximity).AbsoluteClustering,
            "RelativeClustering" => throw new NotSupportedCaseException(
                "the peer sums x_j² c_ij where the index is x_i x_j c_ij (Massey and Denton 1988), and its c grows with distance"),
            "SpatialProximity" => Clustering.Of(pair, geography, proximity).SpatialProximity,
            "DistanceDecayIsolation" or "DistanceDecayInteraction" or "DistanceDecayExposure" => throw new NotSupportedCaseException(
                "the peer divides weights by the totals of the wrong unit: its isolation and interaction of two groups add to more than 1, which chances cannot"),
            "Delta" => Concentration.Of(pair, geography).Delta,
            "AbsoluteConcentration" => Concentration.Of(pair, geography).Absolute,
            "RelativeConcentration" => Concentration.Of(pair, geography).Relative,
            "AbsoluteCentralization" => Centralisation.Absolute(pair, geography, Plain(FromMean())),
            "RelativeCentralization" => Centralisation.Relative(pair, Plain(FromMean())),
            "SpatialDissim" => BoundaryDissimilarity.Adjacent(pair, geography.Touching!),
            "BoundarySpatialDissim" => BoundaryDissimilarity.BoundaryWeighted(pair, geography.Adjacency!, standardiseRows: true),
            "PARDissim" => BoundaryDissimilarity.ShapeWeighted(pair, geography),
            "SpatialProxProf" => ProximityProfile.Of(pair, geography.Touching!).Index,
            _ => throw new NotSupportedCaseException("no such index is known to this runner"),
        };
    }

    private static double[] Plain(double[] distances)
        => distances.Select(d => Math.Round(d, 9)).Distinct().Count() == distances.Length ? distances
            : throw new NotSupportedCaseException("units lie equally far from the centre, and the peer takes them one by one in the order an unstable sort leaves");

    private static object? Multi(string index, CountTable table, bool normalised = false)
    {
        var all = Multigroup.Of(table);
        return index switch
        {
            "MultiInfoTheory" => all.Theil,
            "MultiDivergence" => all.Information,
            "MultiDissim" => all.Dissimilarity,
            "MultiGini" => MultigroupGini.Of(table),
            "MultiNormExposure" => all.NormalisedExposure,
            "MultiRelativeDiversity" => all.RelativeDiversity,
            "MultiSquaredCoefVar" => all.Variation,
            "MultiDiversity" => normalised ? Diversity.NormalisedShannon(table.GroupTotals) : Diversity.Shannon(table.GroupTotals),
            "SimpsonsConcentration" => Diversity.Concentration(table.GroupTotals),
            "SimpsonsInteraction" => Diversity.Interaction(table.GroupTotals),
            _ => throw new NotSupportedCaseException("no such index is known to this runner"),
        };
    }

    private static double?[] Local(string index, CountTable table)
    {
        var local = LocalSegregation.Of(table);
        // Where nobody lives there is no share: ours is null, the peer writes 0. Those units are passed over.
        double?[] Filled(IEnumerable<double?> values) => [.. values.Select(v => v ?? 0)];
        return index switch
        {
            "MultiLocationQuotient" => Enumerable.Range(0, Math.Min(12, table.UnitCount))
                .SelectMany(u => Enumerable.Range(0, table.GroupCount).Select(g => LocationQuotient.Of(table, g)[u])).ToArray(),
            "MultiLocalDiversity" => Filled(local.Entropy),
            "MultiLocalEntropy" => Filled(local.Entropy.Select(e => e / Math.Log(table.GroupCount))),
            "MultiLocalSimpsonConcentration" => Filled(local.Concentration),
            "MultiLocalSimpsonInteraction" => Filled(local.Concentration.Select(s => 1 - s)),
            _ => throw new NotSupportedCaseException("no such index is known to this runner"),
        };
    }

    private static CountTable Smoothed(ReferenceCase c, Dataset data)
    {
        // The weights of Anselin and Rey (2010), as libpysal has them; the unit itself weighs 1.
        var kernel = c.Text("kernel") switch
        {
            "triangular" => new Kernel(KernelShape.Triangular),
            "uniform" => new Kernel(KernelShape.Uniform, 0.5),
            "quadratic" => new Kernel(KernelShape.Quadratic, 0.75),
            "quartic" => new Kernel(KernelShape.Biweight, 15.0 / 16),
            "gaussian" => new Kernel(KernelShape.Gaussian, 1 / Math.Sqrt(2 * Math.PI)),
            var other => throw new NotSupportedCaseException($"no kernel {other}"),
        };
        return SmoothedPopulation.Of(data.Table(c.Groups), data.Geography(), kernel, c.Number("bandwidth_m"), roundToWhole: true);
    }
}
