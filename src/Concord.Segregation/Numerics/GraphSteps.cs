namespace Concord.Segregation;

/// <summary>Steps from one unit to others along shared boundaries, breadth first.</summary>
internal static class GraphSteps
{
    public static List<(int Unit, int Steps)> Within(Adjacency adjacency, int from, int most)
    {
        var seen = new HashSet<int> { from };
        var reached = new List<(int, int)> { (from, 0) };
        for (var at = 0; at < reached.Count; at++)
        {
            var (unit, steps) = reached[at];
            if (steps == most) break;
            foreach (var next in adjacency.Of(unit))
                if (seen.Add(next)) reached.Add((next, steps + 1));
        }
        return reached;
    }

    public static int[] All(Adjacency adjacency, int from)
    {
        var steps = new int[adjacency.UnitCount];
        Array.Fill(steps, -1);
        steps[from] = 0;
        var queue = new Queue<int>([from]);
        while (queue.TryDequeue(out var unit))
            foreach (var next in adjacency.Of(unit))
            {
                if (steps[next] >= 0) continue;
                steps[next] = steps[unit] + 1;
                queue.Enqueue(next);
            }
        return steps;
    }
}
