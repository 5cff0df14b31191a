using Concord.Segregation;

namespace Concord.Segregation.Tests.Spatial;

public class ProximityTests
{
    [Fact]
    public void Proximities_of_all_pairs_agree_with_the_double_sum()
    {
        var (table, places) = (Given.RandomTable(30, 4, 5, sparse: true), Given.RandomPlaces(30, 5, 5));
        var white = SpatialProximity.Of(table, places);
        for (var k = 0; k < 4; k++)
            for (var l = 0; l < 4; l++)
            {
                double sum = 0;
                for (var i = 0; i < 30; i++) for (var j = 0; j < 30; j++) sum += table[i, k] * Math.Exp(-places.Distance(i, j)) * table[j, l];
                Given.Close(sum / (table.GroupTotals[k] * table.GroupTotals[l]), white.Proximities[k][l]);
            }
    }

    [Fact]
    public void Every_pair_is_as_if_computed_alone()
    {
        var (table, places) = (Given.RandomTable(30, 3, 6), Given.RandomPlaces(30, 6, 5));
        var white = SpatialProximity.Of(table, places);
        for (var k = 0; k < 3; k++)
            for (var l = 0; l < 3; l++)
                Given.Close(k == l ? 1 : Clustering.Of(GroupPair.Between(table, k, l), places).SpatialProximity.Require(), white.Pairs[k][l]);
        for (var k = 0; k < 3; k++)
        {
            var alone = Clustering.Of(GroupPair.VersusRest(table, k), places);
            Given.Close(alone.GroupProximity.Require() / alone.AllProximity.Require(), white.OneGroup[k]);
        }
        Given.Close(Enumerable.Range(0, 3).Sum(k => table.GroupTotals[k] / table.Total * white.OneGroup[k]!.Value), white.AllGroups.Value);
    }

    [Fact]
    public void Groups_spread_alike_have_a_proximity_of_one()
    {
        var places = Given.RandomPlaces(20, 1, 5);
        var alike = SpatialProximity.Of(Given.Table([.. Enumerable.Range(1, 20).Select(u => new double[] { 3 * u, u, 2 * u })]), places);
        Given.Close(1, alike.AllGroups.Value);
        Assert.All(alike.Pairs, row => Assert.All(row, sp => Given.Close(1, sp)));
        Assert.All(alike.OneGroup, sp => Given.Close(1, sp));
    }

    [Fact]
    public void An_absent_group_keeps_its_place_and_an_empty_table_says_why()
    {
        var places = Given.RandomPlaces(2, 1, 5);
        var white = SpatialProximity.Of(Given.Table([5, 0, 3], [2, 0, 8]), places);
        Assert.Null(white.OneGroup[1]);
        Assert.All(white.Pairs[1], Assert.Null);
        Assert.Null(white.Pairs[0][1]);
        Assert.NotNull(white.Pairs[0][2]);
        Assert.Equal("there is nobody in the table", SpatialProximity.Of(Given.Table([0, 0], [0, 0]), places).AllGroups.WhyUndefined);
    }

    [Fact]
    public void A_unit_s_distance_to_itself_is_as_asked()
    {
        var places = new Geography([0, 3], [0, 0], [4, 9]);
        double At(SelfDistance self) => SpatialProximity.Of(Given.Table([1.0], [0]), places, new(Self: self)).Proximities[0][0]!.Value;
        Given.Close(1, At(SelfDistance.Zero));
        Given.Close(Math.Exp(-Math.Sqrt(0.6 * 4)), At(SelfDistance.FromArea));
        Given.Close(Math.Exp(-0.6 * 2), At(SelfDistance.FromSide));
        Given.Close(0, At(SelfDistance.LeftOut));
    }
}
