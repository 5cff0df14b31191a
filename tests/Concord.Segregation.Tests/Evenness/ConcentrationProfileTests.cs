using Concord.Segregation;

namespace Concord.Segregation.Tests.Evenness;

public class ConcentrationProfileTests
{
    private static readonly GroupPair Pair = GroupPair.VersusRest(Given.RandomTable(40, 2, 12, sparse: true), 0);

    private static double Share(int u) => Pair.Group[u] + Pair.Others[u] > 0 ? Pair.Group[u] / (Pair.Group[u] + Pair.Others[u]) : -1;

    [Fact]
    public void The_curve_is_the_share_of_the_group_in_units_at_or_above_each_threshold()
    {
        var profile = ConcentrationProfile.Of(Pair, 101);
        for (var s = 0; s < 101; s++)
            Given.Close(Enumerable.Range(0, 40).Where(u => Share(u) >= profile.Thresholds[s]).Sum(u => Pair.Group[u]) / Pair.GroupTotal, profile.Shares[s]);
    }

    [Fact]
    public void The_summary_is_the_area_beyond_that_of_even_spread()
    {
        var profile = ConcentrationProfile.Of(Pair, 20001);
        double below = 0, above = 0;
        for (var s = 0; s < 20001; s++)
            if (profile.Thresholds[s] < Pair.Share) below += profile.Shares[s] / 20001;
            else above += profile.Shares[s] / 20001;
        Given.Close((Pair.Share - (below - above)) / (1 - Pair.Share), profile.Index.Value);
        // All alike gives 0 and complete segregation 1, but for a step of the grid.
        Assert.Equal(0, ConcentrationProfile.Of(GroupPair.Of([3, 6], [7, 14])).Index.Require(), 2e-3);
        Assert.Equal(1, ConcentrationProfile.Of(GroupPair.Of([3, 0], [0, 14])).Index.Require(), 2e-3);
    }
}
