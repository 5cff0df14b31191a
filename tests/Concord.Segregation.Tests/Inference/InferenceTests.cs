using Concord.Segregation;

namespace Concord.Segregation.Tests.Inference;

public class InferenceTests
{
    [Fact]
    public void Analytic_standard_errors_agree_with_two_thousand_replicates()
    {
        var table = Given.RandomTable(60, 4, 3, most: 120);
        var analytic = AnalyticInference.Of(table);
        var (m, h) = PersonBootstrap.Of(table, 2000, 5);
        Assert.Equal(1, analytic.Information.StandardError!.Value / m.StandardError, 0.06);
        Assert.Equal(1, analytic.Theil.StandardError!.Value / h.StandardError, 0.06);
        var pair = GroupPair.VersusRest(table, 1);
        var d = PersonBootstrap.Of(table, "D", t => Dissimilarity.Of(GroupPair.VersusRest(t, 1)).Require(), 2000, 6);
        Assert.Equal(1, DissimilarityInference.Of(pair).StandardError!.Value / d.StandardError, 0.12);
    }

    [Fact]
    public void Bias_correction_brings_M_and_H_back_to_the_truth()
    {
        var truth = Cities.Truth(300, 40, 2);
        var exact = Multigroup.Of(CountTable.FromRows(truth.SelectMany(r => r).ToArray(), 4));
        var poisson = PoissonTables.For(truth.SelectMany(r => r));
        double rawM = 0, rawH = 0, correctedM = 0, correctedH = 0;
        const int samples = 200;
        for (var s = 0; s < samples; s++)
        {
            var inference = AnalyticInference.Of(Given.Sample(truth, new Random64(8, (ulong)s), poisson));
            rawM += inference.Information.Require() / samples;
            rawH += inference.Theil.Require() / samples;
            correctedM += inference.Information.BiasCorrected!.Value / samples;
            correctedH += inference.Theil.BiasCorrected!.Value / samples;
        }
        var (m, h) = (exact.Information.Require(), exact.Theil.Require());
        Assert.True(rawM - m > 0.02, $"raw bias {rawM - m}");
        Assert.True(Math.Abs(correctedM - m) < 0.12 * (rawM - m), $"M {m:R}, raw {rawM:R}, corrected {correctedM:R}");
        Assert.True(Math.Abs(correctedH - h) < 0.12 * (rawH - h), $"H {h:R}, raw {rawH:R}, corrected {correctedH:R}");
    }

    [Fact]
    public void Density_correction_brings_D_nearer_the_truth()
    {
        var truth = Cities.Truth(200, 30, 4).Select(r => new[] { r[0], r[1] + r[2] + r[3] }).ToArray();
        var exact = Dissimilarity.Of(GroupPair.Of([.. truth.Select(r => r[0])], [.. truth.Select(r => r[1])])).Require();
        var poisson = PoissonTables.For(truth.SelectMany(r => r));
        double raw = 0, corrected = 0;
        for (var s = 0; s < 200; s++)
        {
            var d = DissimilarityInference.Of(GroupPair.VersusRest(Given.Sample(truth, new Random64(9, (ulong)s), poisson), 0));
            (raw, corrected) = (raw + (d.Require() / 200), corrected + (d.BiasCorrected!.Value / 200));
        }
        Assert.True(raw - exact > 0.02);
        Assert.True(Math.Abs(corrected - exact) < 0.6 * (raw - exact), $"{exact} {raw} {corrected}");
    }

    [Fact]
    public void Expected_D_under_randomness_is_that_of_shuffled_persons()
    {
        var pair = GroupPair.VersusRest(Given.RandomTable(40, 2, 3, most: 30), 0);
        double mean = 0;
        for (var r = 0; r < 2000; r++)
        {
            var (x, y) = RandomSpread.Shuffled(pair, new Random64(2, (ulong)r));
            mean += Dissimilarity.Raw(x, y, pair.GroupTotal, pair.OthersTotal) / 2000;
        }
        Assert.Equal(mean, RandomSpread.ExpectedDissimilarity(pair).Require(), 2e-3);
        Assert.InRange(RandomSpread.BeyondChance(pair).Require(), -1, Dissimilarity.Of(pair).Require());
        Assert.InRange(RandomSpread.GiniBeyondChance(pair, 100).Require(), -1, Gini.Of(pair).Require());
    }

    [Fact]
    public void Poisson_draws_have_their_mean_and_variance()
    {
        foreach (var mean in new[] { 0.3, 1, 4.75, 60, 4096, 9000.5 })
        {
            var tables = PoissonTables.For([mean]);
            var random = new Random64(1, (ulong)mean);
            var split = PoissonTables.Split(mean);
            double sum = 0, squares = 0;
            const int draws = 40000;
            for (var i = 0; i < draws; i++)
            {
                double x = tables.Any(split, random);
                (sum, squares) = (sum + x, squares + (x * x));
            }
            Assert.Equal(1, sum / draws / mean, 5 / Math.Sqrt(draws * mean));
            Assert.Equal(1, ((squares / draws) - (sum / draws * (sum / draws))) / mean, 0.05);
        }
    }

