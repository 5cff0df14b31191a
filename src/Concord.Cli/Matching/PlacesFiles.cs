using Concord.Matching.Assignment;

namespace Concord.Cli.Matching;

/// <summary>Classes, who fits where at what cost, and the penalties, read into a problem.</summary>
internal sealed class PlacesFiles
{
    private readonly Dictionary<string, int> _classOf;
    private readonly Dictionary<string, int> _learnerOf;

    public PlacesFiles(Sources sources, FileInfo classesFile, FileInfo edgesFile, FileInfo unplacedFile)
    {
        Classes = CsvTable.Read(classesFile, "class", "seats");
        Unplaced = CsvTable.Read(unplacedFile, "learner", "penalty");
        var edges = CsvTable.Read(edgesFile, "learner", "class", "cost");
        (_classOf, _learnerOf) = (Classes.ByName("class"), Unplaced.ByName("learner"));
        var order = edges.Rows.Select(row => (Learner: edges.Known(row, "learner", _learnerOf), Class: edges.Known(row, "class", _classOf), Cost: edges.Whole(row, "cost"), Row: row)).ToArray();
        Array.Sort(order);
        var start = new int[Unplaced.Count + 1];
        for (var at = 0; at < order.Length; at++)
        {
            start[order[at].Learner + 1]++;
            if (at > 0 && order[at].Learner == order[at - 1].Learner && order[at].Class == order[at - 1].Class)
                throw edges.No(Math.Max(order[at].Row, order[at - 1].Row), "class", "the same learner and class are given twice");
        }
        for (var learner = 0; learner < Unplaced.Count; learner++) start[learner + 1] += start[learner];
        sources.Add("classes", Classes);
        sources.Add("unplaced", Unplaced);
        sources.Add("edges", edges, at => order[at].Row);
        Problem = new([.. Classes.Rows.Select(row => Classes.Whole(row, "seats"))], start, [.. order.Select(edge => edge.Class)], [.. order.Select(edge => edge.Cost)],
            [.. Unplaced.Rows.Select(row => (long)Unplaced.Whole(row, "penalty"))]);
    }

    public CsvTable Classes { get; }
    public CsvTable Unplaced { get; }
    public PlacesProblem Problem { get; }

    public string ClassName(int one) => one < 0 ? "" : Classes.Text(one, "class");

    public string LearnerName(int learner) => Unplaced.Text(learner, "learner");

    /// <summary>Couples (a, b); groups of whom all are placed or none (group, learner); and shared limits (limit, most, learner, class).</summary>
    public SideConditions? Conditions(FileInfo? together, FileInfo? allOrNone, FileInfo? limits)
    {
        if ((together ?? allOrNone ?? limits) is null) return null;
        List<(int, int)> pairs = [];
        if (together is not null)
        {
            var table = CsvTable.Read(together, "a", "b");
            pairs = [.. table.Rows.Select(row => (table.Known(row, "a", _learnerOf), table.Known(row, "b", _learnerOf)))];
        }
        List<IReadOnlyList<int>> groups = [];
        if (allOrNone is not null)
        {
            var table = CsvTable.Read(allOrNone, "group", "learner");
            groups = [.. table.Rows.GroupBy(row => table.Text(row, "group"), row => table.Known(row, "learner", _learnerOf)).Select(group => group.ToList())];
        }
        List<SharedLimit> shared = [];
        if (limits is not null)
        {
            var table = CsvTable.Read(limits, "limit", "most", "learner", "class");
            foreach (var limit in table.Rows.GroupBy(row => table.Text(row, "limit")))
            {
                var most = table.Whole(limit.First(), "most");
                if (most < 0) throw table.No(limit.First(), "most", "a limit is 0 or more");
                foreach (var row in limit.Where(row => table.Whole(row, "most") != most)) throw table.No(row, "most", $"the limit {limit.Key} is {most} further up");
                shared.Add(new(most, [.. limit.Select(row => (table.Known(row, "learner", _learnerOf), table.Known(row, "class", _classOf)))]));
            }
        }
        return new(pairs, groups, shared);
    }
}
