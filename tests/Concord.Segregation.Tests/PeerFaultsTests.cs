using System.Text.Json;
using Concord.Segregation;

namespace Concord.Segregation.Tests;

/// <summary>Every fault seen in other packages, as a fact about this one.</summary>
public class PeerFaultsTests
{
    [Fact]
    public void Atkinson_heeds_its_shape()
    {
        var pair = GroupPair.Of([100, 60, 0, 40], [0, 40, 100, 60]);
        Assert.NotEqual(Atkinson.Of(pair, 0.5).Require(), Atkinson.Of(pair, 0.9).Require(), 6);
        foreach (var b in new[] { 0.1, 0.5, 0.9 })
        {
            var sum = Enumerable.Range(0, 4).Sum(i => Math.Pow(pair.Others[i] / 200, 1 - b) * Math.Pow(pair.Group[i] / 200, b));
            Given.Close(1 - Math.Pow(sum, 1 / (1 - b)), Atkinson.Of(pair, b).Value);
        }
        Assert.Equal(0.9991, Atkinson.Of(pair, 0.9).Require(), 4);
        Given.Close(1, Atkinson.Of(GroupPair.Of([100, 0], [0, 100]), 0.9).Value);
    }

    [Fact]
    public void Gini_of_counts_near_a_million_million_does_not_overflow()
    {
        var pair = GroupPair.Of([1e12, 3e12, 9e12, 1e11], [8e12, 2e12, 1e12, 5e12]);
        var gini = Gini.Of(pair).Require();
        Assert.InRange(gini, Dissimilarity.Of(pair).Require(), 1);
        Given.Close(Gini.Of(GroupPair.Of([10, 30, 90, 1], [80, 20, 10, 50])).Require(), gini);
    }

    [Fact]
    public void A_group_absent_everywhere_leaves_H_as_it_was()
    {
        var with = Given.Table([10, 0, 5], [3, 0, 9]);
        var without = Given.Table([10, 5], [3, 9]);
        Given.Close(Multigroup.Of(without).Theil.Require(), Multigroup.Of(with).Theil.Value);
        Given.Close(Multigroup.Of(without).Variation.Require(), Multigroup.Of(with).Variation.Value);
    }

