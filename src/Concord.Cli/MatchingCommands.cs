using System.CommandLine;
using Concord.Cli.Matching;
using Concord.Matching;
using Concord.Matching.Policies;
using Concord.Shared;

namespace Concord.Cli;

internal static class MatchingCommands
{
    private static readonly Option<bool> Json = new("--json") { Description = "Print the summary as one JSON object" };

    public static Command Create() => new("matching", "School places, places in classes, and pairs of schools") { SchoolChoice(), Assign(), Pair() };

    private static Command SchoolChoice()
    {
        var schools = File("--schools", "school, places, easting, northing", required: true);
        var pupils = File("--pupils", "pupil, easting, northing, and what policies ask about", required: true);
        var preferences = File("--preferences", "pupil, school, order, and what policies ask about", required: true);
        var policies = new Option<DirectoryInfo>("--policies") { Description = "A folder of policies, *.json", Required = true };
        var seed = new Option<long>("--seed") { Description = "The seed of the lottery; for a public draw give --seed-hex", DefaultValueFactory = _ => 0 };
        var seedHex = new Option<string?>("--seed-hex") { Description = "The seed as hexadecimal, 16 bytes or more" };
        var folder = new Option<DirectoryInfo?>("--out") { Description = "Where offers.csv, schools.csv and lottery.csv go" };
        var command = new Command("school-choice", "Offers each pupil the best place that the policies allow") { schools, pupils, preferences, policies, seed, seedHex, folder, Json };
        command.SetAction(parsed => Refusing(() => SchoolChoiceRun.Run(parsed.GetRequiredValue(schools), parsed.GetRequiredValue(pupils), parsed.GetRequiredValue(preferences),
            parsed.GetRequiredValue(policies), parsed.GetValue(seed), parsed.GetValue(seedHex), parsed.GetValue(folder), parsed.GetValue(Json))));
        return command;
    }

    private static Command Assign()
    {
        var classes = File("--classes", "class, seats", required: true);
        var edges = File("--edges", "learner, class, cost", required: true);
        var unplaced = File("--unplaced", "learner, penalty", required: true);
        var output = File("--out", "Where the places go: learner, class, cost", required: false);
        var command = new Command("assign", "Places learners in classes at the least total of costs and penalties") { classes, edges, unplaced, output, Json };
        command.SetAction(parsed => Refusing(() => AssignRun.Run(parsed.GetRequiredValue(classes), parsed.GetRequiredValue(edges), parsed.GetRequiredValue(unplaced), parsed.GetValue(output), parsed.GetValue(Json))));
        return command;
    }

    private static Command Pair()
    {
        var edges = File("--edges", "a, b, weight", required: true);
        var output = File("--out", "Where the pairs go: a, b, weight", required: false);
        var command = new Command("pair", "Pairs so that the total weight is greatest") { edges, output, Json };
        command.SetAction(parsed => Refusing(() => PairRun.Run(parsed.GetRequiredValue(edges), parsed.GetValue(output), parsed.GetValue(Json))));
        return command;
    }

    private static Option<FileInfo> File(string name, string columns, bool required) => new(name) { Description = columns, Required = required };

    // What the library refuses is a rule that says no to the person at the terminal.
    private static int Refusing(Func<int> run)
    {
        try
        {
            return run();
        }
        catch (Exception refusal) when (refusal is BadRow or PolicyNotUnderstood)
        {
            throw new RuleBroken(refusal.Message);
        }
    }
}
