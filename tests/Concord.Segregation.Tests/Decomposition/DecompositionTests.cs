using Concord.Segregation;

namespace Concord.Segregation.Tests.Decomposition;

public class DecompositionTests
{
    [Fact]
    public void Within_and_between_add_to_the_total()
    {
        for (var seed = 1UL; seed <= 20; seed++)
        {
            var table = Given.RandomTable(97, 4, seed, sparse: true);
            var split = WithinBetween.Of(table, Nesting.Of(Enumerable.Range(0, 97).Select(u => u % 11)));
            Given.Close(Multigroup.Of(table).Information.Require(), split.TotalInformation);
            Given.Close(split.TotalInformation, split.BetweenInformation + split.WithinInformation);
            Given.Close(split.WithinInformation, split.Parents.Sum(p => p.Share * (p.Information ?? 0)));
            Given.Close(split.WithinTheil!.Value, split.Parents.Sum(p => p.Share * p.EntropyRatio!.Value * (p.Theil ?? 0)));
        }
    }

    [Fact]
    public void Each_parent_is_as_if_it_stood_alone()
    {
        var table = Given.RandomTable(60, 3, 4);
        var split = WithinBetween.Of(table, Nesting.Of(Enumerable.Range(0, 60).Select(u => u % 4)));
        var alone = Multigroup.Of(Given.Table([.. Given.Rows(table).Where((_, u) => u % 4 == 2)]));
        Given.Close(alone.Information.Require(), split.Parents[2].Information);
        Given.Close(alone.Theil.Require(), split.Parents[2].Theil);
    }

