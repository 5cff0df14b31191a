using Concord.Segregation;

namespace Concord.Segregation.Tests.Input;

public class SegregationDataTests
{
    private static readonly CountTable Table = Given.RandomTable(12, 3, 1);
    private static readonly Nesting Wards = Nesting.Of(Enumerable.Range(0, 12).Select(u => u / 3));
    private static readonly Nesting Cities = Nesting.Of(Enumerable.Range(0, 12).Select(u => u / 6));
    private static readonly Adjacency Chain = Adjacency.FromPairs(12, Enumerable.Range(0, 11).Select(u => (u, u + 1, 1.0)));

    [Fact]
    public void One_object_feeds_every_kind_of_measure()
    {
        var streets = new StreetNetwork(12, Enumerable.Range(0, 11).Select(u => (u, u + 1, 100.0)), [.. Enumerable.Range(0, 12)]);
        var data = new SegregationData([("2011", Table), ("2021", Given.RandomTable(12, 3, 2))], [("ward", Wards), ("city", Cities)], Given.RandomPlaces(12, 1), Chain, streets);
        Assert.Equal(["2011", "2021"], data.Times);
        Assert.True(data.HasGeography && data.HasAdjacency && data.HasStreets);
        var now = data.At("2021");
        Given.Close(Multigroup.Of(now).Information.Require(), MultilevelDecomposition.Of(now, data.Levels).Sum(l => l.Information));
        Assert.NotNull(SpatialSegregation.Of(now, data.Geography, Kernel.Biweight, [1000])[0].Theil.Value);
        Assert.NotNull(SpatialSegregation.Of(now, data.Streets, Kernel.Biweight, [150])[0].Theil.Value);
        Assert.NotNull(BoundaryDissimilarity.Adjacent(GroupPair.VersusRest(now, 0), data.Adjacency).Value);
        var change = JointChange.Of(data.At("2011"), now, data.Levels);
        Given.Close(change.After - change.Before, change.Cells.Sum(c => c.Structure + c.GroupMargin + c.UnitMargin));
        Assert.Equal(4, DistrictSeries.Of(data.Times.Select(t => (t, data.At(t), data.Level("city"))), "g0").Count);
    }

    [Fact]
    public void Parts_that_do_not_fit_are_refused_by_name()
    {
        string Refused(Action make) => Assert.Throws<ArgumentException>(make).Message;
        Assert.Equal("The table has 12 units and the level ward 3", Refused(() => _ = new SegregationData(Table, [("ward", Nesting.Of([1, 2, 3]))])));
        Assert.Equal("The table has 12 units and the geography 5", Refused(() => _ = new SegregationData(Table, geography: Given.RandomPlaces(5, 1))));
        Assert.Equal("The table has 12 units and the adjacency 2", Refused(() => _ = new SegregationData(Table, adjacency: Adjacency.FromPairs(2, [(0, 1, 1)]))));
        Assert.Equal("The table has 12 units and the street network 1", Refused(() => _ = new SegregationData(Table, streets: new StreetNetwork(1, [], [0]))));
        Assert.Contains("do not nest", Refused(() => _ = new SegregationData(Table, [("ward", Wards), ("odd", Nesting.Of(Enumerable.Range(0, 12).Select(u => u % 5)))])), StringComparison.Ordinal);
        Assert.Equal("The level ward occurs twice", Refused(() => _ = new SegregationData(Table, [("ward", Wards), ("ward", Cities)])));
        Assert.Equal("The unit a occurs twice", Refused(() => _ = new SegregationData(CountTable.FromRows([1.0, 2, 3, 4], 2, ["a", "a"]))));
    }

    [Fact]
    public void Times_must_have_the_same_units_and_groups()
    {
        string Refused(CountTable second) => Assert.Throws<ArgumentException>(() => new SegregationData([("then", Table), ("now", second)])).Message;
        Assert.Equal("At now there are 11 units and 3 groups, and at first 12 and 3", Refused(Given.RandomTable(11, 3, 1)));
        Assert.Equal("Unit 0 is u1 at now and u0 at first", Refused(CountTable.FromRows(new double[36], 3, [.. Given.Names("u", 13).Skip(1)], Given.Names("g", 3))));
        Assert.Equal("Group 0 is x at now and g0 at first", Refused(CountTable.FromRows(new double[36], 3, Given.Names("u", 12), ["x", "y", "z"])));
    }

    [Fact]
    public void What_was_not_given_is_never_guessed()
    {
        var data = new SegregationData(Table);
        Assert.Equal("These data do not say where the units lie: give a geography", Assert.Throws<InvalidOperationException>(() => data.Geography).Message);
        Assert.Throws<InvalidOperationException>(() => data.Adjacency);
        Assert.Throws<InvalidOperationException>(() => data.Streets);
        Assert.Equal("There is no level ward; there are ", Assert.Throws<ArgumentException>(() => data.Level("ward")).Message.Split(" (")[0]);
        var two = new SegregationData([("then", Table), ("now", Table)]);
        Assert.Equal("There are 2 times: ask for one of then, now", Assert.Throws<InvalidOperationException>(() => two.Table).Message);
    }

    [Fact]
    public void What_is_odd_is_told()
    {
        Assert.Empty(new SegregationData(Table, [("ward", Wards)], Given.RandomPlaces(12, 1), Chain).Remarks());
        var odd = new SegregationData(Given.Table([1.5, 2], [0, 0], [3, 1]), [("street", Nesting.Of([1, 2, 3])), ("town", Nesting.Of([1, 1, 1]))],
            new([0, 0, 5], [0, 0, 5]), Adjacency.FromPairs(3, [(0, 1, 1)]));
        Assert.Equal(6, odd.Remarks().Count);
        Assert.Contains("1 units lie at the same point as another", odd.Remarks());
        Assert.Contains("1 units touch no other", odd.Remarks());
    }
}
