import { buildDrawing } from './build-drawing.js';
import type { MapGraph } from './map-graph.js';
import { TIES_AT_ONCE } from './ties-at-once.js';

const people = (count: number): MapGraph['nodes'] =>
  Array.from({ length: count }, (_, at) => ({
    ...{ key: `${at}`, name: `Node ${at}`, department: null, community: 0, tier: null },
    ...{ x: at, y: -at },
  }));

describe('buildDrawing', () => {
  it('leaves out who has no tie, and keeps every tie of few', () => {
    const drawing = buildDrawing({ nodes: people(3), edges: [{ a: 0, b: 2, strength: 1 }] }, 'withheld');
    expect(drawing.nodes()).toEqual(['0', '2']);
    expect(drawing.mapEdges((_, { isFaint }) => isFaint)).toEqual([false]);
  });

  it('shortens a name that would lie across the map', () => {
    const nodes = people(2).map((node) => ({ ...node, name: 'Nobody in Particular of the Far Department' }));
    const drawing = buildDrawing({ nodes, edges: [{ a: 0, b: 1, strength: 1 }] }, 'withheld');
    expect(drawing.getNodeAttribute('0', 'label')).toBe('Nobody in Particular of…');
  });

  it('shows of very many ties the strongest at once, and has the others for a neighbourhood', () => {
    const nodes = people(200);
    const edges = nodes.flatMap((_, a) =>
      nodes.slice(a + 1).map((__, at) => ({ a, b: a + 1 + at, strength: 1 + ((a * 31 + at * 17) % 9973) })),
    );
    expect(edges.length).toBeGreaterThan(2 * TIES_AT_ONCE);
    const drawing = buildDrawing({ nodes, edges }, 'withheld');
    expect(drawing.size).toBe(edges.length);
    const shown = drawing.filterEdges((_, { isFaint }) => !isFaint);
    expect(shown.length).toBeGreaterThanOrEqual(TIES_AT_ONCE);
    expect(shown.length).toBeLessThan(TIES_AT_ONCE * 1.2);
    const few = buildDrawing({ nodes: nodes.slice(0, 2), edges: edges.slice(0, 1) }, 'withheld');
    expect(drawing.getNodeAttribute('0', 'size')).toBeLessThanOrEqual(few.getNodeAttribute('0', 'size'));
  });
});
