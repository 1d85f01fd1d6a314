import { compileRules } from './compile-rules.js';
import { changedText } from './changed-text.js';
import { edit, evidenceOf, foundBy, newPage } from './testing/rule-builders.js';

const lines = (count: number, from = 0) =>
  Array.from({ length: count }, (_, at) => `Line ${from + at} says something of its own.`).join('\n');

describe('what a change adds and removes', () => {
  const told = (before: string, text: string) => {
    const { added, removed } = changedText(before, text);
    return [
      added.map(({ start, end }) => text.slice(start, end).trim()),
      removed.map(({ start, end }) => before.slice(start, end).trim()),
    ];
  };

  it('is told in sentences', () => {
    expect(told('One. Two. Three.', 'One. 2. Three.')).toEqual([['2.'], ['Two.']]);
    expect(told('甲。乙。丙。', '甲。丁。丙。')).toEqual([['丁。'], ['乙。']]);
    expect(told('', 'New.')).toEqual([['New.'], []]);
    expect(told('\nGone.', '')).toEqual([[], ['Gone.']]);
  });

  it('has nothing that only moved', () => {
    expect(told(lines(9), `${lines(5, 4)}\n${lines(4)}`)).toEqual([[], []]);
  });

  it('counts a sentence that is there twice', () => {
    expect(told('Same.\nSame.', 'Same.\nSame.\nSame.')).toEqual([['Same.'], []]);
  });
});

describe('rules about the whole change', () => {
  const removal = { kind: 'mass-removal', leastRemovedRatio: 0.5, leastRemovedChars: 100 };

  it('see much that is removed, and how much', () => {
    const [evidence] = evidenceOf(removal, edit(lines(20), lines(5)));
    expect(evidence).toMatchObject({ type: 'removed', field: 'text', start: 0 });
    expect(evidence?.ratio).toBeCloseTo(0.75, 1);
  });

  it('see no removal in moving, rewording or adding', () => {
    expect(evidenceOf(removal, edit(lines(20), `${lines(10, 10)}\n${lines(10)}`))).toEqual([]);
    expect(evidenceOf(removal, edit(lines(20), lines(20).replaceAll('says', 'tells')))).toEqual([]);
    expect(evidenceOf(removal, edit(lines(20), lines(40)))).toEqual([]);
    expect(evidenceOf(removal, newPage(lines(20)))).toEqual([]);
  });

  it('see a text that is replaced by nonsense', () => {
    expect(evidenceOf(removal, edit(lines(20), 'bla '.repeat(200)))).toHaveLength(1);
  });

  it('see a page that is blanked, once', () => {
    const blanking = { kind: 'blanking', mostCharsLeft: 10, leastCharsBefore: 50 };
    expect(evidenceOf(blanking, edit(lines(5), ' \n .'))).toMatchObject([{ type: 'blanked' }]);
    expect(evidenceOf(blanking, edit('.', ''))).toEqual([]);
    expect(evidenceOf(blanking, edit(lines(5), lines(1)))).toEqual([]);
    expect(evidenceOf(blanking, newPage(''))).toEqual([]);
  });

  it('see what is too long, but never blame who shortens it', () => {
    const size = { kind: 'size', mostTextChars: 1000, mostAddedChars: 500 };
    expect(evidenceOf(size, newPage('a'.repeat(1001)))).toMatchObject([{ type: 'too-long' }]);
    expect(evidenceOf(size, edit('a'.repeat(2000), 'a'.repeat(1500)))).toMatchObject([
      { type: 'too-much-added' },
    ]);
    expect(evidenceOf(size, edit(lines(100), lines(90)))).toEqual([]);
    expect(evidenceOf(size, newPage('a'.repeat(501)))).toMatchObject([{ type: 'too-much-added' }]);
  });
});

describe('links to blocked hosts', () => {
  const links = { kind: 'links', hosts: ['evil.com', 'xn--bcher-kva.de'] };

  it.each([
    ...['[x](https://evil.com/a)', 'http://EVIL.com', '//evil.com', '<https://www.evil.com>', 'www.evil.com'],
    ...[
      'https://user:pw@evil.com:8080/x',
      'https:&#47;&#x2F;evil&period;com',
      'https://evil%2ecom/',
      'https:\\/\\/evil.com',
    ],
    ...[
      'https://ｅｖｉｌ．ｃｏｍ',
      'https://evil。com',
      'https://ev\u200bil.com',
      'https://evil.com.',
      '见https://evil.com。真好',
    ],
    ...['https://bücher.de', 'https://a.b.evil.com?x', '![i](https://evil.com "t")', 'https:/\\evil.com'],
  ])('are found: %s', (text) => {
    expect(evidenceOf(links, newPage(text))).toMatchObject([{ type: 'host' }]);
  });

  it.each([
    ...[
      'https://notevil.com',
      'https://evil.com.good.org',
      'https://good.org/evil.com',
      'https://good.org?u=evil.com',
    ],
    ...['evil.com is bad', 'mail@evil.com', 'https://evil.community'],
  ])('are not: %s', (text) => {
    expect(evidenceOf(links, newPage(text))).toEqual([]);
  });

  it('are told where they stand as written', () => {
    expect(foundBy(links, newPage('a https://evil%2ecom/x b'))).toEqual(['evil%2ecom']);
  });

  it('that stood there before are nobody’s', () => {
    expect(evidenceOf(links, edit('See https://evil.com/a', 'Look at https://evil.com/a'))).toEqual([]);
  });
});

describe('copied text', () => {
  const copied = { kind: 'copied-text', leastSimilarityRatio: 0.8, leastShingles: 50 };
  const like = (ratio: number, previousRatio: number | null, shingles = 100) => ({
    ...newPage('text'),
    similarPages: [{ pageId: 'p1', ratio, previousRatio, shingles }],
  });

  it('is what is alike now and was not before', () => {
    expect(evidenceOf(copied, like(0.9, null))).toEqual([
      { kind: 'copied-text', type: 'copied', field: 'text', start: 0, end: 4, pageId: 'p1', ratio: 0.9 },
    ]);
    expect(evidenceOf(copied, like(0.9, 0.2))).toHaveLength(1);
    for (const text of [like(0.9, 0.85), like(0.7, null), like(0.9, null, 20), newPage('text')])
      expect(evidenceOf(copied, text)).toEqual([]);
  });
});

describe('many rules', () => {
  it('hit in the order in which they stand, each with its own places', () => {
    const matcher = compileRules([
      { id: 'b', detector: { kind: 'words', words: ['one', 'two'], matchesCase: false } },
      { id: 'none', detector: { kind: 'words', words: ['zero'], matchesCase: false } },
      { id: 'a', detector: { kind: 'expression', expression: 'o\\w', matchesCase: false } },
      { id: 'c', detector: { kind: 'words', words: ['two'], matchesCase: false } },
    ]);
    expect(matcher.match(newPage('one two')).map(({ ruleId, count }) => [ruleId, count])).toEqual([
      ...[
        ['b', 2],
        ['a', 1],
        ['c', 1],
      ],
    ]);
  });

  it('hit nothing where there are none', () => {
    expect(compileRules([]).match(newPage('anything'))).toEqual([]);
  });
});
