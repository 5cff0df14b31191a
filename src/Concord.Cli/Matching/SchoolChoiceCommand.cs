using System.CommandLine;

namespace Concord.Cli.Matching;

internal static class SchoolChoiceCommand
{
    public static Command Create()
    {
        var command = new Command("school-choice", "Offers each pupil the best place that the policies allow");
        var round = new RoundOptions().AddTo(command);
        var folder = new Option<DirectoryInfo?>("--out") { Description = "Where offers.csv, schools.csv, intake.csv and lottery.csv go" };
        command.Options.Add(folder);
        var json = Summary.JsonOption(command);
        command.SetAction(parsed => Sources.Refusing(sources => SchoolChoiceRun.Run(round.Files(parsed, sources), round.Seed(parsed), parsed.GetValue(folder), parsed.GetValue(json))));
        return command;
    }
}
