namespace Concord.Matching.Assignment;

/// <summary>
/// Least-cost places under side conditions: branch and bound (Land and Doig 1960) with the flow that ignores the conditions as the bound. Exact
/// for small problems; where the limit of nodes is reached, the gap says what is not known.
/// </summary>
public static class BoundPlacesSearch
{
    // For each learner the one class allowed (with Must), or classes forbidden.
    private sealed record Node(Node? Above, int Learner, int Class, bool Must);

    /// <summary>Searches, the lowest bound first.</summary>
    /// <param name="problem">The problem; learners × the largest figure must stay under 500,000,000 (the penalty of one who must have a place stands above all others).</param>
    /// <param name="conditions">The conditions.</param>
    /// <param name="mostNodes">How many flows may be solved.</param>
    /// <exception cref="ArgumentException">The figures are too large, or a condition names an unknown learner.</exception>
    public static BoundPlaces Run(PlacesProblem problem, SideConditions conditions, int mostNodes = 20_000)
    {
        Check(problem, conditions);
        var best = NobodyBound(problem, conditions);
        var total = Cost(problem, best);
        PriorityQueue<(Node? Node, int[] ClassOf), (long, int)> open = new();
        var nodes = 0;
        Add(null);
        while (open.TryPeek(out var next, out var bound))
        {
            if (bound.Item1 >= total) return new(best, total, total, nodes);
            if (nodes >= mostNodes) return new(best, total, bound.Item1, nodes);
            open.Dequeue();
            if (Branch(conditions, next.ClassOf) is not { } branches)
            {
                (best, total) = (next.ClassOf, bound.Item1);
                continue;
            }
            foreach (var branch in branches) Add(branch.Aggregate(next.Node, (above, rule) => new(above, rule.Learner, rule.Class, rule.Must)));
        }
        return new(best, total, total, nodes);

        void Add(Node? node)
        {
            nodes++;
            if (Relax(problem, node) is not { } relaxed || Cost(problem, relaxed) is var cost && cost >= total) return;
            open.Enqueue((node, relaxed), (cost, nodes));
            var repaired = Repaired(conditions, relaxed);
            if (Cost(problem, repaired) is var kept && kept < total) (best, total) = (repaired, kept);
        }
    }

    // A condition that does not hold splits what is left in two, so that neither part holds this placement.
    private static (int Learner, int Class, bool Must)[][]? Branch(SideConditions conditions, int[] classOf)
    {
        foreach (var (a, b) in conditions.Together)
            if (classOf[a] != classOf[b] && Math.Max(classOf[a], classOf[b]) is var one)
                return [[(a, one, true), (b, one, true)], [(a, one, false), (b, one, false)]];
        foreach (var group in conditions.AllOrNone)
            if (group.Any(learner => classOf[learner] >= 0) && group.Any(learner => classOf[learner] < 0))
                return [[.. group.Select(learner => (learner, -1, true))], [.. group.Select(learner => (learner, -1, false))]];
        foreach (var limit in conditions.Limits)
            if (limit.Uses.Where(use => classOf[use.Learner] == use.Class).ToArray() is var used && used.Length > limit.Limit)
                return [.. Enumerable.Range(0, limit.Limit + 1).Select(kept => used[..kept].Select(use => (use.Learner, use.Class, true)).Append((used[kept].Learner, used[kept].Class, false)).ToArray())];
        return null;
    }

    // A placement that keeps every condition, near one that does not: whoever breaks one gives up the place.
    private static int[] Repaired(SideConditions conditions, int[] classOf)
    {
        var kept = classOf.ToArray();
        while (Branch(conditions, kept) is not null)
        {
            foreach (var (a, b) in conditions.Together) if (kept[a] != kept[b]) kept[a] = kept[b] = -1;
            foreach (var group in conditions.AllOrNone)
                if (group.Any(learner => kept[learner] < 0)) foreach (var learner in group) kept[learner] = -1;
            foreach (var limit in conditions.Limits)
            {
                var taken = 0;
                foreach (var (learner, one) in limit.Uses) if (kept[learner] == one && ++taken > limit.Limit) kept[learner] = -1;
            }
        }
        return kept;
    }

