using Concord.Segregation;

namespace Concord.Segregation.Tests.Spatial;

public class SpatialTests
{
    [Theory]
    [InlineData(KernelShape.Uniform)]
    [InlineData(KernelShape.Triangular)]
    [InlineData(KernelShape.Quadratic)]
    [InlineData(KernelShape.Biweight)]
    [InlineData(KernelShape.Gaussian)]
    public void The_grid_agrees_with_all_pairs(KernelShape shape)
    {
        var (table, places, kernel) = (Given.RandomTable(400, 3, 2, sparse: true), Given.RandomPlaces(400, 2), new Kernel(shape, 0.8));
        double[] radii = [2500, 400, 9000];
        var ours = SpatialSegregation.Of(table, places, kernel, radii);
        for (var r = 0; r < 3; r++)
        {
            double entropy = 0, gap = 0;
            for (var i = 0; i < 400; i++)
            {
                var around = new double[3];
                for (var j = 0; j < 400; j++)
                {
                    var d = Math.Sqrt(Math.Pow(places.X[i] - places.X[j], 2) + Math.Pow(places.Y[i] - places.Y[j], 2));
                    var w = i == j ? 1 : d <= radii[r] ? kernel.Weight(d, radii[r]) : 0;
                    for (var g = 0; g < 3; g++) around[g] += w * table[j, g];
                }
                var all = around.Sum();
                if (table.UnitTotals[i] == 0) continue;
                for (var g = 0; g < 3; g++)
                {
                    if (around[g] > 0) entropy -= table.UnitTotals[i] * (around[g] / all) * Math.Log(around[g] / all);
                    gap += table.UnitTotals[i] * Math.Abs((around[g] / all) - table.Shares()[g]);
                }
            }
            Given.Close(1 - (entropy / (table.Total * Diversity.Shannon(table.GroupTotals)!.Value)), ours[r].Theil.Value, 1e-10);
            Given.Close(gap / (2 * table.Total * Diversity.Interaction(table.GroupTotals)!.Value), ours[r].Dissimilarity.Value, 1e-10);
            foreach (var row in ours[r].Exposure.Rows) Given.Close(1, row!.Sum());
        }
    }

    [Fact]
    public void A_radius_that_reaches_nobody_gives_the_aspatial_index()
    {
        var (table, places) = (Given.RandomTable(50, 4, 3), Given.RandomPlaces(50, 3, 1e7));
        var spatial = SpatialSegregation.Of(table, places, Kernel.Biweight, [1e-3])[0];
        Given.Close(Multigroup.Of(table).Theil.Require(), spatial.Theil.Value);
        Given.Close(Multigroup.Of(table).Dissimilarity.Require(), spatial.Dissimilarity.Value);
        Given.Close(Multigroup.Of(table).Theil.Require(), Multigroup.Of(SmoothedPopulation.Of(table, places, Kernel.Biweight, 1e-3)).Theil.Value);
    }

    [Fact]
    public void The_two_definitions_differ()
    {
        var (table, places) = (Given.RandomTable(200, 3, 4), Given.RandomPlaces(200, 4));
        Assert.NotEqual(SpatialSegregation.Of(table, places, Kernel.Biweight, [1000])[0].Theil.Require(),
            Multigroup.Of(SmoothedPopulation.Of(table, places, Kernel.Biweight, 1000)).Theil.Require(), 4);
    }

    [Fact]
    public void Streets_are_walked_along()
    {
        // Two units a step apart as the crow flies, three along the street.
        var streets = new StreetNetwork(4, [(0, 1, 1), (1, 2, 1), (2, 3, 1)], [0, 3]);
        var table = Given.Table([10, 0], [0, 10]);
        var spatial = SpatialSegregation.Of(table, streets, Kernel.Uniform, [2.9, 3]);
        Given.Close(1, spatial[0].Theil.Value);
        Given.Close(0, spatial[1].Theil.Value);
    }

    [Fact]
    public void A_profile_along_a_straight_street_is_that_by_distance()
    {
        var table = Given.Table([.. Enumerable.Range(0, 60).Select(u => u < 30 ? new double[] { 20, 5 } : [5, 20])]);
        var street = new StreetNetwork(60, Enumerable.Range(0, 59).Select(u => (u, u + 1, 10.0)), [.. Enumerable.Range(0, 60)]);
        var line = new Geography([.. Enumerable.Range(0, 60).Select(u => 10.0 * u)], new double[60]);
        var (walked, flown) = (SpatialProfile.AlongStreets(table, street, Kernel.Biweight, [25, 105], shuffles: 9), SpatialProfile.ByRadius(table, line, Kernel.Biweight, [25, 105], shuffles: 9));
        foreach (var (a, b) in walked.Zip(flown))
        {
            Given.Close(b.Theil.Require(), a.Theil.Value, 1e-10);
            Given.Close(b.Null!.Theil.NullMean, a.Null!.Theil.NullMean, 1e-10);
            Assert.Equal(0.1, a.Null.Theil.PValue, 12);
        }
    }

