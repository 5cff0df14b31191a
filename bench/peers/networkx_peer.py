"""Solves one pairing instance from standard input with networkx and prints "objective milliseconds"."""
import sys
import time

import networkx

words = sys.stdin.read().split()
nodes, edges = int(words[1]), int(words[2])
graph = networkx.Graph()
for at in range(3, 3 + 3 * edges, 3):
    graph.add_edge(int(words[at]), int(words[at + 1]), weight=int(words[at + 2]))
begin = time.process_time()
pairs = networkx.max_weight_matching(graph)
seconds = time.process_time() - begin
print(sum(graph[a][b]["weight"] for a, b in pairs), seconds * 1000)
