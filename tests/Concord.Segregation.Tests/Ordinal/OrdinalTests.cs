using Concord.Segregation;

namespace Concord.Segregation.Tests.Ordinal;

public class OrdinalTests
{
    [Fact]
    public void The_four_indices_are_their_definitions_written_out()
    {
        var table = Given.RandomTable(30, 5, 14, sparse: true);
        double Index(Func<double, double> f)
        {
            double Spread(Func<int, double> counts)
            {
                var all = Enumerable.Range(0, 5).Sum(counts);
                return Enumerable.Range(1, 4).Average(k => f(Enumerable.Range(0, k).Sum(counts) / all));
            }
            var whole = Spread(k => table.GroupTotals[k]);
            return Enumerable.Range(0, 30).Where(u => table.UnitTotals[u] > 0).Sum(u => table.UnitTotals[u] * (whole - Spread(k => table[u, k]))) / (table.Total * whole);
        }
        var ordinal = OrdinalSegregation.Of(table);
        Given.Close(Index(c => c is 0 or 1 ? 0 : -(c * Math.Log2(c)) - ((1 - c) * Math.Log2(1 - c))), ordinal.Information.Value, 1e-10);
        Given.Close(Index(c => 4 * c * (1 - c)), ordinal.Variation.Value, 1e-10);
        Given.Close(Index(c => 2 * Math.Sqrt(Math.Max(0, c * (1 - c)))), ordinal.SquareRoot.Value, 1e-7);
        Given.Close(Index(c => 1 - Math.Abs((2 * c) - 1)), ordinal.AbsoluteDifference.Value, 1e-10);
    }

    [Fact]
    public void Two_bands_are_two_groups()
    {
        var table = Given.RandomTable(30, 2, 15);
        var ordinal = OrdinalSegregation.Of(table);
        Given.Close(Multigroup.Of(table).Theil.Require(), ordinal.Information.Value);
        Given.Close(CorrelationRatio.Of(GroupPair.VersusRest(table, 0)).Require(), ordinal.Variation.Value);
        Assert.Equal("everybody is in one band", OrdinalSegregation.Of(Given.Table([5, 0], [3, 0])).Information.WhyUndefined);
    }

    [Fact]
    public void Rank_order_weights_are_those_of_numerical_integration()
    {
        var ranks = RankOrderSegregation.Of(Given.RandomTable(40, 8, 16));
        double h = 0, r = 0, root = 0;
        const int steps = 200000;
        for (var s = 0; s < steps; s++)
        {
            var p = (s + 0.5) / steps;
            double Fitted(RankOrderIndex index) => index.Coefficients.Select((b, m) => b * Math.Pow(p, m)).Sum();
            h += 2 * Math.Log(2) * (-(p * Math.Log2(p)) - ((1 - p) * Math.Log2(1 - p))) * Fitted(ranks.Information) / steps;
            r += 1.5 * 4 * p * (1 - p) * Fitted(ranks.Variation) / steps;
            root += 4 / Math.PI * 2 * Math.Sqrt(p * (1 - p)) * Fitted(ranks.SquareRoot) / steps;
        }
        Assert.Equal(h, ranks.Information.Index.Require(), 1e-8);
        Assert.Equal(r, ranks.Variation.Index.Require(), 1e-8);
        Assert.Equal(root, ranks.SquareRoot.Index.Require(), 1e-8);
    }

    [Theory]
    [InlineData(ThresholdWeight.Squared)]
    [InlineData(ThresholdWeight.Alike)]
    public void A_rank_order_fit_leaves_residuals_at_right_angles_to_every_power_by_the_weights_asked_for(ThresholdWeight weight)
    {
        var ranks = RankOrderSegregation.Of(Given.RandomTable(40, 12, 17), weight: weight);
        void Orthogonal(RankOrderIndex index, Func<double, double> importance)
        {
            for (var m = 0; m <= 4; m++)
            {
                var along = index.Thresholds.Zip(index.AtThresholds).Sum(at =>
                    (weight == ThresholdWeight.Alike ? 1 : Math.Pow(importance(at.First), 2)) * Math.Pow(at.First, m)
                    * (at.Second - index.Coefficients.Select((b, power) => b * Math.Pow(at.First, power)).Sum()));
                Assert.Equal(0, along, 1e-12);
            }
        }
        Orthogonal(ranks.Information, p => -(p * Math.Log2(p)) - ((1 - p) * Math.Log2(1 - p)));
        Orthogonal(ranks.Variation, p => 4 * p * (1 - p));
        Orthogonal(ranks.SquareRoot, p => 2 * Math.Sqrt(p * (1 - p)));
    }
}
