using Concord.Segregation;

namespace Concord.Segregation.Tests;

/// <summary>What must hold of every table.</summary>
public class PropertyTests
{
    public static TheoryData<int, int, bool> Shapes => new()
    {
        { 1, 2, false }, { 2, 2, false }, { 7, 3, true }, { 8, 5, false }, { 9, 4, true }, { 63, 8, true }, { 500, 19, true }, { 4097, 3, false },
    };

    [Theory, MemberData(nameof(Shapes))]
    public void Indices_lie_in_their_ranges(int units, int groups, bool sparse)
    {
        var table = Given.RandomTable(units, groups, 11, sparse: sparse);
        var all = Multigroup.Of(table);
        foreach (var e in new[] { all.Theil, all.Dissimilarity, all.Variation, all.NormalisedExposure, all.RelativeDiversity, MultigroupGini.Of(table) })
            Assert.InRange(e.Require(), 0, 1);
        Assert.InRange(all.Information.Require(), 0, all.Entropy + 1e-12);
        Assert.True(MultigroupGini.Of(table).Require() >= all.Dissimilarity.Require() - 1e-12);
        for (var g = 0; g < groups; g++)
        {
            var pair = GroupPair.VersusRest(table, g);
            foreach (var e in new[] { Dissimilarity.Of(pair), Gini.Of(pair), TheilPair.Of(pair), Atkinson.Of(pair, 0.3), Gorard.Of(pair), CorrelationRatio.Of(pair), MinMax.Of(pair), Isolation.Of(pair) })
                Assert.InRange(e.Require(), 0, 1);
        }
    }

    [Theory, MemberData(nameof(Shapes))]
    public void The_one_pass_agrees_with_the_definitions_written_out(int units, int groups, bool sparse)
    {
        var table = Given.RandomTable(units, groups, 5, sparse: sparse);
        var rows = Given.Rows(table);
        var total = rows.Sum(r => r.Sum());
        var shares = Enumerable.Range(0, groups).Select(g => rows.Sum(r => r[g]) / total).ToArray();
        double m = 0, d = 0, squares = 0, c = 0, p = 0;
        foreach (var row in rows.Where(r => r.Sum() > 0))
            for (var g = 0; g < groups; g++)
            {
                var (t, share) = (row.Sum(), row[g] / row.Sum());
                if (row[g] > 0) m += row[g] / total * Math.Log(share / shares[g]);
                d += t * Math.Abs(share - shares[g]);
                squares += t * Math.Pow(share - shares[g], 2);
                c += t * Math.Pow(share - shares[g], 2) / shares[g];
                p += t * Math.Pow(share - shares[g], 2) / (1 - shares[g]);
            }
        var (entropy, interaction) = (-shares.Sum(s => s * Math.Log(s)), shares.Sum(s => s * (1 - s)));
        var all = Multigroup.Of(table);
        Given.Close(m, all.Information.Value);
        Given.Close(m / entropy, all.Theil.Value);
        Given.Close(d / (2 * total * interaction), all.Dissimilarity.Value);
        Given.Close(squares / (total * interaction), all.RelativeDiversity.Value);
        Given.Close(c / (total * (groups - 1)), all.Variation.Value);
        Given.Close(p / total, all.NormalisedExposure.Value);
    }

    [Fact]
    public void Gini_agrees_with_its_double_sum()
    {
        var table = Given.RandomTable(300, 3, 9, sparse: true);
        var pair = GroupPair.VersusRest(table, 1);
        double sum = 0;
        for (var i = 0; i < 300; i++)
            for (var j = 0; j < 300; j++) sum += Math.Abs((pair.Group[i] * pair.Others[j]) - (pair.Group[j] * pair.Others[i]));
        Given.Close(sum / (2 * pair.GroupTotal * pair.OthersTotal), Gini.Of(pair).Value);
    }

