import fc from 'fast-check';
import graphModule from 'graphology';
import { parse as parseGexf } from 'graphology-gexf';
import { parse as parseGraphMl } from 'graphology-graphml';
import { exportGraph, toGexf, toGraphMl, type ExportPerson } from './export-graph.js';

// CommonJS: at run time the module is the class.
const Graph = graphModule as unknown as typeof graphModule.default;

const PEOPLE: ExportPerson[] = [
  { key: 'a', name: 'Ann "the <bold>" O\'Neil & Söhne', department: 'R&D', community: 0, tier: 1 },
  { key: 'b/2', name: '王小明 \u{1F600}', department: null, community: 0, tier: null },
  { key: 'c', name: 'Nul\u0000 and half a pair \ud800.', department: 'Sales', community: 1, tier: 3 },
  { key: 'd', name: '', department: 'Sales', community: null, tier: null },
];
const TIES = [
  [0, 1, 2.5],
  [1, 2, 1 / 3],
] as const;

describe.each([
  ['GEXF', toGexf, parseGexf],
  ['GraphML', toGraphMl, parseGraphMl],
] as const)('the tie graph as %s', (_, write, parse) => {
  const text = write(exportGraph(PEOPLE, TIES));
  const read = parse(Graph, text);

  it('has everybody with name, department, community, tier and strength when it is read back', () => {
    expect(read.nodes()).toEqual(['a', 'b/2', 'c', 'd']);
    expect(read.getNodeAttributes('a')).toMatchObject({
      ...{
        name: 'Ann "the <bold>" O\'Neil & Söhne',
        department: 'R&D',
        community: 0,
        tier: 1,
        strength: 2.5,
      },
    });
    expect(read.getNodeAttributes('b/2')).toMatchObject({ name: '王小明 \u{1F600}', community: 0 });
    expect(read.getNodeAttribute('b/2', 'strength')).toBeCloseTo(2.5 + 1 / 3, 12);
    expect(read.getNodeAttribute('d', 'strength')).toBe(0);
  });

  it('leaves out what a person has not', () => {
    expect(read.hasNodeAttribute('b/2', 'department')).toBe(false);
    expect(read.hasNodeAttribute('b/2', 'tier')).toBe(false);
    expect(read.hasNodeAttribute('d', 'community')).toBe(false);
  });

  it('has the ties with their strength, without direction', () => {
    expect(read.size).toBe(2);
    expect(read.getEdgeAttribute(read.edge('b/2', 'a') ?? '', 'weight')).toBe(2.5);
    expect(read.getEdgeAttribute(read.edge('b/2', 'c') ?? '', 'weight')).toBe(1 / 3);
    expect(read.edges().every((edge) => read.isUndirected(edge))).toBe(true);
  });

  it('is well-formed whatever a name holds', () => {
    expect(text).toContain('Nul\ufffd and half a pair \ufffd.');
    expect(text).not.toContain('\u0000');
  });

  it('gives any name and department back, but for what XML cannot hold', () => {
    const anyText = fc.string({ unit: fc.oneof(fc.constantFrom('"', '<', ']]>', '&amp;', '\r', '\n', '\t', '\u0001', '\ud83d', '\ufffe', '👩‍💻'), fc.string({ unit: 'binary', maxLength: 1 })) }); // prettier-ignore
    fc.assert(
      fc.property(anyText, anyText, (name, department) => {
        const [one, other] = [
          { key: 'a"<&>', name, department, community: null, tier: 2 },
          { key: 'b', name: department, department: null, community: 1, tier: null },
        ];
        const again = parse(Graph, write(exportGraph([one, other], [[0, 1, 1e-7]])));
        expect(again.nodes()).toEqual(['a"<&>', 'b']);
        expect(again.getNodeAttribute('a"<&>', 'name') ?? '').toBe(held(name));
        expect(again.getNodeAttribute('a"<&>', 'department') ?? '').toBe(held(department));
        expect(again.getEdgeAttribute(again.edges()[0] ?? '', 'weight')).toBe(1e-7);
      }),
      { numRuns: 40 },
    );
  });

  it('writes a graph without ties that can be read', () => {
    expect(parse(Graph, write(exportGraph(PEOPLE.slice(0, 1), []))).nodes()).toEqual(['a']);
    expect(parse(Graph, write(exportGraph([], []))).order).toBe(0);
  });
});

/** What XML 1.0 holds of a text: its set of characters, written down anew. */
const held = (text: string): string =>
  Array.from(text, (character) => {
    const code = character.codePointAt(0) ?? 0;
    const isHeld = [0x9, 0xa, 0xd].includes(code) || (code >= 0x20 && code <= 0xd7ff) || (code >= 0xe000 && code <= 0xfffd) || code >= 0x10000; // prettier-ignore
    return isHeld ? character : '\ufffd';
  }).join('');
