namespace Concord.Matching.Pairing;

/// <summary>
/// The pairs of greatest total weight in a graph of any shape (Edmonds 1965), exact in whole numbers and with a certificate.
/// </summary>
/// <remarks>
/// One alternating tree is grown at a time, from an exposed node until it meets another exposed node or one of its own nodes is
/// worth nothing more exposed; the prices of a tree change only while it grows, so that a search stays in its neighbourhood
/// (after Cook and Rohe 1999). All edge weights are doubled inside, which keeps every price whole.
/// </remarks>
public sealed partial class HeaviestPairs
{
    private readonly PairProblem _problem;
    private readonly PairProblem.Arc[] _arcs;
    private readonly int[] _first;
    private readonly Blossoms _blossoms;
    private readonly int[] _mate;

    private HeaviestPairs(PairProblem problem)
    {
        (_problem, _arcs, _first) = (problem, problem.Arcs, problem.First);
        _blossoms = new(problem.Nodes);
        _mate = _blossoms.Mate;
        var most = _blossoms.Parent.Length;
        _label = new Label[most];
        _entry = new Step[most];
        _since = new long[most];
        _mark = new int[most];
    }

    /// <summary>Solves a problem. Worst case O(nodes² · edges · log edges) and in practice near a constant number of small trees for each node.</summary>
    /// <param name="problem">The problem.</param>
    public static Pairs Solve(PairProblem problem)
    {
        var prices = new long[problem.Nodes];
        for (var node = 0; node < prices.Length; node++)
            foreach (var arc in problem.Arcs.AsSpan(problem.First[node]..problem.First[node + 1])) prices[node] = Math.Max(prices[node], arc.Weight);
        return Solve(problem, prices, []);
    }

    /// <summary>Starts from prices that cover every edge without odd sets, and from pairs where they are tight.</summary>
    internal static Pairs Solve(PairProblem problem, long[] prices, IEnumerable<(int A, int B)> pairs)
    {
        var solver = new HeaviestPairs(problem);
        foreach (var (a, b) in pairs) (solver._mate[a], solver._mate[b]) = (b, a);
        solver.Begin(prices);
        for (var node = 0; node < problem.Nodes; node++)
            if (solver._mate[node] < 0 && solver._blossoms.PriceOf(node) > 0) solver.Grow(node);
        return solver.Result();
    }

    // Node by node, prices fall as far as the edges let them, and tight edges are taken.
    private void Begin(long[] prices)
    {
        for (var node = 0; node < prices.Length; node++)
        {
            if (_mate[node] >= 0) continue;
            var (least, partner) = (0L, -1);
            for (var arc = _first[node]; arc < _first[node + 1]; arc++)
            {
                var needed = 2L * _arcs[arc].Weight - prices[_arcs[arc].To];
                if (needed > least || (needed == least && needed > 0 && partner >= 0 && _mate[partner] >= 0)) (least, partner) = (needed, _arcs[arc].To);
            }
            prices[node] = least;
            if (partner >= 0 && _mate[partner] < 0) (_mate[node], _mate[partner]) = (partner, node);
        }
        new HalfPairs(_problem, prices, _mate).Solve();
        for (var node = 0; node < prices.Length; node++) _blossoms.SetPrice(node, prices[node]);
    }

    private Pairs Result()
    {
        List<OddSet> sets = [];
        for (var blossom = _problem.Nodes; blossom < _blossoms.Highest; blossom++)
            if (_blossoms.Children[blossom] is { Length: > 0 } && _blossoms.Price[blossom] > 0)
                sets.Add(new([.. _blossoms.NodesOf(blossom)], _blossoms.Price[blossom]));
        return new(_problem, _mate, [.. Enumerable.Range(0, _problem.Nodes).Select(_blossoms.PriceOf)], sets);
    }
}