    [Fact]
    public void Names_and_order_of_units_and_groups_do_not_matter()
    {
        var table = Given.RandomTable(40, 5, 21);
        var rows = Given.Rows(table);
        var shuffled = Given.Table([.. rows.Reverse().Select(r => r.Reverse().ToArray())]);
        var (a, b) = (Multigroup.Of(table), Multigroup.Of(shuffled));
        Given.Close(a.Theil.Require(), b.Theil.Value);
        Given.Close(a.Dissimilarity.Require(), b.Dissimilarity.Value);
        Given.Close(MultigroupGini.Of(table).Require(), MultigroupGini.Of(shuffled).Value);
        Given.Close(Gini.Of(GroupPair.VersusRest(table, 1)).Require(), Gini.Of(GroupPair.VersusRest(shuffled, 3)).Value);
    }

    [Fact]
    public void Scale_does_not_matter()
    {
        var table = Given.RandomTable(40, 5, 22);
        var scaled = Given.Table([.. Given.Rows(table).Select(r => r.Select(x => x * 7).ToArray())]);
        Given.Close(Multigroup.Of(table).Theil.Require(), Multigroup.Of(scaled).Theil.Value);
        Given.Close(MultigroupGini.Of(table).Require(), MultigroupGini.Of(scaled).Value);
        Given.Close(Atkinson.Of(GroupPair.VersusRest(table, 0), 0.2).Require(), Atkinson.Of(GroupPair.VersusRest(scaled, 0), 0.2).Value);
    }

    [Fact]
    public void Splitting_a_unit_into_alike_parts_changes_nothing()
    {
        var rows = Given.Rows(Given.RandomTable(20, 4, 23));
        var split = rows.SelectMany(r => new[] { r.Select(x => x * 0.25).ToArray(), r.Select(x => x * 0.75).ToArray() }).ToArray();
        var (a, b) = (Given.Table(rows), Given.Table(split));
        Given.Close(Multigroup.Of(a).Theil.Require(), Multigroup.Of(b).Theil.Value);
        Given.Close(Multigroup.Of(a).Dissimilarity.Require(), Multigroup.Of(b).Dissimilarity.Value);
        Given.Close(MultigroupGini.Of(a).Require(), MultigroupGini.Of(b).Value);
        Given.Close(Atkinson.Of(GroupPair.VersusRest(a, 2), 0.7).Require(), Atkinson.Of(GroupPair.VersusRest(b, 2), 0.7).Value);
        Given.Close(OrdinalSegregation.Of(a).Information.Require(), OrdinalSegregation.Of(b).Information.Value);
    }

    [Fact]
    public void Known_identities_hold()
    {
        var table = Given.RandomTable(60, 3, 24);
        var pair = GroupPair.VersusRest(table, 0);
        var d = Dissimilarity.Of(pair).Require();
        Given.Close(2 * d / (1 + d), MinMax.Of(pair).Value);
        Given.Close(d * (1 - pair.Share), Gorard.Of(pair).Value);
        Given.Close(1 - Isolation.Of(pair).Require(), Interaction.Of(pair).Value);
        Given.Close((Isolation.Of(pair).Require() - pair.Share) / (1 - pair.Share), CorrelationRatio.Of(pair).Value);
        var groups = GroupIndices.Of(table);
        Given.Close(d, groups[0].Dissimilarity);
        Given.Close(Isolation.Of(pair).Require(), groups[0].Isolation);
        foreach (var row in ExposureMatrix.Of(table).Rows) Given.Close(1, row!.Sum());
        var two = Given.Table([.. Given.Rows(table).Select(r => new[] { r[0], r[1] + r[2] })]);
        Given.Close(d, Multigroup.Of(two).Dissimilarity.Value);
        Given.Close(TheilPair.Of(pair).Require(), Multigroup.Of(two).Theil.Value);
        Given.Close(Gini.Of(pair).Require(), MultigroupGini.Of(two).Value);
        var curve = SegregationCurve.Of(pair);
        double area = 0, gap = 0;
        for (var i = 1; i < curve.Group.Count; i++)
        {
            area += (curve.Others[i] - curve.Others[i - 1]) * (curve.Group[i] + curve.Group[i - 1]) / 2;
            gap = Math.Max(gap, curve.Others[i] - curve.Group[i]);
        }
        Given.Close(Gini.Of(pair).Require(), 1 - (2 * area));
        Given.Close(d, gap);
    }

