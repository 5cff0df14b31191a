namespace Concord.Segregation;

/// <summary>Streets as nodes and two-way edges with lengths, and the node each unit stands at (Roberto 2018).</summary>
public sealed class StreetNetwork
{
    /// <summary>Checks and keeps the network.</summary>
    /// <param name="nodes">Number of nodes.</param>
    /// <param name="edges">Two nodes and the length between them, not negative.</param>
    /// <param name="unitNodes">The node of each unit.</param>
    /// <exception cref="ArgumentException">A node is out of range or a length is negative or not finite.</exception>
    public StreetNetwork(int nodes, IEnumerable<(int A, int B, double Length)> edges, IReadOnlyList<int> unitNodes)
    {
        ArgumentNullException.ThrowIfNull(edges);
        ArgumentNullException.ThrowIfNull(unitNodes);
        Nodes = nodes;
        Edges = [.. Enumerable.Range(0, nodes).Select(_ => new List<(int, double)>())];
        foreach (var (a, b, length) in edges)
        {
            if (a < 0 || b < 0 || a >= nodes || b >= nodes) throw new ArgumentException($"Edge {a}–{b} names a node that is not among the {nodes}", nameof(edges));
            if (!(length >= 0 && length <= double.MaxValue)) throw new ArgumentException($"Edge {a}–{b} has length {length}", nameof(edges));
            Edges[a].Add((b, length));
            Edges[b].Add((a, length));
        }
        UnitsAt = [.. Enumerable.Range(0, nodes).Select(_ => new List<int>())];
        for (var u = 0; u < unitNodes.Count; u++)
        {
            if (unitNodes[u] < 0 || unitNodes[u] >= nodes) throw new ArgumentException($"Unit {u} stands at node {unitNodes[u]}, which is not among the {nodes}", nameof(unitNodes));
            UnitsAt[unitNodes[u]].Add(u);
        }
        UnitNodes = [.. unitNodes];
    }

    /// <summary>Number of nodes.</summary>
    public int Nodes { get; }

    /// <summary>Number of units.</summary>
    public int UnitCount => UnitNodes.Length;

    internal List<(int Node, double Length)>[] Edges { get; }

    internal List<int>[] UnitsAt { get; }

    internal int[] UnitNodes { get; }
}
