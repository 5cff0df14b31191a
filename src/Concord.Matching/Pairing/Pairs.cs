namespace Concord.Matching.Pairing;

/// <summary>An odd set of nodes and the price that the certificate puts on it.</summary>
/// <param name="Members">Its nodes, an odd number of them.</param>
/// <param name="Price">In half units of weight, 0 or more.</param>
public sealed record OddSet(int[] Members, long Price);

/// <summary>Pairs, with the prices that prove that no others are worth more.</summary>
/// <param name="problem">The problem.</param>
/// <param name="mate">The partner of each node, or −1.</param>
/// <param name="price">The price of each node, in half units of weight.</param>
/// <param name="oddSets">The odd sets with a price.</param>
public sealed class Pairs(PairProblem problem, int[] mate, long[] price, IReadOnlyList<OddSet> oddSets)
{
    /// <summary>The problem.</summary>
    public PairProblem Problem { get; } = problem;

    /// <summary>The partner of a node, or −1.</summary>
    /// <param name="node">The node, from 0.</param>
    public int MateOf(int node) => mate[node];

    /// <summary>The price of a node, in half units of weight.</summary>
    /// <param name="node">The node, from 0.</param>
    public long PriceOf(int node) => price[node];

    /// <summary>The odd sets with a price.</summary>
    public IReadOnlyList<OddSet> OddSets { get; } = oddSets;

    /// <summary>How many pairs there are. O(nodes).</summary>
    public int Count => mate.Count(other => other >= 0) / 2;

    /// <summary>The total weight. O(nodes + edges).</summary>
    public long Weight
    {
        get
        {
            var total = 0L;
            for (var node = 0; node < Problem.Nodes; node++)
                for (var arc = Problem.First[node]; arc < Problem.First[node + 1]; arc++)
                    if (Problem.Arcs[arc].To == mate[node] && node < mate[node]) total += Problem.Arcs[arc].Weight;
            return total;
        }
    }
}
