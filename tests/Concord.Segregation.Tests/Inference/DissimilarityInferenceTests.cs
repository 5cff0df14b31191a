using Concord.Segregation;

namespace Concord.Segregation.Tests.Inference;

public class DissimilarityInferenceTests
{
    [Fact]
    public void The_standard_error_of_the_multigroup_D_agrees_with_two_thousand_replicates()
    {
        var table = Given.RandomTable(60, 4, 3, most: 120);
        var replicates = PersonBootstrap.Of(table, "D", t => Multigroup.Of(t, 1).Dissimilarity.Require(), 2000, 5);
        var analytic = DissimilarityInference.Of(table);
        Assert.Equal(1, analytic.StandardError!.Value / replicates.StandardError, 0.08);
        Given.Close(Multigroup.Of(table).Dissimilarity.Require(), analytic.Value);
    }

    [Fact]
    public void The_multigroup_correction_brings_D_nearer_the_truth()
    {
        var truth = Cities.Truth(300, 40, 2);
        var exact = Multigroup.Of(CountTable.FromRows(truth.SelectMany(r => r).ToArray(), 4)).Dissimilarity.Require();
        var poisson = PoissonTables.For(truth.SelectMany(r => r));
        double raw = 0, corrected = 0;
        for (var s = 0; s < 100; s++)
        {
            var d = DissimilarityInference.Of(Given.Sample(truth, new Random64(8, (ulong)s), poisson));
            (raw, corrected) = (raw + (d.Require() / 100), corrected + (d.BiasCorrected!.Value / 100));
        }
        Assert.True(raw - exact > 0.02, $"raw bias {raw - exact}");
        Assert.True(Math.Abs(corrected - exact) < 0.6 * (raw - exact), $"D {exact:R}, raw {raw:R}, corrected {corrected:R}");
    }

    [Fact]
    public void With_two_groups_the_multigroup_form_is_the_two_group_one()
    {
        var table = Given.RandomTable(80, 2, 6);
        var (many, two) = (DissimilarityInference.Of(table), DissimilarityInference.Of(GroupPair.VersusRest(table, 0)));
        Given.Close(two.Require(), many.Value);
        Given.Close(two.BiasCorrected!.Value, many.BiasCorrected);
        // One counts the sizes of the groups as known, the other as drawn.
        Assert.Equal(1, many.StandardError!.Value / two.StandardError!.Value, 0.05);
        Assert.Null(DissimilarityInference.Of(Given.Table([5, 0], [3, 0])).StandardError);
    }

    [Fact]
    public void The_bootstrap_correction_keeps_both_groups_and_brings_D_nearer_the_truth()
    {
        var truth = Cities.Truth(200, 30, 4).Select(r => new[] { r[0], r[1] + r[2] + r[3] }).ToArray();
        var exact = Dissimilarity.Of(GroupPair.Of([.. truth.Select(r => r[0])], [.. truth.Select(r => r[1])])).Require();
        var poisson = PoissonTables.For(truth.SelectMany(r => r));
        double raw = 0, corrected = 0;
        for (var s = 0; s < 60; s++)
        {
            var d = BootstrapCorrection.Of(GroupPair.VersusRest(Given.Sample(truth, new Random64(9, (ulong)s), poisson), 0), 50, (ulong)s);
            (raw, corrected) = (raw + (d.Value / 60), corrected + (d.BiasCorrected / 60));
        }
        Assert.True(Math.Abs(corrected - exact) < 0.6 * (raw - exact), $"D {exact:R}, raw {raw:R}, corrected {corrected:R}");
        Assert.Throws<ArgumentException>(() => BootstrapCorrection.Of(GroupPair.Of([1.5, 2], [3, 4]), 10, 1));
        Assert.Throws<ArgumentException>(() => BootstrapCorrection.Of(GroupPair.Of([0, 0], [3, 4]), 10, 1));
    }
}