    [Fact]
    public void M_adds_up_over_groups_as_it_does_over_units()
    {
        // Groups 0 and 1, and 2, 3 and 4, taken together; then each apart within its own.
        var table = Given.RandomTable(60, 5, 25, sparse: true);
        var rows = Given.Rows(table);
        CountTable Part(Range groups) => Given.Table([.. rows.Select(r => r[groups])]);
        var (low, high) = (Part(..2), Part(2..));
        var between = Multigroup.Of(Given.Table([.. rows.Select(r => new[] { r[0] + r[1], r[2] + r[3] + r[4] })])).Information.Require();
        var within = ((low.Total * Multigroup.Of(low).Information.Require()) + (high.Total * Multigroup.Of(high).Information.Require())) / table.Total;
        Given.Close(Multigroup.Of(table).Information.Require(), between + within);
        var turned = Given.Table([.. Enumerable.Range(0, 5).Select(table.Column)]);
        Given.Close(Multigroup.Of(table).Information.Require(), Multigroup.Of(turned).Information.Value);
    }

    [Fact]
    public void Evening_out_two_units_never_raises_an_index_of_evenness()
    {
        for (var seed = 1UL; seed <= 30; seed++)
        {
            var rows = Given.Rows(Given.RandomTable(12, 2, seed, most: 60));
            var (u, v) = rows[0][0] * rows[1].Sum() > rows[1][0] * rows[0].Sum() ? (0, 1) : (1, 0);
            if (rows[u][0] < 1 || rows[v][1] < 1 || (rows[u][0] - 1) * rows[v].Sum() < (rows[v][0] + 1) * rows[u].Sum()) continue;
            var before = GroupPair.VersusRest(Given.Table(rows), 0);
            (rows[u][0], rows[u][1], rows[v][0], rows[v][1]) = (rows[u][0] - 1, rows[u][1] + 1, rows[v][0] + 1, rows[v][1] - 1);
            var after = GroupPair.VersusRest(Given.Table(rows), 0);
            foreach (var index in new Func<GroupPair, Estimate>[] { Dissimilarity.Of, Gini.Of, TheilPair.Of, CorrelationRatio.Of, p => Atkinson.Of(p, 0.3), MinMax.Of, Gorard.Of })
                Assert.True(index(after).Require() <= index(before).Require() + 1e-12, $"{index(after).Index}, seed {seed}");
        }
    }

    [Fact]
    public void Hill_numbers_fall_with_their_order_and_meet_the_named_ones()
    {
        double[] counts = [5, 3, 0, 12];
        Given.Close(3, Diversity.Hill(counts, 0));
        Given.Close(Math.Exp(Diversity.Shannon(counts)!.Value), Diversity.Hill(counts, 1));
        Given.Close(Diversity.InverseSimpson(counts)!.Value, Diversity.Hill(counts, 2));
        Given.Close(20 / 12.0, Diversity.Hill(counts, double.PositiveInfinity));
        Assert.True(Diversity.Hill(counts, 0.5) > Diversity.Hill(counts, 1.5));
        Given.Close(Diversity.Hill(counts, 1)!.Value, Diversity.Hill(counts, 1 + 1e-9), 1e-6);
    }

    [Fact]
    public void The_logarithm_is_right_to_the_last_places()
    {
        var random = new Random64(3, 3);
        for (var i = 0; i < 20000; i++)
        {
            var x = Math.Exp((random.Unit() - 0.5) * (i % 3 == 0 ? 1e-3 : 60));
            var ours = VectorLog.Log(System.Runtime.Intrinsics.Vector512.Create(x))[5];
            Assert.True(Math.Abs(ours - Math.Log(x)) <= 2.3e-16 * Math.Max(Math.Abs(Math.Log(x)), 1e-300) * 1.01, $"log {x:R}");
        }
    }

