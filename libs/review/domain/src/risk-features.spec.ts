import { seededRandom } from '@wellspring/kernel';
import { newHostsOf, riskFeaturesOf, type RiskMeta } from './risk-features.js';

const META: RiskMeta = {
  ...{ authorEdits: 3, accountAgeDays: 12, survival: null, pageClass: 'other', daysSinceLastEdit: 1 },
  ...{ isApprovedByOwner: false, privateDataHits: 0, summary: 'why', knownHosts: new Set<string>() },
};
const of = (before: string | null, after: string, meta: Partial<RiskMeta> = {}) =>
  riskFeaturesOf(before, after, { ...META, ...meta });

const PAGE = `# Travel

Book with [the portal](https://travel.example.com/start) and keep receipts.

![Map](map.png)

## Limits

Nobody pays for a taxi. See [[Limits of 2024]] and the note.[^1]

[^1]: Decided by the board.
`;
const LONG = Array.from(
  { length: 60 },
  (_, at) => `Paragraph ${at} tells what department ${at * 7} does.`,
).join('\n\n');

describe('the signs of a change', () => {
  it('are none where paragraphs only move', () => {
    const lines = LONG.split('\n\n');
    const moved = [...lines.slice(30), ...lines.slice(0, 30)].join('\n\n');
    expect(of(LONG, moved)).toMatchObject({ removedChars: 0, addedChars: 0, isBlanked: false });
  });
  it('are none where a paragraph is only broken into other lines', () => {
    expect(of('one two three\nfour five', 'one two\nthree four five')).toMatchObject({
      removedChars: 0,
      addedChars: 0,
    });
  });
  it('count what is gone and what is new without blanks', () => {
    expect(of('alpha beta gamma', 'alpha delta')).toMatchObject({
      ...{ previousChars: 14, removedChars: 9, addedChars: 5 },
    });
  });
  it('tell Chinese sentences of the same characters apart', () => {
    const { removedChars } = of('他打了我', '我打了他');
    expect(removedChars).toBeGreaterThan(0);
    expect(of('这是一个测试文档', '这是一个测试').removedChars).toBe(3);
  });
  it('see headings, pictures and references go', () => {
    const after = PAGE.replace('## Limits\n\n', '')
      .replace('![Map](map.png)\n\n', '')
      .replace('[[Limits of 2024]]', 'them')
      .replace('[the portal](https://travel.example.com/start)', 'the portal');
    expect(of(PAGE, after)).toMatchObject({ headingsRemoved: 1, mediaRemoved: 1, referencesRemoved: 2 });
  });
  it('do not take what was only moved or added for removed', () => {
    const moved = PAGE.replace('![Map](map.png)\n\n', '') + '\n![Map](map.png)\n\n## More\n';
    expect(of(PAGE, moved)).toMatchObject({ headingsRemoved: 0, mediaRemoved: 0, referencesRemoved: 0 });
  });
  it('see them in wikitext, too, and no headings in code', () => {
    const before = '== History ==\n[[File:a.png|thumb]] born<ref>x</ref>\n';
    expect(of(before, 'born\n')).toMatchObject({ headingsRemoved: 1, mediaRemoved: 1, referencesRemoved: 1 });
    expect(of('```\n# a comment\n```\n', '\n').headingsRemoved).toBe(0);
  });
  it('call a text blanked where next to nothing is left, not where it was rewritten or short', () => {
    expect(of(LONG, '').isBlanked).toBe(true);
    expect(of(LONG, 'LOL').isBlanked).toBe(true);
    expect(of(LONG, LONG.replaceAll(/[a-z]+/gi, 'x')).isBlanked).toBe(false);
    expect(of(LONG, LONG.slice(0, LONG.length / 4)).isBlanked).toBe(false);
    expect(of('A stub.', '').isBlanked).toBe(false);
    expect(of(null, 'A new page').isBlanked).toBe(false);
  });
  it('find hosts that neither the text nor the wiki had', () => {
    const after = `${PAGE}\nhttps://Cheap-Pills.Example/buy?x=1 and http://user@known.example:8080/ and http://localhost/`;
    expect(newHostsOf(PAGE, after)).toEqual(['cheap-pills.example', 'known.example']);
    expect(of(PAGE, after, { knownHosts: new Set(['known.example']) }).newHosts).toEqual([
      'cheap-pills.example',
    ]);
    expect(of(PAGE, PAGE + '\nhttps://travel.example.com/other').newHosts).toEqual([]);
  });
  it('see an empty summary for what it is', () => {
    expect(of('a', 'b', { summary: ' \n' }).isSummaryEmpty).toBe(true);
    expect(of('a', 'b').isSummaryEmpty).toBe(false);
  });
});

describe('the comparison of two texts', () => {
  /** Words as bags over the whole text: what the quick way must come to. */
  function naive(before: string, after: string): { removedChars: number; addedChars: number } {
    const count = (text: string) => text.split(/\s+/).filter(Boolean);
    const left = count(before);
    let addedChars = 0;
    for (const word of count(after)) {
      const at = left.indexOf(word);
      if (at >= 0) left.splice(at, 1);
      else addedChars += word.length;
    }
    return { removedChars: left.join('').length, addedChars };
  }
  it('comes to the sums of its naive twin on random edits', () => {
    const random = seededRandom(3);
    const word = () => ['oak', 'elm', 'pine', 'birch', 'ash'][Math.floor(random.next() * 5)] ?? '';
    for (let round = 0; round < 300; round++) {
      const before = Array.from({ length: 12 }, () => word() + (random.next() < 0.3 ? '\n' : ' ')).join('');
      const cut = Math.floor(random.next() * before.length);
      const after =
        before.slice(0, cut) + (random.next() < 0.5 ? `\n${word()} ` : '') + before.slice(cut + 7);
      expect(of(before, after)).toMatchObject(naive(before, after));
    }
  });
  it('is linear on texts that are made to be slow', () => {
    for (const piece of ['![', '[^', '](', 'http://', '=', '#', '```\n', 'http://a@', '[['])
      expect(cpuMsOf(() => of('', piece.repeat(40_000)))).toBeLessThan(400);
  });
  it('takes a few milliseconds for 20 KB that share no line', () => {
    const random = seededRandom(5);
    const text = () =>
      Array.from({ length: 3300 }, () => Math.floor(random.next() * 1e5).toString(36)).join(' ');
    const [before, after] = [text(), text()];
    of(before, after);
    expect(cpuMsOf(() => of(before, after))).toBeLessThan(60);
  });
});

function cpuMsOf(work: () => void): number {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}
