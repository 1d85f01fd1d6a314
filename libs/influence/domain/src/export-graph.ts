import { UndirectedGraph } from 'graphology';
import { write as writeGexf } from 'graphology-gexf';
import type { StoredTie } from './csr.js';

/** A person as the map's file names them. */
export interface ExportPerson {
  readonly key: string;
  readonly name: string;
  readonly department: string | null;
  readonly community: number | null;
  readonly tier: number | null;
}

/** What a node of an exported graph carries. `strength` is the sum over the person's ties. */
export interface ExportNode {
  name: string;
  department: string | null;
  community: number | null;
  tier: number | null;
  strength: number;
}

export type ExportGraph = UndirectedGraph<ExportNode, { weight: number }>;

/** The tie graph of stored people and ties (by position in `people`), for {@link toGexf} and {@link toGraphMl}. */
export function exportGraph(people: readonly ExportPerson[], ties: readonly StoredTie[]): ExportGraph {
  const graph: ExportGraph = new UndirectedGraph();
  for (const { key, name, department, community, tier } of people)
    graph.addNode(key, { name, department, community, tier, strength: 0 });
  for (const [a, b, strength] of ties) {
    const [one, other] = [people[a], people[b]];
    if (!one || !other || a === b) continue;
    graph.addEdge(one.key, other.key, { weight: strength });
    for (const { key } of [one, other])
      graph.updateNodeAttribute(key, 'strength', (sum = 0) => sum + strength);
  }
  return graph;
}

/**
 * The graph as GEXF 1.2 text, which Gephi and others read: the label is the person's name; department, community, tier
 * and strength are attributes, absent where there is none; the edge's weight is the tie's strength.
 */
export const toGexf = (graph: ExportGraph): string =>
  writeGexf(graph, {
    version: '1.2',
    formatNode: (_, { name, department, community, tier, strength }) => ({
      label: printable(name),
      attributes: {
        ...{ name: printable(name), department: department === null ? null : printable(department) },
        ...{ community, tier, strength },
      },
    }),
    formatEdge: (_, { weight }) => ({ weight, attributes: { strength: weight } }),
  });

/** What of a node or edge is written to GraphML, and as what. */
const GRAPHML_KEYS = [
  { id: 'name', of: 'node', type: 'string' },
  { id: 'department', of: 'node', type: 'string' },
  { id: 'community', of: 'node', type: 'int' },
  { id: 'tier', of: 'node', type: 'int' },
  { id: 'strength', of: 'node', type: 'double' },
  { id: 'weight', of: 'edge', type: 'double' },
] as const;

/** The graph as GraphML text (Brandes et al. 2001), which igraph, NetworkX, Gephi and yEd read; attributes as in GEXF. */
export function toGraphMl(graph: ExportGraph): string {
  const keys = GRAPHML_KEYS.map(
    ({ id, of, type }) => `  <key id="${id}" for="${of}" attr.name="${id}" attr.type="${type}"/>`,
  );
  const data = (id: string, value: string | number | null) =>
    value === null ? '' : `<data key="${id}">${escaped(String(value))}</data>`;
  const nodes = graph.mapNodes(
    (key, { name, department, community, tier, strength }) =>
      `    <node id="${escaped(key)}">${data('name', name)}${data('department', department)}${data('community', community)}${data('tier', tier)}${data('strength', strength)}</node>`,
  );
  const edges = graph.mapEdges(
    (_, { weight }, source, target) =>
      `    <edge source="${escaped(source)}" target="${escaped(target)}">${data('weight', weight)}</edge>`,
  );
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<graphml xmlns="http://graphml.graphdrawing.org/xmlns">',
    ...keys,
    '  <graph id="ties" edgedefault="undirected">',
    ...nodes,
    ...edges,
    '  </graph>',
    '</graphml>',
    '',
  ].join('\n');
}

/** XML 1.0 has no way to write most control characters and lone surrogates: they become a replacement character. */
const printable = (text: string): string => text.replace(NOT_IN_XML, '\ufffd');

// With the `u` flag a pair of surrogates is one character and only a lone one matches.
const NOT_IN_XML = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff\ud800-\udfff]/gu;

const ENTITIES: Readonly<Record<string, string>> = {
  ...{ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&apos;' },
  // Within an attribute a plain one would be read as a blank.
  ...{ '\n': '&#10;', '\r': '&#13;', '\t': '&#9;' },
};

const escaped = (text: string): string =>
  printable(text).replace(/[&<>"'\n\r\t]/g, (character) => ENTITIES[character] ?? '');
