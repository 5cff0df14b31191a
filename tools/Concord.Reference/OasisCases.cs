using Concord.Segregation;

namespace Concord.Reference;

internal static class OasisCases
{
    public static object? Answer(ReferenceCase c, Dataset data)
    {
        var table = data.Table();
        Estimate[] Each(Func<GroupPair, Estimate> index) => [.. Enumerable.Range(0, table.GroupCount).Select(g => index(GroupPair.VersusRest(table, g)))];
        // The peer's matrices are listed by row where the case says so, otherwise as R keeps them, by column.
        var byRow = c.Text("result") is not null;
        double?[] Matrix(Func<int, int, double?> rowByColumn)
        {
            double? index(int a, int b) => byRow ? rowByColumn(a, b) : rowByColumn(b, a);
            return [.. Enumerable.Range(0, table.GroupCount).SelectMany(k => Enumerable.Range(0, table.GroupCount).Select(l => index(k, l)))];
        }
        double?[] Pairs(Func<GroupPair, Estimate> index) => Matrix((k, l) => k == l ? 0 : index(GroupPair.Between(table, k, l)).Value);
        var all = Multigroup.Of(table);
        switch (c.Index)
        {
            case "ISDuncan": return Each(Dissimilarity.Of);
            case "Gini": return Each(Gini.Of);
            case "HTheil": return Each(TheilPair.Of);
            case "Gorard": return Each(Gorard.Of);
            case "Atkinson": return Each(p => Atkinson.Of(p, c.Number("delta", 0.5)));
            case "xPx": return Each(p => Isolation.Of(p, c.Text("exact") is "true" or "True"));
            case "Eta2": return Each(CorrelationRatio.Of);
            case "DIDuncan": return Pairs(Dissimilarity.Of);
            case "Gini2": return Pairs(Gini.Of);
            case "xPy":
                var exposure = ExposureMatrix.Of(table);
                return Matrix((k, l) => exposure.Rows[k]?[l]);
            case "HShannon": return Diversity.Shannon(table.GroupTotals);
            case "NShannon": return Diversity.NormalisedShannon(table.GroupTotals);
            // The peer's ISimpson is Simpson's interaction in the version that made the values.
            case "ISimpson": return Diversity.Interaction(table.GroupTotals);
            case "GiniMulti": return MultigroupGini.Of(table);
            case "DMulti": return all.Dissimilarity;
            case "PMulti": return all.NormalisedExposure;
            case "RelDivers": return all.RelativeDiversity;
            case "HMulti": return all.Theil;
            case "CMulti": return all.Variation;
            case "LQ": return Enumerable.Range(0, table.UnitCount).SelectMany(u => Enumerable.Range(0, table.GroupCount).Select(g => LocationQuotient.Of(table, g)[u])).ToArray();
            case "LShannon": return LocalSegregation.Of(table).Entropy.ToArray();
            case "HLoc": return LocalSegregation.Of(table).Entropy.Select(e => e / Math.Log(table.GroupCount)).ToArray();
            case "LSimpson": return LocalSegregation.Of(table).Concentration.Select(s => 1 - s).ToArray();
            case "rankorderseg":
                var ranks = RankOrderSegregation.Of(table, weight: ThresholdWeight.Alike);
                return new[] { ranks.Information.Index, ranks.Variation.Index, ranks.SquareRoot.Index }[..(c.Expected is { ValueKind: System.Text.Json.JsonValueKind.Array } e ? Math.Min(3, e.GetArrayLength()) : 2)];
            case "ordinalseg":
                var ordinal = OrdinalSegregation.Of(table);
                return new[] { ordinal.Information, ordinal.Variation, ordinal.SquareRoot, ordinal.AbsoluteDifference };
            default: return Spatial(c, data, table, Each, Pairs, Matrix);
        }
    }

