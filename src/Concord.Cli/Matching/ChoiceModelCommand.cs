using System.CommandLine;

namespace Concord.Cli.Matching;

internal static class ChoiceModelCommand
{
    public static Command Create()
    {
        var command = new Command("choice-model", "Estimates from a round's lists what families weigh: distance, quality, siblings, their own group's share");
        var round = new RoundOptions().AddTo(command);
        var reach = new Option<double>("--reach") { Description = "How far from home a school is considered that is not named, in metres", DefaultValueFactory = _ => 5000 };
        command.Options.Add(reach);
        command.SetAction(parsed => Sources.Refusing(sources =>
        {
            var files = round.Files(parsed, sources);
            return ModelFile.PrintEstimate(SchoolChoiceRun.Round(files, round.Seed(parsed)), files, parsed.GetValue(reach));
        }));
        return command;
    }
}