    [Fact]
    public void The_nearest_are_those_of_a_full_sort_ties_by_row()
    {
        var places = Given.RandomPlaces(700, 5, 40);
        var nearest = NearestUnits.Find(places, 10);
        for (var u = 0; u < 700; u += 13)
        {
            var all = Enumerable.Range(0, 700).Where(v => v != u).OrderBy(v => Math.Pow(places.X[u] - places.X[v], 2) + Math.Pow(places.Y[u] - places.Y[v], 2)).ThenBy(v => v).Take(10);
            Assert.Equal(all, nearest.Of(u).ToArray());
        }
    }

    [Fact]
    public void A_profile_has_a_band_and_a_p_value_at_every_scale()
    {
        // Two halves of a town: people live with their own, and so do the places.
        var places = Given.RandomPlaces(200, 6);
        var table = Given.Table([.. Enumerable.Range(0, 200).Select(u => places.X[u] < 5000 ? new double[] { 20, 5 } : [5, 20])]);
        var profile = SpatialProfile.ByRadius(table, places, Kernel.Biweight, [500, 2000], shuffles: 49);
        foreach (var point in profile) Assert.Equal(1.0 / 50, point.Null!.Theil.PValue, 12);
        Assert.True(profile[0].Theil.Require() > profile[1].Theil.Require());
        var nearest = SpatialProfile.ByNearest(table, places, [5, 50, 199]);
        Assert.Equal(0, nearest[2].Theil.Require(), 12);
    }

    [Fact]
    public void Distortion_is_nothing_where_places_are_alike_and_most_where_groups_lie_apart()
    {
        var places = new Geography([.. Enumerable.Range(0, 60).Select(u => (double)u)], new double[60]);
        var alike = Given.Table([.. Enumerable.Range(0, 60).Select(_ => new double[] { 3, 2 })]);
        Given.Close(0, Distortion.Of(alike, places).Mean.Value);
        var apart = Given.Table([.. Enumerable.Range(0, 60).Select(u => u < 20 ? new double[] { 5, 0 } : [0, 5])]);
        var mixed = Given.Table([.. Enumerable.Range(0, 60).Select(u => u % 3 == 0 ? new double[] { 5, 0 } : [0, 5])]);
        Assert.True(Distortion.Of(apart, places).Normalised.Require() > 2 * Distortion.Of(mixed, places).Normalised.Require());
        Assert.InRange(Distortion.Of(apart, places).Normalised.Require(), 0, 1);
    }

    [Fact]
    public void A_map_of_squares_is_read_from_its_outlines()
    {
        var squares = Polygons.Geography([Polygon.Parse("POLYGON ((0 0, 0 1, 1 1, 1 0, 0 0))"), Polygon.Parse("POLYGON ((1 0, 1 1, 3 1, 3 0, 1 0))"),
            Polygon.Parse("MULTIPOLYGON (((1 1, 1 2, 2 2, 2 1, 1 1)))")]);
        Assert.Equal([1, 2, 1], squares.Areas!);
        Assert.Equal([4, 6, 4], squares.Perimeters!);
        Assert.Equal([1], squares.Adjacency!.Of(0).ToArray());
        Assert.Equal([1.0], squares.Adjacency.LengthsOf(0).ToArray());
        Assert.Equal([1, 2], squares.Touching!.Of(0).ToArray());
        Assert.Equal(2, squares.X[1]);
        Assert.Throws<ArgumentException>(() => Polygon.Parse("POINT (1 2)"));
    }

    [Fact]
    public void Boundary_indices_are_D_less_the_steps_across_boundaries()
    {
        var chain = Adjacency.FromPairs(3, [(0, 1, 2.0), (1, 2, 1.0)]);
        var pair = GroupPair.Of([10, 5, 0], [0, 5, 10]);
        var d = Dissimilarity.Of(pair).Require();
        Given.Close(d - 0.5, BoundaryDissimilarity.Adjacent(pair, chain).Value);
        Given.Close(d - 0.5, BoundaryDissimilarity.BoundaryWeighted(pair, chain).Value);
        Given.Close(d - 0.5 - (Math.Exp(-1) * 1), BoundaryDissimilarity.Ordered(pair, chain, 2).Value);
        Assert.Throws<ArgumentException>(() => Adjacency.FromPairs(2, [(0, 0, 1)]));
    }

    [Fact]
    public void Rank_order_indices_of_a_constant_profile_are_that_constant()
    {
        // Complete segregation by income: H(p) = R(p) = 1 at every threshold.
        var table = Given.Table([10, 0, 0, 0], [0, 10, 0, 0], [0, 0, 10, 0], [0, 0, 0, 10]);
        var ranks = RankOrderSegregation.Of(table, 2);
        Given.Close(1, ranks.Information.Index.Value, 1e-9);
        Given.Close(1, ranks.Variation.Index.Value, 1e-9);
    }
}
