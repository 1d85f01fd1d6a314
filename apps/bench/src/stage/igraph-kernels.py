"""Runs igraph's kernels for the case influence-kernels: the peer in C, timed around the call alone.

Reads one command a line from the input and answers each with one line of JSON:
  load PATH PEOPLE TIES    ties as columns: uint32 ends, uint32 other ends, float64 weights
  run KERNEL PATH          the kernel's seconds; its values go to PATH as float64
"""

import array
import json
import sys
import time

import igraph

KERNELS = {
    "pagerank": lambda graph, weights: graph.pagerank(directed=False, weights=weights),
    "constraint": lambda graph, weights: graph.constraint(weights=weights),
    "betweenness": lambda graph, weights: graph.betweenness(directed=False),
    "coreness": lambda graph, weights: graph.coreness(),
    "eigenvector": lambda graph, weights: graph.eigenvector_centrality(directed=False, weights=weights),
    "hits": lambda graph, weights: graph.hub_score(weights=weights),
    "louvain": lambda graph, weights: graph.community_multilevel(weights=weights).membership,
}


def load(path, people, ties):
    columns = [array.array(kind) for kind in "IId"]
    with open(path, "rb") as file:
        for column in columns:
            column.fromfile(file, ties)
    ends, others, weights = columns
    started = time.perf_counter()
    graph = igraph.Graph(n=people, edges=list(zip(ends, others)))
    return graph, list(weights), time.perf_counter() - started


def main():
    graph, weights = None, None
    print(json.dumps({"version": igraph.__version__}), flush=True)
    for line in sys.stdin:
        command, *words = line.split()
        if command == "load":
            graph, weights, seconds = load(words[0], int(words[1]), int(words[2]))
        else:
            started = time.perf_counter()
            values = KERNELS[words[0]](graph, weights)
            seconds = time.perf_counter() - started
            with open(words[1], "wb") as file:
                array.array("d", values).tofile(file)
        print(json.dumps({"seconds": seconds}), flush=True)


main()
