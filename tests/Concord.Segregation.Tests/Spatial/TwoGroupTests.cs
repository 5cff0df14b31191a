using Concord.Segregation;

namespace Concord.Segregation.Tests.Spatial;

/// <summary>The two-group spatial indices against their definitions written out (Massey and Denton 1988).</summary>
public class TwoGroupTests
{
    private static readonly GroupPair Pair = GroupPair.VersusRest(Given.RandomTable(25, 2, 4), 0);
    private static readonly Geography Places = new(Given.RandomPlaces(25, 4, 6).X, Given.RandomPlaces(25, 4, 6).Y, [.. Enumerable.Range(0, 25).Select(u => 1.0 + (u % 7))]);

    [Fact]
    public void Centralisation_is_the_sum_over_units_in_order_of_distance()
    {
        double[] distances = [.. Enumerable.Range(0, 25).Select(u => 10.0 + ((u * 7) % 25))];
        double x = 0, y = 0, a = 0, rce = 0, ace = 0;
        foreach (var u in Enumerable.Range(0, 25).OrderBy(u => distances[u]))
        {
            var (nx, ny, na) = (x + (Pair.Group[u] / Pair.GroupTotal), y + (Pair.Others[u] / Pair.OthersTotal), a + (Places.Areas![u] / Places.Areas.Sum()));
            (rce, ace) = (rce + (x * ny) - (nx * y), ace + (x * na) - (nx * a));
            (x, y, a) = (nx, ny, na);
        }
        Given.Close(rce, Centralisation.Relative(Pair, distances).Value);
        Given.Close(ace, Centralisation.Absolute(Pair, Places, distances).Value);
    }

    [Fact]
    public void With_several_centres_the_nearest_counts_and_ties_are_taken_together()
    {
        var line = new Geography([0, 1, 2, 3, 4], new double[5]);
        Assert.Equal([0, 1, 2, 1, 0], Centralisation.DistancesFrom(line, (0, 0), (4, 0)));
        var pair = GroupPair.Of([9, 1, 0, 1, 9], [1, 9, 9, 9, 1]);
        var turned = GroupPair.Of([9, 1, 0, 9, 1], [1, 9, 9, 1, 9]);
        Given.Close(Centralisation.Relative(pair, [0, 1, 2, 1, 0]).Require(), Centralisation.Relative(turned, [0, 1, 2, 0, 1]).Value);
        Assert.True(Centralisation.Relative(pair, Centralisation.DistancesFrom(line, (0, 0), (4, 0))).Require() > Centralisation.Relative(pair, Centralisation.DistancesFrom(line, (2, 0))).Require());
        // Only what lies within reach counts, with shares of the people there.
        Given.Close(Centralisation.Relative(GroupPair.Of([9, 1], [1, 9]), [0, 1]).Require(), Centralisation.Relative(GroupPair.Of([9, 1, 50], [1, 9, 2]), [0, 1, 9], within: 1).Value);
    }

    [Fact]
    public void Concentration_compares_the_land_a_group_fills_with_the_least_and_the_most()
    {
        var pair = GroupPair.Of([4, 0, 2], [0, 6, 6]);
        var land = Concentration.Of(pair, new([0, 1, 2], [0, 0, 0], [1, 2, 4]));
        Given.Close(((4.0 / 6) - (1.0 / 7) + (2.0 / 7) + (4.0 / 7) - (2.0 / 6)) / 2, land.Delta.Value);
        // The six members would fit in the two smallest units (4 and 6 people), or in the largest alone.
        var (mine, least, most, theirs) = ((4 * 1.0 / 6) + (2 * 4.0 / 6), ((4 * 1.0) + (6 * 2)) / 10, 4.0, ((6 * 2.0) + (6 * 4)) / 12);
        Given.Close(1 - ((mine - least) / (most - least)), land.Absolute.Value);
        Given.Close(((mine / theirs) - 1) / ((least / most) - 1), land.Relative.Value);
        Assert.NotNull(Concentration.Of(pair, new([0, 1, 2], [0, 0, 0], [1, 1, 1])).Absolute.WhyUndefined);
        Assert.Equal("the geography has no areas", Concentration.Of(pair, new([0, 1, 2], [0, 0, 0])).Delta.WhyUndefined);
    }

    [Fact]
    public void Clustering_and_decay_are_their_double_sums()
    {
        double near = 0, even = 0, all = 0, xx = 0, yy = 0, isolation = 0, interaction = 0;
        for (var i = 0; i < 25; i++)
        {
            double members = 0, others = 0;
            for (var j = 0; j < 25; j++)
            {
                var c = Math.Exp(-Places.Distance(i, j));
                (near, even, all) = (near + (Pair.Group[i] / Pair.GroupTotal * c * Pair.Group[j]), even + (Pair.GroupTotal / 625 * c), all + (Pair.Group[i] / Pair.GroupTotal * c * (Pair.Group[j] + Pair.Others[j])));
                (xx, yy) = (xx + (Pair.Group[i] * c * Pair.Group[j]), yy + (Pair.Others[i] * c * Pair.Others[j]));
                (members, others) = (members + (c * Pair.Group[j]), others + (c * Pair.Others[j]));
            }
            isolation += Pair.Group[i] / Pair.GroupTotal * members / (members + others);
            interaction += Pair.Group[i] / Pair.GroupTotal * others / (members + others);
        }
        var clustering = Clustering.Of(Pair, Places);
        Given.Close((near - even) / (all - even), clustering.AbsoluteClustering.Value, 1e-10);
        Given.Close((xx / Math.Pow(Pair.GroupTotal, 2) / (yy / Math.Pow(Pair.OthersTotal, 2))) - 1, clustering.RelativeClustering.Value);
        Given.Close(isolation, clustering.DecayIsolation.Value);
        Given.Close(interaction, clustering.DecayInteraction.Value);
        Given.Close(1, clustering.DecayIsolation.Require() + clustering.DecayInteraction.Require());
    }
}
