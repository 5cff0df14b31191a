using Concord.Bench.Matching.Instances;
using Concord.Matching.Pairing;

namespace Concord.Bench.Matching;

internal static class PairingRows
{
    public static void Add(Table table)
    {
        Row(table, Linking.Make(300, 91, 1), 25, HeaviestPairs.Solve, "≤ 2× LEMON", networkx: true);
        Row(table, Linking.Make(20_000, 32.8, 1), 7, HeaviestPairs.Solve, "≤ 2× LEMON", networkx: false);
        var dense = Linking.Make(20_000, 250, 1);
        Row(table, dense, 5, problem => PricedPairs.Solve(problem), "≤ 0.5× LEMON", networkx: false);
        table.Add("… solved whole, without the priced core", Table.Time(Table.Median(3, () => HeaviestPairs.Solve(dense))), "–", "–", "the core pays where this is slower");
    }

    private static void Row(Table table, PairProblem problem, int runs, Func<PairProblem, Pairs> solve, string reach, bool networkx)
    {
        Pairs? pairs = null;
        for (var warm = 0; warm < runs; warm++) solve(problem);
        var peer = Peer.Lemon(to => Linking.Write(problem, to));
        var ours = Table.Median(runs, () => pairs = solve(problem));
        var second = networkx ? "; " + Table.Against(Peer.Python("networkx_peer.py", to => Linking.Write(problem, to)), "networkx", pairs!.Weight, ours) : "";
        table.Add(Table.F($"Linking {problem.Nodes:N0} schools, {problem.Edges.Count:N0} pairs"), Table.Time(ours), Table.Against(peer, "LEMON", pairs!.Weight, ours) + second, reach,
            PairsCertificate.Of(pairs).IsOptimal ? "dual prices prove it" : "NOT PROVED");
    }
}