    [Fact]
    public void Levels_add_to_M_and_a_level_that_does_not_nest_is_refused()
    {
        var table = Given.RandomTable(120, 5, 8);
        var (low, high) = (Nesting.Of(Enumerable.Range(0, 120).Select(u => u / 5)), Nesting.Of(Enumerable.Range(0, 120).Select(u => u / 30)));
        var levels = MultilevelDecomposition.Of(table, [("ward", low), ("city", high)]);
        Given.Close(Multigroup.Of(table).Information.Require(), levels.Sum(l => l.Information));
        Given.Close(1, levels.Sum(l => l.Share!.Value));
        var refused = Assert.Throws<ArgumentException>(() => MultilevelDecomposition.Of(table, [("ward", low), ("odd", Nesting.Of(Enumerable.Range(0, 120).Select(u => u % 7)))]));
        Assert.Contains("do not nest", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Fitted_margins_are_met_and_odds_ratios_kept()
    {
        var (source, target) = (Given.RandomTable(30, 4, 1), Given.RandomTable(30, 4, 2));
        var fitted = MarginAdjustment.Adjust(source, target);
        Assert.True(fitted.Converged);
        for (var g = 0; g < 4; g++) Given.Close(target.GroupTotals[g] / target.Total, fitted.Table.GroupTotals[g] / fitted.Table.Total, 1e-11);
        for (var u = 0; u < 30; u++) Given.Close(target.UnitTotals[u] / target.Total, fitted.Table.UnitTotals[u] / fitted.Table.Total, 1e-11);
        double Odds(CountTable t) => t[3, 0] * t[7, 2] / (t[3, 2] * t[7, 0]);
        Given.Close(Odds(source), Odds(fitted.Table), 1e-9);
    }

    [Fact]
    public void Shapley_shares_add_to_the_change()
    {
        var (before, after) = (Given.RandomTable(40, 4, 5), Given.RandomTable(40, 4, 6));
        foreach (var change in new[] { ChangeDecomposition.ByShapley(before, after), ChangeDecomposition.KarmelMacLachlan(before, after), ChangeDecomposition.MoraRuizCastillo(before, after) })
        {
            Assert.True(change.Converged);
            Given.Close(change.After - change.Before,
                change.Removals + change.Additions + change.GroupMargin + change.UnitMargin + change.Interaction + change.Structure);
        }
        var parts = Shapley.Of(4, set => Math.Sin(set * 1.7));
        Given.Close(Math.Sin(15 * 1.7) - Math.Sin(0), parts.Sum());
    }

    [Fact]
    public void Only_margins_changed_means_no_structure()
    {
        var before = Given.RandomTable(25, 3, 9);
        var after = Given.Table([.. Given.Rows(before).Select((r, u) => r.Select((x, g) => (x + 1) * (1 + (u % 4)) * (1 + g)).ToArray())]);
        var first = Given.Table([.. Given.Rows(before).Select(r => r.Select(x => x + 1).ToArray())]);
        Assert.Equal(0, ChangeDecomposition.ByShapley(first, after).Structure, 9);
    }

    [Fact]
    public void Units_that_vanish_and_appear_are_counted_apart()
    {
        var before = CountTable.FromRows([10.0, 5, 3, 9, 8, 1], 2, ["a", "b", "c"], ["x", "y"]);
        var after = CountTable.FromRows([10.0, 5, 3, 9, 1, 12], 2, ["a", "b", "d"], ["x", "y"]);
        var change = ChangeDecomposition.ByShapley(before, after);
        Assert.NotEqual(0, change.Removals, 6);
        Assert.NotEqual(0, change.Additions, 6);
        Assert.Equal(0, change.Structure, 9);
        Given.Close(change.After - change.Before, change.Removals + change.Additions + change.GroupMargin + change.UnitMargin + change.Structure);
    }

    [Fact]
    public void Geography_time_and_group_close_together()
    {
        var (before, after) = (Given.RandomTable(60, 4, 15), Given.RandomTable(60, 4, 16));
        static Nesting Places(int size) => Nesting.Of(Enumerable.Range(0, 60).Select(u => u / size));
        var joint = JointChange.Of(before, after, [("ward", Places(5)), ("city", Places(20))]);
        Given.Close(Multigroup.Of(after).Information.Require() - Multigroup.Of(before).Information.Require(), joint.Cells.Sum(c => c.Structure + c.GroupMargin + c.UnitMargin));
        Assert.Equal(12, joint.Cells.Count);
    }

    [Fact]
    public void Two_places_share_out_their_difference()
    {
        var (a, b) = (GroupPair.VersusRest(Given.RandomTable(30, 2, 1), 0), GroupPair.VersusRest(Given.RandomTable(50, 2, 2), 0));
        var parts = PlaceDecomposition.Of(a, b, p => Dissimilarity.Of(p).Require());
        Given.Close(parts.Second - parts.First, parts.Structure + parts.Shares);
    }

    [Fact]
    public void Mergers_lose_M_bit_by_bit_until_nothing_is_left()
    {
        var table = Given.RandomTable(24, 3, 3);
        var merging = Merging.Of(table);
        Assert.Equal(23, merging.Mergers.Count);
        Given.Close(Multigroup.Of(table).Information.Require(), merging.Mergers.Sum(m => m.Loss));
        var clusters = merging.Clusters(0.9);
        var kept = Multigroup.Of(clusters.Sum(table)).Information.Require();
        Assert.InRange(kept, 0.9 * Multigroup.Of(table).Information.Require() - 1e-12, Multigroup.Of(table).Information.Require());
        Assert.True(clusters.ParentCount < 24);
    }

    [Fact]
    public void A_running_table_stays_with_the_table_it_runs_beside()
    {
        var rows = Given.Rows(Given.RandomTable(50, 4, 6));
        var running = new RunningTable(Given.Table(rows));
        var random = new Random64(4, 4);
        for (var i = 0; i < 200; i++)
        {
            var u = (int)random.Below(50);
            rows[u] = [.. rows[u].Select(_ => (double)random.Below(60))];
            running.Update(u, rows[u]);
        }
        Given.Close(Multigroup.Of(Given.Table(rows)).Theil.Require(), running.Theil, 1e-10);
        Given.Close(Multigroup.Of(Given.Table(rows)).Information.Require(), running.Information, 1e-10);
    }
}