    [Fact]
    public void Threads_change_no_bit()
    {
        var table = Given.RandomTable(20000, 7, 31, sparse: true);
        var places = Given.RandomPlaces(20000, 31, 60000);
        var nesting = Nesting.Of(Enumerable.Range(0, 20000).Select(u => u % 97));
        object[] Answers(int threads) =>
        [
            Multigroup.Of(table, threads).Theil.Require(), MultigroupGini.Of(table, threads).Require(), ExposureMatrix.Of(table, threads).Rows[2]![3],
            WithinBetween.Of(table, nesting, threads).WithinInformation, PairwiseDissimilarity.Of(table, nesting, threads).Values[5][1][2]!.Value,
            SpatialSegregation.Of(table, places, Kernel.Biweight, [500, 2000], threads)[1].Theil.Require(),
            UnitBootstrap.Of(table, 20, 4, threads: threads).Theil.StandardError, PersonBootstrap.Of(table, 4, 4, threads: threads).Theil.StandardError,
            NullTest.OfTheil(table, NullModel.Systematic, 4, 4, threads: threads).NullMean, AnalyticInference.Of(table, threads: threads).Theil.StandardError!.Value,
            LocalSegregation.Of(table, threads).Linkage[17]!.Value, DissimilarityInference.Of(table, threads: threads).BiasCorrected!.Value,
            SpatialSegregation.Of(table, places, Kernel.Uniform, [900], threads, locationQuotients: true)[0].LocationQuotients!.Units[77][2]!.Value,
            string.Join(' ', NearestUnits.Find(places, 7, threads).Of(4321).ToArray()), UnitBootstrap.Of(table, "D", t => Multigroup.Of(t, 1).Dissimilarity.Require(), 3, 4, threads: threads).Mean,
            NullTest.OfTheil(table, NullModel.PersonPermutation, 3, 4, threads: threads).NullMean, NullTest.OfTheil(table, NullModel.Evenness, 3, 4, threads: threads).NullMean,
            BootstrapCorrection.Of(GroupPair.VersusRest(table, 1), 4, 4, threads: threads).Mean, DisclosureNoise.Census2021.Of(table, "H", t => Multigroup.Of(t, 1).Theil.Require(), 3, 4, threads: threads).Mean,
            SpatialProfile.ByNearest(table, places, [5], 2, 4, threads: threads)[0].Null!.Theil.NullMean,
        ];
        Assert.Equal(Answers(1), Answers(2));
        Assert.Equal(Answers(2), Answers(3));
    }

    [Fact]
    public void Threads_change_no_bit_of_what_grows_with_the_square_of_the_units()
    {
        var (table, places) = (Given.RandomTable(400, 3, 32, sparse: true), Given.RandomPlaces(400, 32));
        object[] Answers(int threads) =>
        [
            SpatialProximity.Of(table, places, new(Scale: 900), threads).AllGroups.Require(), Clustering.Of(GroupPair.VersusRest(table, 0), places, new(Scale: 900), threads).AbsoluteClustering.Require(),
            Distortion.Of(table, places, threads).Mean.Require(), Jackknife.Of(table, "D", t => Multigroup.Of(t, 1).Dissimilarity.Require(), threads).StandardError,
            NullTest.Of(table, NullModel.PlacePermutation, "SP", t => SpatialProximity.Of(t, places, new(Scale: 900), 1).AllGroups.Require(), 5, 1, threads: threads).NullMean,
        ];
        Assert.Equal(Answers(1), Answers(2));
    }

    [Fact]
    public void Progress_is_told_once_for_every_replicate()
    {
        var (table, places, told) = (Given.RandomTable(30, 3, 2), Given.RandomPlaces(30, 2), 0);
        void Tick() => Interlocked.Increment(ref told);
        PersonBootstrap.Of(table, 7, 1, progress: Tick);
        NullTest.OfTheil(table, NullModel.Evenness, 7, 1, progress: Tick);
        NullTest.Of(table, NullModel.PlacePermutation, "M̃", t => SpatialSegregation.Of(t, places, Kernel.Uniform, [900], 1)[0].Divergence.Require(), 7, 1, progress: Tick);
        TwoSampleTest.RandomLabel(table, Given.RandomTable(20, 3, 3), "H", t => Multigroup.Of(t, 1).Theil.Require(), 7, 1, progress: Tick);
        SpatialProfile.ByNearest(table, places, [3], 7, progress: Tick);
        Assert.Equal(35, told);
    }
}
