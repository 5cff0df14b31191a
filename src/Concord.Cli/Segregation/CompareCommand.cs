using System.CommandLine;
using Concord.Segregation;

namespace Concord.Cli.Segregation;

internal static class CompareCommand
{
    public static Command Create()
    {
        var command = new Command("compare", "Two files, or times: what changed in M and why; and whether H differs by more than chance");
        var input = new InputOptions();
        input.AddTo(command);
        var second = new Option<FileInfo>("--with") { Description = "The second file, with the same columns", Required = true };
        var replicates = new Option<int>("--replicates") { Description = "Replicates of a random-label test of H" };
        var seed = new Option<ulong>("--seed") { Description = "Seed of the replicates", DefaultValueFactory = _ => 1 };
        foreach (var option in new Option[] { second, replicates, seed }) command.Options.Add(option);
        command.SetAction(parsed => InputOptions.Guard(() =>
        {
            var data = input.Load(parsed);
            var other = LoadedData.From(CsvFile.Read(parsed.GetValue(second)!), input, parsed);
            var report = new Report(["what", "value", "note"]);
            var change = ChangeDecomposition.ByShapley(data.Table, other.Table);
            report.Add("M before", change.Before, "");
            report.Add("M after", change.After, "");
            report.Add("units and groups that vanished", change.Removals, "");
            report.Add("units and groups that appeared", change.Additions, "");
            report.Add("shares of the groups", change.GroupMargin, "");
            report.Add("sizes of the units", change.UnitMargin, "");
            report.Add("structure", change.Structure, change.Converged ? "who is with whom, margins apart" : "margins not reached: approximate");
            if (data.Data.Levels.Count > 0)
                foreach (var cell in JointChange.Of(data.Table, other.Table, data.Data.Levels, parsed.GetValue(input.Unit)!).Cells)
                {
                    report.Add($"structure, {cell.Level}, {cell.Group}", cell.Structure, "part of the structure, shared out by level and group");
                    report.Add($"shares of the groups, {cell.Level}, {cell.Group}", cell.GroupMargin, "");
                    report.Add($"sizes of the units, {cell.Level}, {cell.Group}", cell.UnitMargin, "");
                }
            if (parsed.GetValue(replicates) is var many and > 1)
            {
                var test = Progress.Of("Random labels", many, tick => TwoSampleTest.RandomLabel(
                    data.Table, other.Table, "H", t => Multigroup.Of(t, 1).Theil.Value ?? 0, many, parsed.GetValue(seed), threads: parsed.GetValue(input.Threads), progress: tick));
                report.Add("H after less H before", test.Value, FormattableString.Invariant($"random labels: p = {test.PValue:0.####}"));
            }
            report.Write(parsed.GetValue(input.Format)!, data.Notes.Concat(other.Notes));
            return 0;
        }));
        return command;
    }
}
