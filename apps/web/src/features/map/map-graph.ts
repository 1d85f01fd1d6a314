/** A person on the map. `x` and `y` are the layout's own units; null where nobody laid them out. */
export interface MapNode {
  readonly key: string;
  /** Null for somebody whose name is withheld. */
  readonly name: string | null;
  readonly department: string | null;
  readonly community: number | null;
  readonly tier: number | null;
  readonly x: number | null;
  readonly y: number | null;
}

/** A tie between the people at two positions of `nodes`; strength above 0, comparable within one map. */
export interface MapEdge {
  readonly a: number;
  readonly b: number;
  readonly strength: number;
}

/** The ties of one snapshot. */
export interface MapGraph {
  readonly nodes: readonly MapNode[];
  readonly edges: readonly MapEdge[];
}

/** Somebody whom a person has a tie with, by their position in the map's nodes. */
export interface Neighbour {
  readonly position: number;
  readonly strength: number;
}

/** For each person those whom they have ties with, strongest first; equal ties by position. Linear in ties. */
export function neighbourhoods(graph: MapGraph): readonly (readonly Neighbour[])[] {
  const found: Neighbour[][] = graph.nodes.map(() => []);
  for (const { a, b, strength } of graph.edges) {
    found[a]?.push({ position: b, strength });
    found[b]?.push({ position: a, strength });
  }
  for (const list of found)
    list.sort((one, other) => other.strength - one.strength || one.position - other.position);
  return found;
}

/** A community with what it is made of. */
export interface CommunitySummary {
  readonly community: number;
  /** A, B, … Z, AA: so that it has a name that no colour is needed for. */
  readonly letter: string;
  readonly people: number;
  /** The department that most of them are in, and how many; null where no department is known. */
  readonly mostly: { readonly department: string; readonly people: number } | null;
}

/** The communities of the map, biggest first; equal ones by number. */
export function communitySummaries(nodes: readonly MapNode[]): readonly CommunitySummary[] {
  const members = new Map<number, MapNode[]>();
  for (const node of nodes) {
    if (node.community === null) continue;
    const list = members.get(node.community);
    if (list) list.push(node);
    else members.set(node.community, [node]);
  }
  return [...members]
    .sort(([a, inA], [b, inB]) => inB.length - inA.length || a - b)
    .map(([community, list], at) => ({
      community,
      letter: letterOf(at),
      people: list.length,
      mostly: commonest(list),
    }));
}

function commonest(list: readonly MapNode[]): CommunitySummary['mostly'] {
  const counts = new Map<string, number>();
  for (const { department } of list)
    if (department !== null) counts.set(department, (counts.get(department) ?? 0) + 1);
  const [first] = [...counts].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1));
  return first ? { department: first[0], people: first[1] } : null;
}

/** 0 is A, 25 is Z, 26 is AA. */
export function letterOf(at: number): string {
  const last = String.fromCharCode(65 + (at % 26));
  return at < 26 ? last : letterOf(Math.floor(at / 26) - 1) + last;
}