    // The flow under the rules of a node, or null where somebody who must have a place has none.
    private static int[]? Relax(PlacesProblem problem, Node? node)
    {
        var must = new bool[problem.Learners];
        var only = new int[problem.Learners];
        Array.Fill(only, -1);
        HashSet<(int, int)> forbidden = [];
        for (; node is not null; node = node.Above)
        {
            if (!node.Must) forbidden.Add((node.Learner, node.Class));
            else
            {
                must[node.Learner] = true;
                if (node.Class < 0) continue;
                if (only[node.Learner] >= 0 && only[node.Learner] != node.Class) return null;
                only[node.Learner] = node.Class;
            }
        }
        List<int> start = [0], classes = [], costs = [];
        for (var learner = 0; learner < problem.Learners; learner++)
        {
            for (var option = 0; option < problem.ClassesOf(learner).Length && !forbidden.Contains((learner, -1)); option++)
            {
                var one = problem.ClassesOf(learner)[option];
                if ((only[learner] >= 0 && only[learner] != one) || forbidden.Contains((learner, one))) continue;
                classes.Add(one);
                costs.Add(problem.CostsOf(learner)[option]);
            }
            start.Add(classes.Count);
        }
        var solved = ClassPlaces.Solve(new([.. problem.Seats], [.. start], [.. classes], [.. costs],
            [.. Enumerable.Range(0, problem.Learners).Select(learner => must[learner] ? PlacesProblem.Largest : problem.PenaltyOf(learner))]));
        for (var learner = 0; learner < problem.Learners; learner++) if (must[learner] && solved.ClassOf(learner) < 0) return null;
        return [.. Enumerable.Range(0, problem.Learners).Select(solved.ClassOf)];
    }

    // A start that keeps every condition: nobody whom a condition names is placed.
    private static int[] NobodyBound(PlacesProblem problem, SideConditions conditions)
    {
        var named = conditions.Together.SelectMany(pair => (int[])[pair.A, pair.B]).Concat(conditions.AllOrNone.SelectMany(group => group)).Concat(conditions.Limits.SelectMany(limit => limit.Uses.Select(use => use.Learner)));
        return Relax(problem, named.Distinct().Aggregate((Node?)null, (above, learner) => new(above, learner, -1, false)))!;
    }

    private static long Cost(PlacesProblem problem, int[] classOf)
    {
        var total = 0L;
        for (var learner = 0; learner < classOf.Length; learner++)
            total += classOf[learner] < 0 ? problem.PenaltyOf(learner) : problem.CostsOf(learner)[problem.ClassesOf(learner).IndexOf(classOf[learner])];
        return total;
    }

    private static void Check(PlacesProblem problem, SideConditions conditions)
    {
        var largest = problem.Costs.Select(cost => Math.Abs((long)cost)).Concat(problem.Penalties.Select(Math.Abs)).DefaultIfEmpty(0).Max();
        if (largest * problem.Learners >= PlacesProblem.Largest / 2) throw new ArgumentException("the figures are too large for the number of learners");
        bool Unknown(int learner) => (uint)learner >= (uint)problem.Learners;
        for (var row = 0; row < conditions.Together.Count; row++) BadRow.If(Unknown(conditions.Together[row].A) || Unknown(conditions.Together[row].B), "couples", row, "there is no such learner");
        for (var row = 0; row < conditions.AllOrNone.Count; row++) BadRow.If(conditions.AllOrNone[row].Any(Unknown), "sessions", row, "there is no such learner");
        for (var row = 0; row < conditions.Limits.Count; row++) BadRow.If(conditions.Limits[row].Limit < 0 || conditions.Limits[row].Uses.Any(use => Unknown(use.Learner)), "limits", row, "the limit is negative, or there is no such learner");
    }
}
