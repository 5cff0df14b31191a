using Concord.Segregation;

namespace Concord.Segregation.Tests.Spatial;

public class BoundaryTests
{
    private static readonly Geography Map = Polygons.Geography([Polygon.Parse("POLYGON ((0 0, 0 1, 1 1, 1 0, 0 0))"), Polygon.Parse("POLYGON ((1 0, 1 1, 3 1, 3 0, 1 0))"),
        Polygon.Parse("POLYGON ((3 0, 3 1, 4 1, 4 0, 3 0))")]);

    private static readonly GroupPair Pair = GroupPair.Of([9, 4, 1], [1, 6, 9]);

    private static double D => Dissimilarity.Of(Pair).Require();

    [Fact]
    public void Shapes_weigh_boundaries_by_perimeter_over_area()
    {
        // Perimeter/area 4, 3, 4; both boundaries of length 1, counted from both sides.
        var step = (0.5 * (4 + 3) / 8) + (0.3 * (3 + 4) / 8);
        Given.Close(D - (step / 2), BoundaryDissimilarity.ShapeWeighted(Pair, Map).Value);
        // Shared boundaries only: 1, 2 and 1 over areas 1, 2 and 1.
        Given.Close(D - ((0.5 + 0.3) / 2), BoundaryDissimilarity.ShapeWeighted(Pair, Map, wholePerimeter: false).Value);
        Assert.NotNull(BoundaryDissimilarity.ShapeWeighted(Pair, new([0, 1, 2], [0, 0, 0])).WhyUndefined);
    }

    [Fact]
    public void Rows_standardised_give_every_unit_the_same_say()
        => Given.Close(D - ((0.5 + (0.5 * 0.5) + (0.5 * 0.3) + 0.3) / 3), BoundaryDissimilarity.BoundaryWeighted(Pair, Map.Adjacency!, standardiseRows: true).Value);

    [Fact]
    public void The_proximity_profile_counts_boundaries_between_the_units_above_each_threshold()
    {
        var profile = ProximityProfile.Of(Pair, Map.Adjacency!, 11);
        // θ to 0.1: all three units, 1, 1 and 2 boundaries apart; to 0.4: two that touch; above: one alone.
        double[] expected = [6.0 / 8, 6.0 / 8, 1, 1, 1, 0, 0, 0, 0, 0, 0];
        for (var s = 0; s < 11; s++) Given.Close(expected[s], profile.Proximities[s]);
        Assert.Equal("the map falls into parts that do not touch", ProximityProfile.Of(Pair, Adjacency.FromPairs(3, [(0, 1, 1)]), 11).Index.WhyUndefined);
    }
}
