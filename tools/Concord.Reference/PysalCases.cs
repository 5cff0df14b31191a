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
            "Dissim" => Dissimilarity.Of(pair),
            "Gini" or "GiniSeg" => Gini.Of(pair),
            "Entropy" => TheilPair.Of(pair),
            "Atkinson" => Atkinson.Of(pair, c.Number("b", 0.5)),
            "Isolation" => Isolation.Of(pair),
            "Interaction" or "Exposure" => Interaction.Of(pair),
            "CorrelationR" => CorrelationRatio.Of(pair),
            "ConProf" => ConcentrationProfile.Of(pair).Index,
            "MinMax" => MinMax.Of(pair),
            "DensityCorrectedDissim" => DensityCorrection.Of(pair),
            _ => Explicit(c.Index, pair, data.Geography()),
        };
    }

    private static Estimate Explicit(string index, GroupPair pair, Geography geography)
    {
        var proximity = new Proximity(ProximityForm.ReciprocalPysal, 1, SelfDistance.FromArea);
        double[] FromMean() => Centralisation.DistancesFrom(geography, Centralisation.MeanCentre(geography));
        return index switch
        {
            "AbsoluteClustering" => Clustering.Of(pair, geography, proximity).AbsoluteClustering,
            "RelativeClustering" => Clustering.Of(pair, geography, proximity).RelativeClustering,
            "SpatialProximity" => Clustering.Of(pair, geography, proximity).SpatialProximity,
            "DistanceDecayIsolation" => Clustering.Of(pair, geography, proximity).DecayIsolation,
            "DistanceDecayInteraction" or "DistanceDecayExposure" => Clustering.Of(pair, geography, proximity).DecayInteraction,
            "Delta" => Concentration.Of(pair, geography).Delta,
            "AbsoluteConcentration" => Concentration.Of(pair, geography).Absolute,
            "RelativeConcentration" => Concentration.Of(pair, geography).Relative,
            "AbsoluteCentralization" => Centralisation.Absolute(pair, geography, FromMean()),
            "RelativeCentralization" => Centralisation.Relative(pair, FromMean()),
            "SpatialDissim" => BoundaryDissimilarity.Adjacent(pair, geography.Touching!),
            "BoundarySpatialDissim" => BoundaryDissimilarity.BoundaryWeighted(pair, geography.Adjacency!, standardiseRows: true),
            "PARDissim" => BoundaryDissimilarity.ShapeWeighted(pair, geography),
            "SpatialProxProf" => ProximityProfile.Of(pair, geography.Touching!).Index,
            _ => throw new NotSupportedCaseException("no such index is known to this runner"),
        };
    }

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
        return index switch
        {
            "MultiLocationQuotient" => Enumerable.Range(0, Math.Min(12, table.UnitCount))
                .SelectMany(u => Enumerable.Range(0, table.GroupCount).Select(g => LocationQuotient.Of(table, g)[u])).ToArray(),
            "MultiLocalDiversity" => local.Entropy.ToArray(),
            "MultiLocalEntropy" => local.Entropy.Select(e => e / Math.Log(table.GroupCount)).ToArray(),
            "MultiLocalSimpsonConcentration" => local.Concentration.ToArray(),
            "MultiLocalSimpsonInteraction" => local.Concentration.Select(s => 1 - s).ToArray(),
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
