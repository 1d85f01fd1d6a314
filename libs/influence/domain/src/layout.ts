import { UndirectedGraph } from 'graphology';
import forceAtlas2Module from 'graphology-layout-forceatlas2';
import { seededRandom } from '@wellspring/kernel';
import type { WeightedCsr } from './csr.js';

// The package is CommonJS: its types put the function under `default`, at run time the module is the function.
const forceAtlas2 = forceAtlas2Module as unknown as typeof forceAtlas2Module.default;

/** Where people stand on a map, in the order of people; -1000 to 1000, to a hundredth. */
export interface Layout {
  readonly x: Float64Array;
  readonly y: Float64Array;
}

export interface LayoutOptions {
  readonly seed: number;
  /** Steps of the simulation; by default 300 for up to 3,000 people with ties, fewer for more, never under 100. */
  readonly iterations?: number;
  /** Group of each person or -1 (communities): groups start apart, so that they need less time to part. */
  readonly groupOf?: Int32Array;
}

/** Half the width of the map. */
const HALF_WIDTH = 1000;
/** People without ties stand on the rim, the others within this. */
const INNER = 900;

/**
 * ForceAtlas2 over tie strengths (Jacomy, Venturini, Heymann and Bastian 2014): tied people attract, all repel. Starts
 * from seeded places and takes a fixed number of steps, so that the same ties give the same map. People without ties
 * stand evenly on the rim. Distances show groups and bridges, they measure nothing. About 3 s for
 * 3,000 to 10,000 people; in a worker thread.
 */
export function layoutTies(
  network: Pick<WeightedCsr, 'personCount' | 'start' | 'neighbour' | 'strength'>,
  { seed, iterations, groupOf }: LayoutOptions,
): Layout {
  const { personCount, start } = network;
  const people = Uint32Array.from({ length: personCount }, (_, person) => person);
  const isTied = (person: number) => (start[person + 1] ?? 0) > (start[person] ?? 0);
  const tied = people.filter(isTied);
  const layout = { x: new Float64Array(personCount), y: new Float64Array(personCount) };
  if (tied.length > 0) {
    const graph = startingGraph(network, tied, seed, groupOf);
    const settings = {
      ...forceAtlas2.inferSettings(tied.length),
      barnesHutOptimize: tied.length > 500,
      barnesHutTheta: 1,
    };
    const places = forceAtlas2(graph, { iterations: iterations ?? stepsFor(tied.length), settings });
    fit(tied, places, layout);
  }
  const alone = people.filter((person) => !isTied(person));
  for (const [at, person] of alone.entries()) {
    const angle = (2 * Math.PI * at) / alone.length;
    layout.x[person] = hundredths(HALF_WIDTH * Math.cos(angle));
    layout.y[person] = hundredths(HALF_WIDTH * Math.sin(angle));
  }
  return layout;
}

/** 300 steps for up to 3,000 people, then so many that the work hardly grows. Ours. */
const stepsFor = (people: number): number => Math.max(100, Math.min(300, Math.round(900_000 / people)));

interface Place {
  x: number;
  y: number;
}

function startingGraph(
  { start, neighbour, strength }: Pick<WeightedCsr, 'start' | 'neighbour' | 'strength'>,
  tied: Uint32Array,
  seed: number,
  groupOf: Int32Array | undefined,
): UndirectedGraph<Place, { weight: number }> {
  const random = seededRandom(seed);
  const groups = 1 + (groupOf?.reduce((most, group) => Math.max(most, group), 0) ?? 0);
  const graph = new UndirectedGraph<Place, { weight: number }>();
  for (const person of tied) {
    const angle = (2 * Math.PI * Math.max(0, groupOf?.[person] ?? 0)) / groups;
    const apart = groups > 1 ? 100 : 0;
    graph.addNode(String(person), {
      x: apart * Math.cos(angle) + 50 * (random.next() - 0.5),
      y: apart * Math.sin(angle) + 50 * (random.next() - 0.5),
    });
  }
  // Attraction is by weight: of mail the strongest tie is thousands of times the weakest and would swallow the rest.
  const mean = strength.reduce((sum, own) => sum + own, 0) / Math.max(1, strength.length);
  for (const person of tied) {
    const end = start[person + 1] ?? 0;
    for (let arc = start[person] ?? 0; arc < end; arc++) {
      const other = neighbour[arc] ?? 0;
      if (other > person)
        graph.addEdge(String(person), String(other), { weight: Math.log2(1 + (strength[arc] ?? 0) / mean) });
    }
  }
  return graph;
}

/** Moves the middle of all to the middle of the map and the outermost to the edge of its inner part. */
function fit(tied: Uint32Array, places: Readonly<Record<string, Place>>, layout: Layout): void {
  const placeOf = (person: number) => places[String(person)] ?? { x: 0, y: 0 };
  let [midX, midY, far] = [0, 0, 0];
  for (const person of tied) {
    midX += placeOf(person).x / tied.length;
    midY += placeOf(person).y / tied.length;
  }
  for (const person of tied)
    far = Math.max(far, Math.hypot(placeOf(person).x - midX, placeOf(person).y - midY));
  const scale = far > 0 ? INNER / far : 0;
  for (const person of tied) {
    layout.x[person] = hundredths((placeOf(person).x - midX) * scale);
    layout.y[person] = hundredths((placeOf(person).y - midY) * scale);
  }
}

/** Adding zero makes of -0 what it looks like. */
const hundredths = (value: number): number => Math.round(value * 100) / 100 + 0;
