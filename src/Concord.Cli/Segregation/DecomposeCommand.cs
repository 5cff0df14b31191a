using System.CommandLine;
using Concord.Segregation;

namespace Concord.Cli.Segregation;

internal static class DecomposeCommand
{
    public static Command Create()
    {
        var command = new Command("decompose", "M taken apart over nested places, and each place's own M and H");
        var input = new InputOptions();
        input.AddTo(command);
        var places = new Option<bool>("--places") { Description = "Lists every place of the first --within instead of the levels" };
        command.Options.Add(places);
        command.SetAction(parsed => InputOptions.Guard(() =>
        {
            var data = input.Load(parsed);
            if (data.Data.Levels.Count == 0) throw new UsageException("Give --within COL, once for each level above the units, lowest first");
            var threads = parsed.GetValue(input.Threads);
            Report report;
            if (parsed.GetValue(places))
            {
                report = new(["place", "share of all", "M", "H", "entropy ratio"]);
                foreach (var p in WithinBetween.Of(data.Table, data.Data.Levels[0].Nesting, threads).Parents) report.Add(p.Parent, p.Share, p.Information, p.Theil, p.EntropyRatio);
            }
            else
            {
                report = new(["level", "M", "H", "share of M"]);
                foreach (var l in MultilevelDecomposition.Of(data.Table, data.Data.Levels, parsed.GetValue(input.Unit)!, threads)) report.Add(l.Level, l.Information, l.Theil, l.Share);
            }
            report.Write(parsed.GetValue(input.Format)!, data.Notes);
            return 0;
        }));
        return command;
    }
}
