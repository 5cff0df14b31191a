using System.CommandLine;
using Concord.Segregation;

namespace Concord.Cli.Segregation;

internal static class ProfileCommand
{
    public static Command Create()
    {
        var command = new Command("profile", "Segregation against the size of the neighbourhood");
        var input = new InputOptions();
        input.AddTo(command);
        var radii = new Option<string?>("--radii") { Description = "Radii in metres, 500,1000,2000" };
        var nearest = new Option<string?>("--nearest") { Description = "Numbers of nearest units, 10,50,200" };
        var shuffles = new Option<int>("--shuffles") { Description = "Shuffles of places for a null band and p-values" };
        var seed = new Option<ulong>("--seed") { Description = "Seed of the shuffles", DefaultValueFactory = _ => 1 };
        var svg = new Option<FileInfo?>("--svg") { Description = "Writes the profile, with its null band, to an SVG file" };
        foreach (var option in new Option[] { radii, nearest, shuffles, seed, svg }) command.Options.Add(option);
        command.SetAction(parsed => InputOptions.Guard(() =>
        {
            var data = input.Load(parsed);
            var (places, many, threads) = (data.Places, parsed.GetValue(shuffles), parsed.GetValue(input.Threads));
            var points = Progress.Of("Shuffling places", many, tick => parsed.GetValue(radii) is { } r
                ? SpatialProfile.ByRadius(data.Table, places, Kernel.Biweight, [.. r.Split(',').Select(v => IndicesCommand.Number(v, "--radii"))], many, parsed.GetValue(seed), 0.95, threads, tick)
                : parsed.GetValue(nearest) is { } k
                    ? SpatialProfile.ByNearest(data.Table, places, [.. k.Split(',').Select(v => (int)IndicesCommand.Number(v, "--nearest"))], many, parsed.GetValue(seed), 0.95, threads, tick)
                    : throw new UsageException("Give --radii 500,1000 or --nearest 10,50"));
            var report = new Report(["scale", "H", "D", "M", "R", "null low of H", "null high of H", "p of H", "p of D", "p of M", "p of R"]);
            foreach (var p in points)
                report.Add(p.Scale, p.Theil.Value, p.Dissimilarity.Value, p.Divergence.Value, p.RelativeDiversity.Value, p.Null?.Theil.NullInterval.Low, p.Null?.Theil.NullInterval.High,
                    p.Null?.Theil.PValue, p.Null?.Dissimilarity.PValue, p.Null?.Divergence.PValue, p.Null?.RelativeDiversity.PValue);
            var drawn = Plots.Write((parsed.GetValue(svg), () => ProfilePlot.Of(points)));
            report.Write(parsed.GetValue(input.Format)!, data.Notes.Concat(drawn));
            return 0;
        }));
        return command;
    }
}
