using Concord.Segregation;

namespace Concord.Segregation.Tests.Policy;

public class PolicyTests
{
    private static NearestVerdict? Verdict(double own, double others)
    {
        // One school and eleven others at its side, all alike.
        double[] x = [own, .. Enumerable.Repeat(others, 11)], y = [1000 - own, .. Enumerable.Repeat(1000 - others, 11)];
        var places = new Geography([.. Enumerable.Range(0, 12).Select(i => (double)i * i)], new double[12]);
        return new NearestUnitsRule().Verdicts(GroupPair.Of(x, y), NearestUnits.Find(places, 10))[0];
    }

    [Theory]
    [InlineData(700, 500, NearestVerdict.High)]
    [InlineData(640, 500, NearestVerdict.Alike)]
    [InlineData(340, 500, NearestVerdict.Low)]
    [InlineData(210, 100, NearestVerdict.High)]
    [InlineData(190, 100, NearestVerdict.Alike)]
    [InlineData(40, 100, NearestVerdict.Low)]
    [InlineData(960, 900, NearestVerdict.High)]
    [InlineData(940, 900, NearestVerdict.Alike)]
    [InlineData(790, 900, NearestVerdict.Low)]
    public void The_ten_nearest_rule_counts_points_in_the_middle_and_ratios_in_the_tails(double own, double others, NearestVerdict expected)
        => Assert.Equal(expected, Verdict(own, others));

    /// <summary>SchoolDash words it as two criteria of which either is enough, the ratio being of the group's share or of everybody else's.</summary>
    [Fact]
    public void Ratios_in_the_tails_are_the_same_rule_as_points_or_ratios_anywhere()
    {
        // Shares off every edge, so that rounding has no say.
        for (var s = 3; s < 1000; s += 20)
            for (var l = 7; l < 1000; l += 20)
            {
                var (own, local) = (s / 1000.0, l / 1000.0);
                var high = own - local > 0.15 || own > 2 * local || 1 - own < (1 - local) / 2;
                var low = local - own > 0.15 || own < local / 2 || 1 - own > 2 * (1 - local);
                Assert.Equal(high ? NearestVerdict.High : low ? NearestVerdict.Low : NearestVerdict.Alike, Verdict(s, l));
            }
    }

    [Fact]
    public void A_finding_says_what_it_rests_on()
    {
        var table = Given.RandomTable(20, 2, 2);
        var nearest = NearestUnits.Find(Given.RandomPlaces(20, 2), 10);
        var finding = new NearestUnitsRule().Explain(GroupPair.VersusRest(table, 0), nearest, 4, "Hill School");
        Assert.Equal(10, finding.Neighbours.Count);
        Assert.Contains("10 nearest", finding.Because, StringComparison.Ordinal);
        Assert.Equal("Hill School", finding.Name);
    }

    [Fact]
    public void An_empty_school_has_no_verdict()
    {
        var places = Given.RandomPlaces(3, 1);
        Assert.Null(new NearestUnitsRule().Verdicts(GroupPair.Of([0, 5, 5], [0, 5, 5]), NearestUnits.Find(places, 2))[0]);
    }

    [Fact]
    public void Schools_of_one_phase_are_compared_with_their_own()
    {
        var places = Given.RandomPlaces(30, 4);
        var nearest = NearestUnits.FindAmong(places, 5, Nesting.Of(Enumerable.Range(0, 30).Select(u => u % 2)));
        for (var u = 0; u < 30; u++)
            Assert.Equal(Enumerable.Range(0, 30).Where(v => v != u && v % 2 == u % 2)
                .OrderBy(v => Math.Pow(places.X[u] - places.X[v], 2) + Math.Pow(places.Y[u] - places.Y[v], 2)).ThenBy(v => v).Take(5), nearest.Of(u).ToArray());
    }

    [Fact]
    public void Pooled_shares_and_mean_shares_are_told_apart()
    {
        // A large school with few and a small one with many: together they have few.
        var pair = GroupPair.Of([45, 100, 90], [55, 900, 10]);
        var nearest = NearestUnits.Find(new Geography([0, 1, 2], [0, 0, 0]), 2);
        Assert.Equal(NearestVerdict.High, new NearestUnitsRule().Verdicts(pair, nearest)[0]);
        Assert.Equal(NearestVerdict.Alike, new NearestUnitsRule(Pooled: false).Verdicts(pair, nearest)[0]);
    }

    [Fact]
    public void Thresholds_count_units_above_them()
    {
        var findings = Thresholds.Of(Given.Table([90, 10], [60, 40], [10, 90], [0, 0]), 0);
        Assert.Equal([2, 2, 1, 1], findings.Select(f => f.Units.Count));
        Given.Close(150.0 / 160, findings[0].ShareOfGroup);
        Given.Close(2.0 / 3, findings[0].ShareOfUnits);
    }

    [Fact]
    public void Neighbourhood_types_follow_their_thresholds()
    {
        var table = Given.Table([85, 10, 5], [60, 30, 10], [40, 30, 30], [20, 45, 35], [10, 70, 20], [0, 0, 0]);
        Assert.Equal(
            [NeighbourhoodType.MajorityDominated, NeighbourhoodType.MajorityWithMinorities, NeighbourhoodType.MinoritiesWithMajority, NeighbourhoodType.MixedMinorities, NeighbourhoodType.Polarised, null],
            NeighbourhoodTypes.Of(table, 0));
    }

    [Fact]
    public void A_district_series_gives_D_inside_each_district()
    {
        var table = CountTable.FromRows([10.0, 0, 0, 10, 5, 5, 5, 5], 2, ["a", "b", "c", "d"], ["White", "Asian"]);
        var points = DistrictSeries.Of([("2021", table, Nesting.Of(["N", "N", "S", "S"]))], "Asian");
        Given.Close(1, points[0].Dissimilarity);
        Given.Close(0, points[1].Dissimilarity);
    }

    [Fact]
    public void Schools_stand_beside_homes_and_a_district_without_either_says_so()
    {
        DistrictPoint Point(string district, double? d) => new(district, "2021", 0.3, d, 9);
        var rows = SchoolsBesideHomes.Of([Point("N", 0.6), Point("S", null)], [Point("N", 0.4), Point("E", 0)]);
        Assert.Equal(["N", "S", "E"], rows.Select(r => r.District));
        Given.Close(0.2, rows[0].Difference);
        Given.Close(1.5, rows[0].Ratio);
        Assert.All(rows.Skip(1), r => Assert.Null(r.Difference));
        Assert.Throws<ArgumentException>(() => SchoolsBesideHomes.Of([Point("N", 0.6), Point("N", 0.6)], []));
    }

    [Fact]
    public void Variance_shares_of_nested_levels_add_to_one_where_places_are_of_one_size()
    {
        var pair = GroupPair.VersusRest(Given.RandomTable(120, 2, 8), 0);
        var index = MultilevelIndex.Of(pair, [("ward", Nesting.Of(Enumerable.Range(0, 120).Select(u => u / 4))), ("city", Nesting.Of(Enumerable.Range(0, 120).Select(u => u / 24)))]);
        Given.Close(1, index.Levels.Sum(l => l.VarianceShare), 1e-9);
        Assert.Equal(["unit", "ward", "city"], index.Levels.Select(l => l.Level));
    }
}
