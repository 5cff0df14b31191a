namespace Concord.Matching.Pairing;

/// <summary>A possible pair and what it is worth.</summary>
/// <param name="A">One of the two, from 0.</param>
/// <param name="B">The other.</param>
/// <param name="Weight">Its worth in whole units; a pair worth nothing or less is never made.</param>
public readonly record struct PairEdge(int A, int B, int Weight);

/// <summary>Who could be paired with whom: a graph of any shape, with whole weights up to <see cref="Largest"/>.</summary>
public sealed class PairProblem
{
    /// <summary>The largest weight, up or down, that keeps every sum exact.</summary>
    public const int Largest = 1_000_000_000;

    /// <summary>Builds a problem. O(nodes + edges).</summary>
    /// <param name="nodes">How many there are to pair.</param>
    /// <param name="edges">The possible pairs, kept and not copied.</param>
    /// <exception cref="BadRow">An unknown node, a node with itself, a pair given twice, or a weight beyond <see cref="Largest"/>.</exception>
    public PairProblem(int nodes, PairEdge[] edges)
    {
        var first = new int[nodes + 1];
        for (var edge = 0; edge < edges.Length; edge++)
        {
            var (a, b, weight) = edges[edge];
            BadRow.If((uint)a >= (uint)nodes || (uint)b >= (uint)nodes, "edges", edge, "there is no such school");
            BadRow.If(a == b, "edges", edge, "a school cannot be paired with itself");
            BadRow.If(weight is > Largest or < -Largest, "edges", edge, $"the weight must lie within {Largest}", "weight");
            first[a + 1]++;
            first[b + 1]++;
        }
        for (var node = 0; node < nodes; node++) first[node + 1] += first[node];
        Arcs = new Arc[edges.Length * 2];
        var next = first[..^1];
        foreach (var (a, b, weight) in edges)
        {
            Arcs[next[a]++] = new(b, weight);
            Arcs[next[b]++] = new(a, weight);
        }
        (Nodes, EdgeArray, First) = (nodes, edges, first);
        RefuseTwice();
    }

    internal readonly record struct Arc(int To, int Weight);

    internal PairEdge[] EdgeArray { get; }
    internal Arc[] Arcs { get; }
    internal int[] First { get; }

    /// <summary>How many there are to pair.</summary>
    public int Nodes { get; }

    /// <summary>The possible pairs.</summary>
    public IReadOnlyList<PairEdge> Edges => EdgeArray;

    private void RefuseTwice()
    {
        var seen = new int[Nodes];
        for (var node = 0; node < Nodes; node++)
            for (var arc = First[node]; arc < First[node + 1]; arc++)
            {
                var other = Arcs[arc].To;
                if (seen[other] == node + 1)
                {
                    var row = Edges.Index().Last(edge => (edge.Item.A == node && edge.Item.B == other) || (edge.Item.A == other && edge.Item.B == node)).Index;
                    throw new BadRow("edges", row, "this pair is given twice");
                }
                seen[other] = node + 1;
            }
    }
}
