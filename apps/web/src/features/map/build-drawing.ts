import { UndirectedGraph } from 'graphology';
import { communityColour } from './community-colours.js';
import { communitySummaries, type MapGraph } from './map-graph.js';
import { shortenedName } from './shortened-name.js';
import { spreadPositions } from './spread-positions.js';
import { TIES_AT_ONCE } from './ties-at-once.js';

/** What Sigma reads of a person. */
export interface DrawnNode {
  readonly x: number;
  readonly y: number;
  readonly size: number;
  readonly color: string;
  readonly label: string;
  readonly community: number | null;
}

/** What Sigma reads of a tie. */
export interface DrawnEdge {
  readonly size: number;
  /** Among so many others that it is drawn only around a person or within a group. */
  readonly isFaint: boolean;
}

export type Drawing = UndirectedGraph<DrawnNode, DrawnEdge>;

/** Dots from 3 to 11 pixels by the number of ties; smaller where so many would cover each other. */
const SMALLEST_PX = 3;
const GROWTH_PX = 8;
const ROOMY_PEOPLE = 400;
const LEAST_SCALE = 0.4;
/** Half widths: a longer name would lie across half the map. */
const NAME_WIDTH = 24;

/** The map as Sigma draws it, people without a tie left out: nodes are named by their position, bigger with more ties, coloured by community. */
export function buildDrawing(graph: MapGraph, withheld: string): Drawing {
  const drawing: Drawing = new UndirectedGraph();
  const ties = new Uint32Array(graph.nodes.length);
  for (const { a, b } of graph.edges) {
    if (a < ties.length) ties[a] = (ties[a] ?? 0) + 1;
    if (b < ties.length) ties[b] = (ties[b] ?? 0) + 1;
  }
  const most = ties.reduce((high, count) => Math.max(high, count), 1);
  const place = new Map(communitySummaries(graph.nodes).map(({ community }, at) => [community, at]));
  const positions = spreadPositions(graph.nodes);
  const scale = Math.max(LEAST_SCALE, Math.min(1, Math.sqrt(ROOMY_PEOPLE / Math.max(1, graph.nodes.length))));
  graph.nodes.forEach(({ name, community }, at) => {
    // People without a tie stand far outside, and would make everybody else small.
    if (ties[at] === 0) return;
    drawing.addNode(String(at), {
      ...(positions[at] ?? { x: 0, y: 0 }),
      size: scale * (SMALLEST_PX + GROWTH_PX * Math.sqrt((ties[at] ?? 0) / most)),
      color: communityColour(community === null ? -1 : (place.get(community) ?? -1)),
      label: shortenedName(name ?? withheld, NAME_WIDTH),
      community,
    });
  });
  const strongest = graph.edges.reduce((high, { strength }) => Math.max(high, strength), 0);
  const faintest = strengthOfTie(graph, TIES_AT_ONCE);
  for (const { a, b, strength } of graph.edges)
    if (a !== b && drawing.hasNode(String(a)) && drawing.hasNode(String(b)))
      drawing.mergeEdge(String(a), String(b), {
        size: scale * (strongest > 0 ? 0.4 + 2 * (strength / strongest) : 0.4),
        isFaint: strength < faintest,
      });
  return drawing;
}

/** Strength of the tie that is so many-th by strength; 0 where there are no more. */
function strengthOfTie({ edges }: MapGraph, rank: number): number {
  if (edges.length <= rank) return 0;
  const strongestFirst = Float64Array.from(edges, ({ strength }) => -strength).sort();
  return -(strongestFirst[rank - 1] ?? 0);
}