    [Theory]
    [InlineData(double.NaN)]
    [InlineData(double.PositiveInfinity)]
    [InlineData(double.NegativeInfinity)]
    [InlineData(-1)]
    public void A_count_that_is_none_is_refused_by_row_and_column(double bad)
    {
        var refused = Assert.Throws<InvalidCountException>(() => CountTable.FromRows([1, 2, 3, bad], 2, ["Ward", "Parish"], ["White", "Asian"]));
        Assert.Equal((1, 1), (refused.Row, refused.Column));
        Assert.Contains("Parish", refused.Message, StringComparison.Ordinal);
        Assert.Contains("Asian", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void No_row_is_dropped_and_empty_ones_are_told()
    {
        var table = Given.Table([5, 5], [0, 0], [2, 8]);
        Assert.Equal(3, table.UnitCount);
        Assert.Equal([1], table.Report.EmptyUnits);
        Assert.Contains(Multigroup.Of(table).Theil.Excluded, e => e.What == "1 units");
        Assert.Equal(3, LocalSegregation.Of(table).Linkage.Count);
    }

    [Fact]
    public void D_of_a_group_with_nobody_is_undefined_and_says_why()
    {
        var d = Dissimilarity.Of([0, 0, 0], [5, 6, 7]);
        Assert.Null(d.Value);
        Assert.Equal("the group has no members", d.WhyUndefined);
    }

    [Fact]
    public void An_empty_group_keeps_its_place()
    {
        var table = Given.Table([5, 0, 5], [2, 0, 8]);
        var linkage = GroupLinkage.Of(table);
        Assert.Equal(3, linkage.Count);
        Assert.Null(linkage[1]);
        Assert.Null(GroupIndices.Of(table)[1].Dissimilarity);
        Assert.Null(ExposureMatrix.Of(table).Rows[1]);
        Assert.NotNull(ExposureMatrix.Of(table).Rows[2]);
    }

    [Fact]
    public void Results_are_not_rounded()
    {
        var d = Dissimilarity.Of([1, 2, 4], [7, 5, 3]).Require();
        Given.Close(((7.0 / 15) - (1.0 / 7) + (5.0 / 15) - (2.0 / 7) + (4.0 / 7) - (3.0 / 15)) / 2, d, 1e-15);
    }

    [Fact]
    public void Gini_is_never_below_D()
    {
        for (var seed = 1UL; seed <= 200; seed++)
        {
            var table = Given.RandomTable(1 + (int)(seed % 40), 3, seed, sparse: true);
            for (var g = 0; g < 3; g++)
            {
                var pair = GroupPair.VersusRest(table, g);
                if (Gini.Of(pair).Value is { } gini) Assert.True(gini >= Dissimilarity.Of(pair).Require() - 1e-12);
            }
        }
    }

    [Fact]
    public void A_p_value_is_never_zero()
    {
        var test = NullTest.OfTheil(Given.Table([100, 0], [0, 100]), NullModel.PersonPermutation, 99, 1);
        Assert.Equal(0.01, test.PValue, 12);
    }

    [Fact]
    public void Decay_that_underflows_is_remarked_on()
    {
        var geography = new Geography([0, 50000, 100000], [0, 0, 0]);
        var pair = GroupPair.Of([10, 5, 1], [1, 5, 10]);
        Assert.Contains(Clustering.Of(pair, geography).SpatialProximity.Excluded, e => e.Why.Contains("give a scale", StringComparison.Ordinal));
        Assert.DoesNotContain(Clustering.Of(pair, geography, new(Scale: 20000)).SpatialProximity.Excluded, e => e.Why.Contains("give a scale", StringComparison.Ordinal));
    }

    [Fact]
    public void Local_scores_are_relative_to_the_table_given()
    {
        var table = Given.RandomTable(30, 4, 3);
        var local = LocalSegregation.Of(table);
        double sum = 0;
        for (var u = 0; u < 30; u++) sum += local.Weights[u] * local.Linkage[u]!.Value;
        Given.Close(Multigroup.Of(table).Information.Require(), sum);
        Given.Close(Multigroup.Of(table).Information.Require(), Divergence.Of(table, table.Shares()).Mean.Value);
    }

    [Fact]
    public void Local_scores_of_a_subset_are_relative_to_the_subset()
    {
        var rows = Given.Rows(Given.RandomTable(30, 4, 3));
        var (whole, part) = (LocalSegregation.Of(Given.Table(rows)), Given.Table(rows[..10]));
        var local = LocalSegregation.Of(part);
        Given.Close(1, local.Weights.Sum());
        Given.Close(Multigroup.Of(part).Information.Require(), Enumerable.Range(0, 10).Sum(u => local.Weights[u] * local.Linkage[u]!.Value));
        Assert.NotEqual(whole.Linkage[4]!.Value, local.Linkage[4]!.Value, 6);
        Given.Close(part[4, 1] / part.UnitTotals[4] / part.Shares()[1], LocationQuotient.Of(part, 1)[4]);
    }

    [Fact]
    public void Decay_in_metres_with_a_scale_is_not_a_constant()
    {
        var pair = GroupPair.Of([10, 5, 1], [1, 5, 10]);
        double Isolation(double step) => Clustering.Of(pair, new([0, step, 2 * step], [0, 0, 0]), new(Scale: 20000)).DecayIsolation.Require();
        Assert.NotEqual(Isolation(5000), Isolation(50000), 3);
    }

    [Fact]
    public void P_values_of_every_kind_of_test_are_above_zero()
    {
        var places = Given.RandomPlaces(60, 2);
        var table = Given.Table([.. Enumerable.Range(0, 60).Select(u => places.X[u] < 5000 ? new double[] { 100, 0 } : [0, 100])]);
        var even = Given.Table([.. Enumerable.Range(0, 60).Select(_ => new double[] { 50, 50 })]);
        foreach (var model in new[] { NullModel.Evenness, NullModel.Systematic, NullModel.PersonPermutation }) Assert.Equal(0.1, NullTest.OfTheil(table, model, 9, 1).PValue, 12);
        Assert.Equal(0.1, SpatialProfile.ByRadius(table, places, Kernel.Biweight, [900], shuffles: 9)[0].Null!.Theil.PValue, 12);
        Assert.Equal(0.1, TwoSampleTest.RandomLabel(even, table, "H", t => Multigroup.Of(t, 1).Theil.Value ?? 0, 9, 1).PValue, 12);
    }

    [Fact]
    public void Fractions_are_accepted_and_said_to_be_so()
    {
        var table = Given.Table([1.5, 2], [3, 4]);
        Assert.False(table.WholeNumbers);
        Assert.Contains(table.Report.Remarks(), r => r.StartsWith("Some counts have fractions", StringComparison.Ordinal));
    }

    [Fact]
    public void Undefined_is_null_in_JSON_and_never_NaN()
    {
        foreach (var table in new[] { Given.Table([5, 0], [7, 0]), Given.Table([0, 0], [0, 0]), Given.Table([5, 3]), Given.Table([5.0]) })
        {
            var text = JsonSerializer.Serialize(new object[]
            {
                Multigroup.Of(table), LocalSegregation.Of(table), GroupIndices.Of(table), ExposureMatrix.Of(table), MultigroupGini.Of(table),
                OrdinalSegregation.Of(table), Divergence.Of(table), AnalyticInference.Of(table),
            });
            Assert.DoesNotContain("NaN", text, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Every_result_becomes_JSON()
    {
        var (table, other, places) = (Given.RandomTable(40, 3, 1, sparse: true), Given.RandomTable(40, 3, 2), Given.RandomPlaces(40, 1));
        var (pair, nesting, nearest) = (GroupPair.VersusRest(table, 0), Nesting.Of(Enumerable.Range(0, 40).Select(u => u % 5)), NearestUnits.Find(places, 5));
        object[] results =
        [
            ConcentrationProfile.Of(pair), SegregationCurve.Of(pair), DissimilarityInference.Of(pair), RandomSpread.BeyondChance(pair), Clustering.Of(pair, places, new(Scale: 2000)),
            SpatialSegregation.Of(table, places, Kernel.Biweight, [500, 2000]), SpatialProfile.ByNearest(table, places, [2, 5], 9), SpatialSegregation.Of(table, places, Kernel.Uniform, [900], locationQuotients: true)[0].LocationQuotients!,
            Distortion.Of(table, places), MultilevelIndex.Of(pair, [("place", nesting)]), WithinBetween.Of(table, nesting), MultilevelDecomposition.Of(table, [("place", nesting)]),
            ChangeDecomposition.ByShapley(table, other), JointChange.Of(table, other, []), Merging.Of(table), PlaceDecomposition.Of(pair, GroupPair.VersusRest(other, 0), p => Gini.Of(p).Require()),
            PersonBootstrap.Of(table, 5, 1).Theil, UnitBootstrap.Of(table, 5, 1).Theil, NullTest.OfTheil(table, NullModel.Evenness, 5, 1), Jackknife.OfTheil(table), RankOrderSegregation.Of(table),
            Thresholds.Of(table, 0), NeighbourhoodTypes.Of(table, 0), new NearestUnitsRule().Explain(pair, nearest, 3, "u3"), DistrictSeries.Of([("now", table, nesting)], "g0"), table.Report,
            SpatialProximity.Of(table, places), SurfaceDecomposition.Of(table), DivergenceProfile.Of(table, places, 0), DissimilarityInference.Of(table), BootstrapCorrection.Of(pair, 5, 1),
            WithinBetween.OfLevels(table, [nesting]), new SegregationData(table, [("place", nesting)], places).Remarks(), RandomSpread.ExpectedDissimilarity(pair), GroupLinkage.Of(table), MultigroupGini.Of(table),
            PairwiseDissimilarity.Of(table, nesting), LocalCentralisation.Of(pair, places, nearest),
        ];
        foreach (var result in results) Assert.True(JsonSerializer.Serialize(result).Length > 2, result.GetType().Name);
    }

    [Fact]
    public void One_unit_gives_zero_and_one_group_gives_a_reason()
    {
        Assert.Equal(0, Multigroup.Of(Given.Table([5, 3])).Theil.Value!.Value, 15);
        var one = Multigroup.Of(Given.Table([5, 0], [3, 0]));
        Assert.Equal(0, one.Information.Value);
        Assert.Equal("all persons are of one group", one.Theil.WhyUndefined);
    }

    [Fact]
    public void Totals_past_two_to_the_53_are_exact_until_the_end()
    {
        var table = Given.Table([9007199254740993 - 1, 1], [3, 1], [1, 1]);
        Assert.Equal(9007199254740996.0, table.GroupTotals[0]);
    }
}
