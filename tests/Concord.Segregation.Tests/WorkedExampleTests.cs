using System.Globalization;
using Concord.Segregation;

namespace Concord.Segregation.Tests;

/// <summary>The worked example of docs/statistics: every number printed there, computed here.</summary>
public class WorkedExampleTests
{
    private static readonly CountTable Table = CountTable.FromRows([40.0, 10, 0, 30, 20, 0, 10, 40, 50, 20, 30, 50], 3, ["North", "East", "South", "West"], ["A", "B", "C"]);
    private static readonly Geography Places = new([0, 1000, 2000, 3000], [0, 0, 0, 0]);
    private static readonly GroupPair Pair = GroupPair.VersusRest(Table, 0);

    [Fact]
    public void The_page_prints_what_the_library_computes()
    {
        var printed = Page().Where(row => row is ["", _, [_, '.', _, _, _, _, _, _], ..]).ToDictionary(row => row[1], row => double.Parse(row[2], CultureInfo.InvariantCulture));
        var computed = Computed().ToDictionary(c => c.Name, c => c.Value);
        Assert.Equal(computed.Keys.Order(), printed.Keys.Order());
        foreach (var (name, value) in printed) Assert.True(Math.Abs(value - computed[name]!.Value) <= 5.1e-7, $"{name}: printed {value}, computed {computed[name]:R}");
    }

    private static IEnumerable<(string Name, double? Value)> Computed()
    {
        yield return ("D", Dissimilarity.Of(Pair).Value);
        yield return ("Gini", Gini.Of(Pair).Value);
        yield return ("H", TheilPair.Of(Pair).Value);
        yield return ("A(0.5)", Atkinson.Of(Pair).Value);
        yield return ("S", Hutchens.Of(Pair).Value);
        yield return ("GS", Gorard.Of(Pair).Value);
        yield return ("V", CorrelationRatio.Of(Pair).Value);
        yield return ("min–max", MinMax.Of(Pair).Value);
        yield return ("E(D)", RandomSpread.ExpectedDissimilarity(Pair).Value);
        yield return ("Dct", RandomSpread.BeyondChance(Pair).Value);
        yield return ("Ddc", DensityCorrection.Of(Pair).Value);
        yield return ("standard error of D", DissimilarityInference.Of(Pair).StandardError);
        yield return ("isolation", Isolation.Of(Pair).Value);
        yield return ("exact isolation", Isolation.Of(Pair, excludeSelf: true).Value);
        yield return ("A to B", ExposureMatrix.Of(Table).Rows[0]![1]);
        yield return ("A to C", ExposureMatrix.Of(Table).Rows[0]![2]);
        yield return ("D(adj)", BoundaryDissimilarity.Adjacent(Pair, Adjacency.FromPairs(4, [(0, 1, 1), (1, 2, 1), (2, 3, 1)])).Value);
        yield return ("RCE", Centralisation.Relative(Pair, Centralisation.DistancesFrom(Places, (0, 0))).Value);
        var (all, local) = LocalSegregation.All(Table);
        yield return ("M", all.Information.Value);
        yield return ("H of all", all.Theil.Value);
        yield return ("D of all", all.Dissimilarity.Value);
        yield return ("C", all.Variation.Value);
        yield return ("P", all.NormalisedExposure.Value);
        yield return ("R", all.RelativeDiversity.Value);
        yield return ("Gini of all", MultigroupGini.Of(Table).Value);
        yield return ("linkage of North", local.Linkage[0]);
        var inference = AnalyticInference.Of(Table);
        yield return ("standard error of M", inference.Information.StandardError);
        yield return ("standard error of H", inference.Theil.StandardError);
        yield return ("M corrected", inference.Information.BiasCorrected);
        var split = WithinBetween.Of(Table, Nesting.Of(["Hill", "Hill", "Vale", "Vale"]));
        yield return ("M between Hill and Vale", split.BetweenInformation);
        yield return ("M within", split.WithinInformation);
        yield return ("M of Hill", split.Parents[0].Information);
        yield return ("M of Vale", split.Parents[1].Information);
        yield return ("entropy of South", local.Entropy[2]);
        yield return ("inverse Simpson of South", Diversity.InverseSimpson(Table.Row(2)));
        yield return ("concentration in place", SurfaceDecomposition.Of(Table).Segregation.Value);
        var ordinal = OrdinalSegregation.Of(Table);
        yield return ("information", ordinal.Information.Value);
        yield return ("variation", ordinal.Variation.Value);
        yield return ("square root", ordinal.SquareRoot.Value);
        yield return ("absolute difference", ordinal.AbsoluteDifference.Value);
        yield return ("H^R", RankOrderSegregation.Of(Table).Information.Index.Value);
        var near = SpatialSegregation.Of(Table, Places, Kernel.Uniform, [1500])[0];
        yield return ("H̃", near.Theil.Value);
        yield return ("D̃", near.Dissimilarity.Value);
        yield return ("R̃", near.RelativeDiversity.Value);
        yield return ("M̃", near.Divergence.Value);
        yield return ("P̃*(A, A)", near.Exposure.Rows[0]![0]);
    }

    [Fact]
    public void The_policy_measures_say_what_the_page_says()
    {
        var over = Thresholds.Of(Table, 0)[0];
        Assert.Equal([0, 1], over.Units);
        Assert.Equal((0.5, 0.7, 1.0 / 3), (over.ShareOfUnits, over.ShareOfGroup, over.ShareOfAll));
        Assert.Equal([NearestVerdict.High, NearestVerdict.High, NearestVerdict.Low, NearestVerdict.Alike], new NearestUnitsRule().Verdicts(Pair, NearestUnits.Find(Places, 2)));
        Assert.Equal([NeighbourhoodType.MajorityDominated, NeighbourhoodType.MajorityWithMinorities, NeighbourhoodType.MixedMinorities, NeighbourhoodType.MixedMinorities],
            NeighbourhoodTypes.Of(Table, 0));
    }

    // The cells of each line; values have six decimals.
    private static IEnumerable<string[]> Page()
    {
        var at = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(at.FullName, "Concord.slnx"))) at = at.Parent ?? throw new DirectoryNotFoundException("No folder above the tests holds Concord.slnx");
        return File.ReadLines(Path.Combine(at.FullName, "docs", "statistics", "worked.md")).Select(line => line.Split('|', StringSplitOptions.TrimEntries));
    }
}
