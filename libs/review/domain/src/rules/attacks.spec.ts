import { RE2JS } from 're2js';
import { compileRules } from './compile-rules.js';
import { PRIVATE_DATA_TYPES } from './detector.js';
import { MOST_EVIDENCE, type RuleText } from './rule-text.js';
import { rehearse } from './rehearse.js';
import { edit, evidenceOf, foundBy, newPage } from './testing/rule-builders.js';

/** Processor time of some work, in milliseconds. */
function cpuMsOf(work: () => unknown): number {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

const everything = compileRules([
  { id: 'words', detector: { kind: 'words', words: ['abc', '机密', 'a a a a a a a b'], matchesCase: false } },
  { id: 'expression', detector: { kind: 'expression', expression: '(a+)+$', matchesCase: false } },
  {
    id: 'private',
    detector: {
      kind: 'private-data',
      types: PRIVATE_DATA_TYPES,
      allowedMailHosts: [],
      includesExamples: true,
    },
  },
  { id: 'links', detector: { kind: 'links', hosts: ['evil.com'] } },
  { id: 'removal', detector: { kind: 'mass-removal', leastRemovedRatio: 0.5, leastRemovedChars: 100 } },
  { id: 'size', detector: { kind: 'size', mostTextChars: 400_000, mostAddedChars: null } },
]);

describe('an attack', () => {
  it.each(['(a+)+$', '(a|a)*b', '(x+x+)+y', '(.*a){12}', '([a-z]+)*1', '(a|aa)+$', '^(\\w+\\s?)*!$'])(
    'by the expression %s takes time in proportion to the text',
    (expression) => {
      const compiled = compileRules([
        { id: 'x', detector: { kind: 'expression', expression, matchesCase: true } },
      ]);
      const text = (chars: number) => newPage(`${'ax'.repeat(chars / 2)}\u0001`);
      compiled.match(text(2_000));
      const short = cpuMsOf(() => compiled.match(text(20_000)));
      const long = cpuMsOf(() => compiled.match(text(200_000)));
      expect(long).toBeLessThan(Math.max(20 * short, 2_000));
    },
  );

  it('by an expression whose places cost the square of the text finds only the first ones', () => {
    const rule = { kind: 'expression', expression: 'a+b|a' };
    expect(evidenceOf(rule, newPage('a'.repeat(9_000), 'T'))).toHaveLength(5);
    expect(foundBy(rule, newPage('a'.repeat(200_000), 'T'))).toEqual(['a'.repeat(200_000)]);
  });

  it.each<[string, string]>([
    ['one line', 'a'],
    ['digits', '4'],
    ['signs of addresses', '@'],
    ['local parts', 'a@a.'],
    ['slashes', '/'],
    ['web addresses', 'http://evil.com '],
    ['entities', '&#47;'],
    ['backslashes', '\\/'],
    ['zero-width signs', '\u200b'],
    ['full-width digits', '１'],
    ['card-like groups', '4111 '],
    ['telephone-like groups', '+1 '],
    ['assignments', 'password='],
    ['long secrets', 'token:x1'],
    ['beginnings of tokens', 'eyJa.'],
    ['user names in addresses', 'a://b:c'],
    ['key headers', '-----BEGIN '],
    ['newlines', '\n'],
    ['Chinese', '机密文件。'],
    ['halves of pairs', '\ud835'],
  ])('by half a megabyte of %s ends soon', (_, piece) => {
    const text = piece.repeat(Math.ceil(500_000 / piece.length));
    const change: RuleText = { ...edit(text.slice(0, 250_000), text) };
    let hits = 0;
    const ms = cpuMsOf(() => (hits = everything.match(change).length));
    expect(hits).toBeGreaterThanOrEqual(1);
    expect(ms).toBeLessThan(5_000);
  });

  it('by five megabytes of everything ends in seconds', () => {
    const piece =
      'Mail wei.zhang@qq.com, 电话１３９５７２８１９４６，见 https://evil.com/x; token=aB3dE5fG7hJ9. Abc 机密 aaaa\n';
    const text = piece.repeat(Math.ceil(5_000_000 / piece.length));
    let hits = 0;
    expect(cpuMsOf(() => (hits = everything.match(newPage(text)).length))).toBeLessThan(30_000);
    expect(hits).toBe(5);
  });

  it('by a rule that hits everything lists some places, counts all, and its rehearsal says so', async () => {
    const matcher = compileRules([
      { id: 'all', detector: { kind: 'words', words: ['a'], matchesCase: false } },
    ]);
    const [hit] = matcher.match(newPage('a '.repeat(100_000)));
    expect([hit?.evidence.length, hit?.count]).toEqual([MOST_EVIDENCE, 100_000]);
    const revisions = Array.from({ length: 500 }, (_, key) => ({ key, text: newPage(`a page ${key}`) }));
    const rehearsal = await rehearse(matcher, revisions, 10);
    expect(rehearsal).toMatchObject({ revisions: 500, hits: 500, ratio: 1 });
    expect(rehearsal.listed.map(({ key }) => key)).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9]);
  });

  it('leaves no words in the evidence', () => {
    const hits = everything.match(newPage('机密 13957281946 https://evil.com aaa', '机密'));
    expect(hits.length).toBeGreaterThan(2);
    for (const secret of ['机密', '13957281946', 'evil.com', 'aaa'])
      expect(JSON.stringify(hits)).not.toContain(secret);
  });

  it('with 2,000 words in each of 20 rules is compiled and run', () => {
    const rules = Array.from({ length: 20 }, (_, rule) => ({
      id: `r${rule}`,
      detector: {
        ...{ kind: 'words' as const, matchesCase: false },
        words: Array.from({ length: 2_000 }, (_, at) => `word${rule}x${at}词`),
      },
    }));
    const hits = compileRules(rules).match(newPage('a word3x17词 here'));
    expect(hits.map(({ ruleId }) => ruleId)).toEqual(['r3']);
  });
});

describe('rehearsing', () => {
  it('nothing has no share', async () => {
    expect(await rehearse(compileRules([]), [])).toEqual({ revisions: 0, hits: 0, ratio: 0, listed: [] });
  });

  it('reads revisions as they come', async () => {
    async function* revisions() {
      await Promise.resolve();
      yield { key: 'one', text: newPage('fine') };
      yield { key: 'two', text: newPage('(aa') };
    }
    const { listed, ratio } = await rehearse(everything, revisions());
    expect([listed.map(({ key }) => key), ratio]).toEqual([['two'], 0.5]);
  });
});

it('the engine of expressions knows no look-around of its own that we would let through', () => {
  expect(() => RE2JS.compile('(?=a)')).toThrow();
});
