using System.CommandLine;

namespace Concord.Cli.Matching;

internal static class AssignCommand
{
    public static Command Create()
    {
        var classes = RoundOptions.File("--classes", "class, seats");
        var edges = RoundOptions.File("--edges", "learner, class, cost");
        var unplaced = RoundOptions.File("--unplaced", "learner, penalty; for --fairness also weeks and group");
        var together = new Option<FileInfo?>("--together") { Description = "a, b: two learners in the same class, or neither in any" };
        var allOrNone = new Option<FileInfo?>("--all-or-none") { Description = "group, learner: all of a group have a place, or none; the sessions of one learner are entered as learners" };
        var limits = new Option<FileInfo?>("--limits") { Description = "limit, most, learner, class: so many of these at most, such as places in a crèche that classes share" };
        var most = new Option<int>("--most-flows") { Description = "How many flows the search may solve before it says what it does not know", DefaultValueFactory = _ => 2_000 };
        var output = new Option<FileInfo?>("--out") { Description = "Where the places go: learner, class, cost" };
        var reasons = new Option<FileInfo?>("--reasons") { Description = "Where the reasons of those without a place go: who was before them, and by how much" };
        var fairness = new Option<FileInfo?>("--fairness") { Description = "Where the shares placed go, by group and by weeks waited" };
        var command = new Command("assign", "Places learners in classes at the least total of costs and penalties")
        {
            classes, edges, unplaced, together, allOrNone, limits, most, output, reasons, fairness,
        };
        var json = Summary.JsonOption(command);
        command.SetAction(parsed => Sources.Refusing(sources =>
        {
            var files = new PlacesFiles(sources, parsed.GetRequiredValue(classes), parsed.GetRequiredValue(edges), parsed.GetRequiredValue(unplaced));
            return AssignRun.Run(files, files.Conditions(parsed.GetValue(together), parsed.GetValue(allOrNone), parsed.GetValue(limits)), parsed.GetValue(most),
                new(parsed.GetValue(output), parsed.GetValue(reasons), parsed.GetValue(fairness)), parsed.GetValue(json));
        }));
        return command;
    }
}
