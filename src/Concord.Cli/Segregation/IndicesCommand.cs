using System.CommandLine;
using Concord.Segregation;

namespace Concord.Cli.Segregation;

internal static class IndicesCommand
{
    public static Command Create()
    {
        var command = new Command("indices", "All indices of a table, multigroup and group by group");
        var input = new InputOptions();
        input.AddTo(command);
        var radii = new Option<string?>("--radii") { Description = "Radii in metres, 500,1000: adds spatial indices (needs --xy)" };
        var nearest = new Option<int>("--nearest") { Description = "Adds H̃ over this many nearest units (needs --xy)" };
        var bootstrap = new Option<int>("--bootstrap") { Description = "Replicates of a bootstrap of persons for M and H" };
        var seed = new Option<ulong>("--seed") { Description = "Seed of the replicates", DefaultValueFactory = _ => 1 };
        var lorenz = new Option<FileInfo?>("--lorenz") { Description = "Writes the segregation curves to an SVG file" };
        var plot = new Option<FileInfo?>("--plot") { Description = "Writes a segregation plot (units by composition) to an SVG file" };
        var map = new Option<FileInfo?>("--map") { Description = "Writes a map of local segregation to an SVG file (needs --xy)" };
        foreach (var option in new Option[] { radii, nearest, bootstrap, seed, lorenz, plot, map }) command.Options.Add(option);
        command.SetAction(parsed => InputOptions.Guard(() =>
        {
            var data = input.Load(parsed);
            var report = new Report(["index", "group", "value", "corrected", "standard error", "low", "high", "note"]);
            var threads = parsed.GetValue(input.Threads);
            Multi(report, data.Table, threads);
            Each(report, data.Table);
            if (parsed.GetValue(bootstrap) is var replicates and > 0) Bootstrap(report, data.Table, replicates, parsed.GetValue(seed), threads);
            if (parsed.GetValue(radii) is { } listed) Spatial(report, data, [.. listed.Split(',').Select(r => Number(r, "--radii"))], threads);
            if (parsed.GetValue(nearest) is var k and > 0)
                Row(report, SpatialProfile.ByNearest(data.Table, data.Places, [k], threads: threads)[0].Theil, $"{k} nearest");
            var drawn = Plots.Write((parsed.GetValue(lorenz), () => CurvePlot.Of(data.Table)), (parsed.GetValue(plot), () => CompositionPlot.Of(data.Table)),
                (parsed.GetValue(map), () => MapPlot.Of(data.Table, data.Places)));
            report.Write(parsed.GetValue(input.Format)!, data.Notes.Concat(drawn));
            return 0;
        }));
        return command;
    }

    internal static double Number(string text, string option)
        => double.TryParse(text, System.Globalization.CultureInfo.InvariantCulture, out var number) ? number : throw new UsageException($"{option}: '{text}' is not a number");

    private static void Multi(Report report, CountTable table, int threads)
    {
        var all = Multigroup.Of(table, threads);
        var sure = AnalyticInference.Of(table, threads: threads);
        foreach (var e in new[] { sure.Information, sure.Theil, DissimilarityInference.Of(table, threads: threads), MultigroupGini.Of(table, threads), all.Variation, all.NormalisedExposure, all.RelativeDiversity }) Row(report, e, null);
    }

    private static void Each(Report report, CountTable table)
    {
        for (var g = 0; g < table.GroupCount; g++)
        {
            var pair = GroupPair.VersusRest(table, g);
            foreach (var e in new[]
            {
                DissimilarityInference.Of(pair), RandomSpread.BeyondChance(pair), Gini.Of(pair), TheilPair.Of(pair), Atkinson.Of(pair), Gorard.Of(pair),
                Isolation.Of(pair), Interaction.Of(pair), CorrelationRatio.Of(pair), MinMax.Of(pair),
            })
                Row(report, e, table.GroupName(g));
        }
    }

    private static void Bootstrap(Report report, CountTable table, int replicates, ulong seed, int threads)
    {
        var (m, h) = Progress.Of("Bootstrap of persons", replicates, tick => PersonBootstrap.Of(table, replicates, seed, threads: threads, progress: tick));
        foreach (var r in new[] { m, h })
            report.Add(r.Index, null, r.Value, r.BiasCorrected, r.StandardError, r.Interval.Low, r.Interval.High, $"bootstrap of persons × {replicates}");
    }

    private static void Spatial(Report report, LoadedData data, double[] radii, int threads)
    {
        foreach (var s in SpatialSegregation.Of(data.Table, data.Places, Kernel.Biweight, radii, threads))
            foreach (var e in new[] { s.Theil, s.Divergence, s.Dissimilarity, s.RelativeDiversity }) Row(report, e, null, FormattableString.Invariant($"{s.Radius:0} m, biweight"));
    }

    private static void Row(Report report, Estimate e, string? group, string? note = null)
        => report.Add(e.Index, group, e.Value, e.BiasCorrected, e.StandardError, e.Interval?.Low, e.Interval?.High, e.WhyUndefined ?? note ?? "");
}
