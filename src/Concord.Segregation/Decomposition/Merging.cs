namespace Concord.Segregation;

/// <summary>One merger.</summary>
/// <param name="Left">Cluster merged: a unit's position, or units + step of an earlier merger.</param>
/// <param name="Right">The other cluster.</param>
/// <param name="Loss">M lost by it, in nats.</param>
/// <param name="Remaining">M left after it.</param>
public sealed record Merger(int Left, int Right, double Loss, double Remaining);

/// <summary>
/// Units merged two by two at the least loss of M (Elbers and others: compression): the tree shows which neighbouring units say the same. The loss of joining a and b is
/// Σ over both of (x/T) ln of their shares against the joint ones: information within the pair.
/// </summary>
/// <param name="Units">Number of units at the start.</param>
/// <param name="Mergers">The mergers in order; merger s makes cluster Units + s.</param>
public sealed record Merging(int Units, IReadOnlyList<Merger> Mergers)
{
    /// <summary>Merges until one cluster is left, or none touch.</summary>
    /// <param name="table">Units × groups.</param>
    /// <param name="adjacency">Which units may be merged; null for any two, which takes memory and time with the square of the units (at most 4,000).</param>
    public static Merging Of(CountTable table, Adjacency? adjacency = null)
    {
        ArgumentNullException.ThrowIfNull(table);
        var n = table.UnitCount;
        if (adjacency is null && n > 4000) throw new ArgumentException("More than 4,000 units can be merged only along an adjacency", nameof(adjacency));
        var rows = new List<double[]?>(Enumerable.Range(0, n).Select(u => (double[]?)table.Row(u)));
        var near = new List<SortedSet<int>>(Enumerable.Range(0, n).Select(u => new SortedSet<int>(adjacency is null ? Enumerable.Range(0, n).Where(v => v != u) : adjacency.Of(u).ToArray())));
        var queue = new PriorityQueue<(int A, int B), (double Loss, int A, int B)>();
        void Offer(int a, int b)
        {
            var (low, high) = (Math.Min(a, b), Math.Max(a, b));
            queue.Enqueue((low, high), (Loss(rows[low]!, rows[high]!, table.Total), low, high));
        }
        for (var a = 0; a < n; a++) foreach (var b in near[a]) if (a < b) Offer(a, b);
        var (mergers, left) = (new List<Merger>(), Multigroup.Of(table).Information.Value ?? 0);
        while (queue.TryDequeue(out var pair, out var cost))
        {
            var (a, b) = pair;
            if (rows[a] is null || rows[b] is null) continue;
            left = Math.Max(0, left - cost.Loss);
            mergers.Add(new(a, b, cost.Loss, left));
            var made = rows.Count;
            rows.Add([.. rows[a]!.Zip(rows[b]!, (x, y) => x + y)]);
            (rows[a], rows[b]) = (null, null);
            near.Add([.. near[a].Union(near[b]).Where(v => rows[v] is not null)]);
            foreach (var v in near[made])
            {
                near[v].Remove(a);
                near[v].Remove(b);
                near[v].Add(made);
                Offer(v, made);
            }
        }
        return new(n, mergers);
    }

    /// <summary>The cluster of each unit when a share of M is kept: the mergers that cost least, as long as enough is left.</summary>
    /// <param name="keep">Share of the first M to keep, between 0 and 1.</param>
    public Nesting Clusters(double keep)
    {
        var parent = Enumerable.Range(0, Units + Mergers.Count).ToArray();
        var first = Mergers.Count > 0 ? Mergers[0].Remaining + Mergers[0].Loss : 0;
        for (var s = 0; s < Mergers.Count && Mergers[s].Remaining >= keep * first; s++) parent[Mergers[s].Left] = parent[Mergers[s].Right] = Units + s;
        int Root(int c)
        {
            while (parent[c] != c) c = parent[c];
            return c;
        }
        return Nesting.Of(Enumerable.Range(0, Units).Select(Root));
    }

    private static double Loss(double[] a, double[] b, double total)
    {
        if (total == 0) return 0;
        double sum = 0, ta = a.Sum(), tb = b.Sum();
        if (ta == 0 || tb == 0) return 0;
        for (var g = 0; g < a.Length; g++)
        {
            var joint = (a[g] + b[g]) / (ta + tb);
            if (a[g] > 0) sum += a[g] * Math.Log(a[g] / ta / joint);
            if (b[g] > 0) sum += b[g] * Math.Log(b[g] / tb / joint);
        }
        return Math.Max(0, sum / total);
    }
}
