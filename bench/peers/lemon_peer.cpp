// Solves instances from standard input with LEMON and prints "objective milliseconds" for each.
//   assign ALGORITHM learners classes edges, then seats, penalties, and "learner class cost" for each edge
//   pair nodes edges, then "a b weight" for each edge
// ALGORITHM is simplex or scaling. Reading is not timed; building the graph and solving are.
#include <ctime>
#include <cstdio>
#include <cstring>
#include <iostream>
#include <string>
#include <vector>
#include <lemon/smart_graph.h>
#include <lemon/network_simplex.h>
#include <lemon/cost_scaling.h>
#include <lemon/matching.h>

using namespace lemon;
typedef long long Whole;

// CPU time, so that what else the machine does counts as little as it can.
static double since(std::clock_t begin) { return 1000.0 * (std::clock() - begin) / CLOCKS_PER_SEC; }

template <class Solver, class Graph>
static Whole flow(Graph& graph, typename Graph::template ArcMap<Whole>& upper, typename Graph::template ArcMap<Whole>& cost,
                  typename Graph::template NodeMap<Whole>& supply) {
    Solver solver(graph);
    solver.upperMap(upper).costMap(cost).supplyMap(supply).run();
    return solver.template totalCost<Whole>();
}

static void assign() {
    char algorithm[16];
    int learners, classes, edges;
    if (scanf("%15s %d %d %d", algorithm, &learners, &classes, &edges) != 4) return;
    std::vector<Whole> seats(classes), penalty(learners);
    for (auto& s : seats) if (scanf("%lld", &s) != 1) return;
    for (auto& p : penalty) if (scanf("%lld", &p) != 1) return;
    std::vector<int> from(edges), to(edges);
    std::vector<Whole> price(edges);
    for (int e = 0; e < edges; e++) if (scanf("%d %d %lld", &from[e], &to[e], &price[e]) != 3) return;
    auto begin = std::clock();
    SmartDigraph graph;
    graph.reserveNode(learners + classes + 1);
    graph.reserveArc(edges + learners + classes);
    std::vector<SmartDigraph::Node> node(learners + classes + 1);
    for (auto& n : node) n = graph.addNode();
    SmartDigraph::ArcMap<Whole> upper(graph), cost(graph);
    SmartDigraph::NodeMap<Whole> supply(graph, 0);
    auto sink = node[learners + classes];
    auto arc = [&](SmartDigraph::Node a, SmartDigraph::Node b, Whole room, Whole c) { auto x = graph.addArc(a, b); upper[x] = room; cost[x] = c; };
    for (int l = 0; l < learners; l++) { supply[node[l]] = 1; arc(node[l], sink, 1, penalty[l]); }
    for (int c = 0; c < classes; c++) arc(node[learners + c], sink, seats[c], 0);
    for (int e = 0; e < edges; e++) arc(node[from[e]], node[learners + to[e]], 1, price[e]);
    supply[sink] = -learners;
    Whole total = strcmp(algorithm, "simplex") == 0
        ? flow<NetworkSimplex<SmartDigraph, Whole, Whole>>(graph, upper, cost, supply)
        : flow<CostScaling<SmartDigraph, Whole, Whole>>(graph, upper, cost, supply);
    printf("%lld %.3f\n", total, since(begin));
}

static void pair() {
    int nodes, edges;
    if (scanf("%d %d", &nodes, &edges) != 2) return;
    std::vector<int> a(edges), b(edges);
    std::vector<Whole> w(edges);
    for (int e = 0; e < edges; e++) if (scanf("%d %d %lld", &a[e], &b[e], &w[e]) != 3) return;
    auto begin = std::clock();
    SmartGraph graph;
    graph.reserveNode(nodes);
    graph.reserveEdge(edges);
    std::vector<SmartGraph::Node> node(nodes);
    for (auto& n : node) n = graph.addNode();
    SmartGraph::EdgeMap<Whole> weight(graph);
    for (int e = 0; e < edges; e++) weight[graph.addEdge(node[a[e]], node[b[e]])] = w[e];
    MaxWeightedMatching<SmartGraph, SmartGraph::EdgeMap<Whole>> matching(graph, weight);
    matching.run();
    printf("%lld %.3f\n", (Whole)matching.matchingWeight(), since(begin));
}

int main() {
    char what[16];
    while (scanf("%15s", what) == 1) {
        if (strcmp(what, "assign") == 0) assign(); else pair();
        fflush(stdout);
    }
}
