using System.CommandLine;
using System.Diagnostics;
using System.Text.Json.Nodes;
using Concord.Matching.Assignment;

namespace Concord.Cli.Matching;

internal static class FitCommand
{
    public static Command Create()
    {
        var learners = RoundOptions.File("--learners", "learner, easting, northing, a level for each skill, free, most_minutes, children, woman, women_only, weeks");
        var classes = RoundOptions.File("--classes", "class, seats, easting, northing, a level for each skill taught, sessions, creche, women_only");
        var creches = new Option<FileInfo?>("--creches") { Description = "creche, places" };
        var minutes = new Option<FileInfo?>("--minutes") { Description = "learner, class, minutes: ways that are known; the others go by the straight line" };
        var apart = new Option<int>("--levels-apart") { Description = "The most levels between a class and a learner", DefaultValueFactory = _ => 1 };
        var folder = new Option<DirectoryInfo>("--out") { Description = "Where edges.csv, unplaced.csv and limits.csv go, as assign takes them, and absent.csv with the reasons of every pair that does not fit", Required = true };
        var command = new Command("fit", "Finds which classes fit which learners, with the reason for each that does not") { learners, classes, creches, minutes, apart, folder };
        var json = Summary.JsonOption(command);
        command.SetAction(parsed => Sources.Refusing(sources =>
        {
            var files = new FitFiles(sources, parsed.GetRequiredValue(learners), parsed.GetRequiredValue(classes), parsed.GetValue(creches), parsed.GetValue(minutes));
            return Run(files, new() { MostLevelsApart = parsed.GetValue(apart) }, parsed.GetRequiredValue(folder), parsed.GetValue(json));
        }));
        return command;
    }

    private static int Run(FitFiles files, FitRules rules, DirectoryInfo folder, bool json)
    {
        var clock = Stopwatch.StartNew();
        var fitted = new FittedPlaces(files.Learners, files.Classes, files.Creches, rules, files.MinutesOf);
        var seconds = clock.Elapsed.TotalSeconds;
        folder.Create();
        string At(string name) => Path.Combine(folder.FullName, name);
        var problem = fitted.Problem;
        using (var edges = new CsvLines(At("edges.csv"), "learner", "class", "cost"))
        using (var absent = new CsvLines(At("absent.csv"), "learner", "class", "reasons"))
            for (var learner = 0; learner < problem.Learners; learner++)
                for (var one = 0; one < problem.ClassCount; one++)
                    if (problem.ClassesOf(learner).IndexOf(one) is >= 0 and var option) edges.Add(files.LearnerNames[learner], files.ClassNames[one], problem.CostsOf(learner)[option]);
                    else absent.Add(files.LearnerNames[learner], files.ClassNames[one], InWords(fitted.Why(learner, one)));
        using (var unplaced = new CsvLines(At("unplaced.csv"), "learner", "penalty", "weeks"))
            for (var learner = 0; learner < problem.Learners; learner++) unplaced.Add(files.LearnerNames[learner], problem.PenaltyOf(learner), files.Learners[learner].WeeksWaited);
        using (var limits = new CsvLines(At("limits.csv"), "limit", "most", "learner", "class"))
            for (var limit = 0; limit < fitted.Conditions.Limits.Count; limit++)
                foreach (var (learner, one) in fitted.Conditions.Limits[limit].Uses) limits.Add(limit + 1, fitted.Conditions.Limits[limit].Limit, files.LearnerNames[learner], files.ClassNames[one]);
        var without = Enumerable.Range(0, problem.Learners).Where(learner => problem.ClassesOf(learner).Length == 0).ToArray();
        new Summary(problem.Edges, problem.Learners - without.Length, without.Length, new JsonObject { ["kind"] = "every pair looked at", ["limits"] = fitted.Conditions.Limits.Count }, seconds).Print(json,
        [
            $"{problem.Edges} pairs of learner and class fit; {without.Length} learners have no class that fits.",
            .. without.Take(20).Select(learner => $"  {files.LearnerNames[learner]}: {Nearly(fitted, files, learner)}"),
        ]);
        return 0;
    }

    private static string InWords(WhyNot why) => string.Join(' ', Enum.GetValues<WhyNot>().Where(one => one != WhyNot.None && why.HasFlag(one)).Select(Word));

    private static string Word(WhyNot reason) => reason switch
    {
        WhyNot.WomenOnly => "women-only",
        _ => reason.ToString().ToLowerInvariant(),
    };

    private static string Nearly(FittedPlaces fitted, FitFiles files, int learner)
    {
        var nearly = Enum.GetValues<WhyNot>().Where(reason => reason != WhyNot.None).SelectMany(reason => fitted.ButFor(learner, reason).Select(one => $"{files.ClassNames[one]} but for {Word(reason)}")).ToArray();
        return nearly.Length == 0 ? "no class would fit by changing one thing" : string.Join(", ", nearly);
    }
}
