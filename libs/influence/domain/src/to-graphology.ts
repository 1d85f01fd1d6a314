import { UndirectedGraph } from 'graphology';
import type { WeightedCsr } from './csr.js';

/** What a node of the public graph carries; its key is the person's key. */
export interface PersonAttributes {
  name: string;
  department: string | null;
}

/** What an edge of the public graph carries: the tie's harmonic strength. A high weight is close, not far. */
export interface TieAttributes {
  weight: number;
}

export type TieGraph = UndirectedGraph<PersonAttributes, TieAttributes>;

/**
 * The tie graph as a graphology graph, for layouts, exports and community detection: undirected, simple, no
 * self-loops (they and mixed graphs make graphology's indices wrong). Nodes and edges come in key order. `people` are
 * the people of the ties, in their numbering.
 */
export function toGraphology(
  ties: Pick<WeightedCsr, 'personCount' | 'start' | 'neighbour' | 'strength'>,
  people: readonly { readonly key: string; readonly name: string; readonly department: string | null }[],
): TieGraph {
  const graph: TieGraph = new UndirectedGraph();
  for (const { key, name, department } of people) graph.addNode(key, { name, department });
  for (let person = 0; person < ties.personCount; person++) {
    const end = ties.start[person + 1] ?? 0;
    for (let arc = ties.start[person] ?? 0; arc < end; arc++) {
      const other = ties.neighbour[arc] ?? 0;
      const [from, to] = [people[person], people[other]];
      if (other > person && from && to) graph.addEdge(from.key, to.key, { weight: ties.strength[arc] ?? 0 });
    }
  }
  return graph;
}
