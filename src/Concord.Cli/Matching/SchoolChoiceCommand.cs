using System.CommandLine;

namespace Concord.Cli.Matching;

internal static class SchoolChoiceCommand
{
    public static Command Create()
    {
        var command = new Command("school-choice", "Offers each pupil the best place that the policies allow");
        var round = new RoundOptions().AddTo(command);
        var folder = new Option<DirectoryInfo?>("--out") { Description = "Where offers.csv, schools.csv, intake.csv and lottery.csv go" };
        var rule = new Option<string>("--rule") { Description = $"For comparison another rule than England's: {AllocationRule.Names}", DefaultValueFactory = _ => "deferred-acceptance" };
        command.Options.Add(folder);
        command.Options.Add(rule);
        var json = Summary.JsonOption(command);
        command.SetAction(parsed => Sources.Refusing(sources => SchoolChoiceRun.Run(round.Files(parsed, sources), round.Seed(parsed), AllocationRule.Called(parsed.GetRequiredValue(rule)), parsed.GetValue(folder), parsed.GetValue(json))));
        return command;
    }
}