    [Fact]
    public void A_resampled_table_has_all_persons_and_the_right_means()
    {
        var table = Given.RandomTable(20, 3, 8, sparse: true);
        var sampler = new PersonSampler(table);
        var (cells, means) = (new int[60], new double[60]);
        for (var r = 0; r < 4000; r++)
        {
            sampler.Draw(cells, new Random64(3, (ulong)r));
            Assert.Equal(table.Total, cells.Sum());
            for (var c = 0; c < 60; c++) means[c] += cells[c] / 4000.0;
        }
        for (var c = 0; c < 60; c++) Assert.Equal(table[c / 3, c % 3], means[c], 5 * Math.Sqrt((table[c / 3, c % 3] + 0.01) / 4000));
    }

    [Theory]
    [InlineData(NullModel.Evenness)]
    [InlineData(NullModel.Systematic)]
    [InlineData(NullModel.PersonPermutation)]
    public void Nulls_keep_what_they_say_they_keep(NullModel model)
    {
        var table = Given.RandomTable(15, 3, 7);
        var cells = new int[45];
        var sampler = new NullSampler(table, model);
        for (var r = 0; r < 20; r++)
        {
            sampler.Draw(cells, new Random64(1, (ulong)r));
            var drawn = CountTable.FromRows(cells, 3);
            Assert.Equal(table.Total, drawn.Total);
            if (model != NullModel.Systematic) Assert.Equal(table.UnitTotals.ToArray(), drawn.UnitTotals.ToArray());
            if (model != NullModel.Evenness) Assert.Equal(table.GroupTotals.ToArray(), drawn.GroupTotals.ToArray());
        }
    }

    [Fact]
    public void What_is_segregated_is_found_and_what_is_random_is_not()
    {
        Assert.True(NullTest.OfTheil(Given.RandomTable(30, 3, 4), NullModel.Evenness, 199, 2).PValue <= 0.01);
        var random = new int[90];
        new NullSampler(Given.RandomTable(30, 3, 4), NullModel.PersonPermutation).Draw(random, new Random64(77, 0));
        Assert.True(NullTest.OfTheil(CountTable.FromRows(random, 3), NullModel.PersonPermutation, 199, 2).PValue > 0.02);
    }

    [Fact]
    public void The_jackknife_leaves_out_one_unit_at_a_time()
    {
        var table = Given.RandomTable(25, 3, 5);
        var fast = Jackknife.OfTheil(table);
        var slow = Jackknife.Of(table, "H", t => Multigroup.Of(t).Theil.Require());
        Given.Close(slow.StandardError, fast.StandardError, 1e-9);
        Given.Close(slow.BiasCorrected, fast.BiasCorrected, 1e-9);
    }

    [Fact]
    public void The_bootstrap_of_units_agrees_with_its_slow_form()
    {
        var table = Given.RandomTable(80, 4, 9);
        var fast = UnitBootstrap.Of(table, 16, 3).Theil;
        var slow = UnitBootstrap.Of(table, "H", t => Multigroup.Of(t).Theil.Require(), 16, 3);
        for (var r = 0; r < 16; r++) Given.Close(slow.Replicates[r], fast.Replicates[r], 1e-10);
    }

    [Fact]
    public void Disclosure_noise_is_carried_to_an_interval_about_a_corrected_value()
    {
        var table = Given.RandomTable(100, 4, 2, most: 20);
        var noise = DisclosureNoise.Census2021.Of(table, "H", t => Multigroup.Of(t).Theil.Require(), 200, 1);
        Assert.True(noise.BiasCorrected < noise.Value);
        Assert.InRange(noise.BiasCorrected, noise.Interval.Low, noise.Interval.High);
        Assert.Throws<ArgumentException>(() => new DisclosureNoise([0.5, 0.2, 0.2]).Of(table, "H", _ => 0, 5, 1));
    }

    [Fact]
    public void Two_samples_of_one_place_do_not_differ()
    {
        var (a, b) = (Given.RandomTable(60, 3, 1), Given.RandomTable(60, 3, 2));
        Assert.True(TwoSampleTest.RandomLabel(a, b, "H", t => Multigroup.Of(t, 1).Theil.Require(), 99, 1).PValue > 0.03);
        var even = GroupPair.Of([.. Enumerable.Repeat(10.0, 60)], [.. Enumerable.Range(0, 60).Select(u => 9 + (double)(u % 3))]);
        Assert.True(TwoSampleTest.Counterfactual(GroupPair.VersusRest(a, 0), even, "D", p => Dissimilarity.Of(p).Require(), 99, 1).PValue <= 0.02);
    }

    [Fact]
    public void Normal_quantiles_are_those_of_the_tables()
    {
        Assert.Equal(-1.959963984540054, SpecialFunctions.NormalQuantile(0.025), 1e-10);
        Assert.Equal(2.3263478740408408, SpecialFunctions.NormalQuantile(0.99), 1e-10);
        Assert.Equal(0.024997895148220435, SpecialFunctions.NormalCumulative(-1.96), 1e-12);
        Assert.Equal(2.866515718791939e-7, SpecialFunctions.NormalCumulative(-5), 1e-16);
    }
}
