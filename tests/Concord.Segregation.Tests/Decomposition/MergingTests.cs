using Concord.Segregation;

namespace Concord.Segregation.Tests.Decomposition;

public class MergingTests
{
    [Fact]
    public void Along_an_adjacency_only_neighbours_are_merged()
    {
        // The ends of a chain are alike, but do not touch.
        var table = Given.Table([9, 1], [1, 9], [9, 1]);
        var chain = Merging.Of(table, Adjacency.FromPairs(3, [(0, 1, 1), (1, 2, 1)]));
        Assert.DoesNotContain(chain.Mergers, m => (m.Left, m.Right) is (0, 2));
        Assert.Equal((0, 2), (Merging.Of(table).Mergers[0].Left, Merging.Of(table).Mergers[0].Right));
        Given.Close(0, Merging.Of(table).Mergers[0].Loss);
        Assert.Single(Merging.Of(table, Adjacency.FromPairs(3, [(0, 1, 1)])).Mergers);
    }

    [Fact]
    public void The_loss_of_a_merger_is_what_M_falls_by()
    {
        var table = Given.RandomTable(12, 3, 21);
        var first = Merging.Of(table).Mergers[0];
        var joined = Nesting.Of(Enumerable.Range(0, 12).Select(u => u == first.Right ? first.Left : u)).Sum(table);
        Given.Close(Multigroup.Of(table).Information.Require() - Multigroup.Of(joined).Information.Require(), first.Loss);
    }

    [Fact]
    public void Tables_are_matched_by_name_and_say_what_is_left_over()
    {
        var matched = MatchedTables.Of(CountTable.FromRows([1.0, 2, 3, 4, 0, 0], 2, ["a", "b", "c"], ["x", "y"]), CountTable.FromRows([5.0, 6, 7, 8, 9, 1], 2, ["c", "b", "d"], ["y", "x"]));
        Assert.Equal(["b"], Enumerable.Range(0, matched.Before.UnitCount).Select(matched.Before.UnitName));
        Assert.Equal([3.0, 4], matched.Before.Row(0));
        Assert.Equal([8.0, 7], matched.After.Row(0));
        Assert.Equal(["a"], matched.UnitsOnlyBefore);
        Assert.Equal(["c", "d"], matched.UnitsOnlyAfter);
        Assert.Throws<ArgumentException>(() => MatchedTables.Of(Given.Table([1, 2]), CountTable.FromRows([1.0, 2], 2, ["z"], ["x", "y"])));
    }

    [Fact]
    public void A_level_taken_out_changes_D_by_its_holdback()
    {
        var pair = GroupPair.VersusRest(Given.RandomTable(60, 2, 8), 0);
        var index = MultilevelIndex.Of(pair, [("ward", Nesting.Of(Enumerable.Range(0, 60).Select(u => u / 6)))]);
        double without = 0;
        double[] gaps = [.. Enumerable.Range(0, 60).Select(u => (pair.Group[u] / pair.GroupTotal) - (pair.Others[u] / pair.OthersTotal))];
        for (var u = 0; u < 60; u++) without += Math.Abs(gaps[u] - (gaps.Skip(u / 6 * 6).Take(6).Average() - gaps.Average())) / 2;
        Given.Close(100 * ((without / Dissimilarity.Of(pair).Require()) - 1), index.Levels[1].Holdback, 1e-9);
    }
}