    private static object? Spatial(ReferenceCase c, Dataset data, CountTable table, Func<Func<GroupPair, Estimate>, Estimate[]> each,
        Func<Func<GroupPair, Estimate>, double?[]> pairs, Func<Func<int, int, double?>, double?[]> matrix)
    {
        var geography = data.Geography();
        var decay = Nearness(c);
        // The peer's centre is the first unit unless it is told otherwise.
        var distances = Centralisation.DistancesFrom(geography, (geography.X[0], geography.Y[0]));
        SpatialProximity White() => SpatialProximity.Of(table, geography, decay);
        Clustering Decayed(GroupPair pair) => Clustering.Of(pair, geography, decay);
        return c.Index switch
        {
            "ISMorrill" => each(p => BoundaryDissimilarity.Adjacent(p, geography.Adjacency!)),
            "ISMorrillK" => each(p => BoundaryDissimilarity.Ordered(p, geography.Adjacency!, (int)c.Number("K", 2))),
            "ISWong" => each(p => BoundaryDissimilarity.ShapeWeighted(p, geography, wholePerimeter: false)),
            "DIMorrill" => pairs(p => BoundaryDissimilarity.Adjacent(p, geography.Adjacency!)),
            "DIMorrillK" => pairs(p => BoundaryDissimilarity.Ordered(p, geography.Adjacency!, (int)c.Number("K", 2))),
            "DIWong" => pairs(p => BoundaryDissimilarity.ShapeWeighted(p, geography, wholePerimeter: false)),
            "DPxx" => each(p => Decayed(p).DecayIsolation),
            "DPxy" => matrix((k, l) => DecayExposure(table, geography, decay.Scale, k, l)),
            "Pxy" => matrix((k, l) => White().Proximities[k][l]),
            "Poo" => White().Everybody,
            "Pxx" => Enumerable.Range(0, table.GroupCount).Select(k => White().Proximities[k][k]).ToArray(),
            "ACL" => each(p => Clustering.Of(p, geography, new(ProximityForm.Contiguity)).AbsoluteClustering),
            "SP" => c.Text("itype") switch { "one" => White().OneGroup, "between" => matrix((k, l) => White().Pairs[k][l]), _ => White().AllGroups },
            "RCL" => matrix((k, l) => k == l ? 0 : Clustering.Of(GroupPair.Between(table, k, l), geography, decay).RelativeClustering.Value),
            "Delta" => each(p => Concentration.Of(p, geography).Delta),
            "ACO" => each(p => Concentration.Of(p, geography).Absolute),
            "RCO" => matrix((k, l) => Concentration.Of(GroupPair.Between(table, k, l), geography, table.UnitTotals, othersFillLargest: true).Relative.Value),
            "ACE" => each(p => Centralisation.Absolute(p, geography, distances, inRowOrder: true)),
            "ACEDuncan" => each(p => Centralisation.Relative(p, distances)),
            "RCE" => matrix((k, l) => k == l ? 0 : Centralisation.Relative(GroupPair.Between(table, k, l), distances).Value),
            _ => throw new NotSupportedCaseException("no such index is known to this runner"),
        };
    }

    private static Proximity Nearness(ReferenceCase c) => new(
        c.Text("fdist") == "l" ? ProximityForm.Linear : ProximityForm.Exponential, 1 / c.Number("beta", 1), c.Text("diagval") == "a" ? SelfDistance.FromSide : SelfDistance.Zero);

    private static double? DecayExposure(CountTable table, Geography geography, double scale, int k, int l)
    {
        var others = Enumerable.Range(0, table.UnitCount).Select(u => table.UnitTotals[u] - table[u, l]).ToArray();
        if (k == l) return Clustering.Of(GroupPair.VersusRest(table, k), geography).DecayIsolation.Value;
        // Exposure of k to l among everybody: the three-way split that a pair does not hold.
        double sum = 0;
        for (var i = 0; i < table.UnitCount; i++)
        {
            double near = 0, all = 0;
            for (var j = 0; j < table.UnitCount; j++)
            {
                var w = Math.Exp(-Math.Sqrt(Math.Pow(geography.X[i] - geography.X[j], 2) + Math.Pow(geography.Y[i] - geography.Y[j], 2)) / scale);
                near += w * table[j, l];
                all += w * (table[j, l] + others[j]);
            }
            sum += table[i, k] / table.GroupTotals[k] * near / all;
        }
        return sum;
    }
}
