using System.CommandLine;

namespace Concord.Cli.Matching;

internal static class PairCommand
{
    public static Command Create()
    {
        var edges = RoundOptions.File("--edges", "a, b, weight");
        var kept = new Option<FileInfo?>("--fixed") { Description = "a, b: pairs that stay as they are" };
        var forbidden = new Option<FileInfo?>("--forbidden") { Description = "a, b: pairs that must not be made, such as last year's" };
        var threes = new Option<bool>("--threes") { Description = "Those left over join a pair" };
        var output = new Option<FileInfo?>("--out") { Description = "Where the pairs go: a, b, weight; with --threes a, b, c, weight" };
        var command = new Command("pair", "Pairs so that the total weight is greatest") { edges, kept, forbidden, threes, output };
        var json = Summary.JsonOption(command);
        command.SetAction(parsed => Sources.Refusing(sources => PairRun.Run(sources, parsed.GetRequiredValue(edges), parsed.GetValue(kept), parsed.GetValue(forbidden),
            parsed.GetValue(threes), parsed.GetValue(output), parsed.GetValue(json))));
        return command;
    }
}
