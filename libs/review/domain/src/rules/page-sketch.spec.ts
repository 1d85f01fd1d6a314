import { seededRandom } from '@wellspring/kernel';
import {
  bandsOf,
  estimatedSimilarityOf,
  similarityOf,
  similarPagesOf,
  sketchBytes,
  sketchFrom,
  sketchOf,
} from './page-sketch.js';
import { sketchesOf } from './following-sketches.js';
import { shinglesOf } from './shingles.js';

const random = seededRandom(3);
const vocabulary = (letters: string, length: number) =>
  Array.from({ length: 2000 }, () =>
    Array.from({ length }, () => letters.charAt(Math.floor(random.next() * letters.length))).join(''),
  );
const ENGLISH = vocabulary('abcdefghijklmnopqrstuvwxyz', 6);
const CHINESE = vocabulary(
  Array.from({ length: 500 }, (_, at) => String.fromCharCode(0x4e00 + at * 7)).join(''),
  2,
);
const words = (list: readonly string[], count: number) =>
  Array.from({ length: count }, () => list[Math.floor(random.next() * list.length)] ?? '');
/** So many of the words replaced, in one run. */
const changed = (list: readonly string[], text: readonly string[], count: number) => [
  ...text.slice(0, text.length - count),
  ...words(list, count),
];

describe('shingles', () => {
  it('are runs of four words or of eight Chinese signs, each once', () => {
    expect(shinglesOf('one two three')).toHaveLength(0);
    expect(shinglesOf('one two three four')).toHaveLength(1);
    expect(shinglesOf('one two three four one two three four')).toHaveLength(4);
    expect(shinglesOf('一二三四五六七')).toHaveLength(0);
    expect(shinglesOf('一二三四五六七八九')).toHaveLength(2);
    expect(shinglesOf('用 API 访问数据库')).toHaveLength(1);
  });

  it('do not see case, width, signs, blanks and what nobody sees', () => {
    expect(similarityOf('One, two -- three\n\nFOUR!', 'ｏｎｅ two* three fo\u200bur')).toBe(1);
  });

  it('of different texts are different', () => {
    expect(similarityOf('one two three four', 'four three two one')).toBe(0);
    expect(similarityOf('', '')).toBe(0);
  });
});

describe('a sketch', () => {
  it('of texts that follow one another is the same as of each alone', () => {
    const texts = [''];
    for (let edit = 0; edit < 60; edit++) {
      const before = (texts.at(-1) ?? '').split(' ');
      const place = Math.floor(random.next() * before.length);
      // Mostly a few words, now and then everything, and sometimes nothing at all.
      const added = words(edit % 2 === 0 ? ENGLISH : CHINESE, edit % 15 === 0 ? 400 : edit % 7);
      before.splice(place, edit % 20 === 19 ? before.length : edit % 9, ...added);
      texts.push(before.join(' '));
    }
    expect(texts.some((text) => text.length > 3000)).toBe(true);
    expect(sketchesOf(texts)).toEqual(texts.map(sketchOf));
  });

  it('estimates the share of equal shingles, in English and Chinese', () => {
    for (const [list, parting] of [
      [ENGLISH, ' '],
      [CHINESE, ''],
    ] as const) {
      let error = 0;
      const rounds = 30;
      for (let round = 0; round < rounds; round++) {
        const text = words(list, 600);
        const other = changed(list, text, round * 20);
        const [a, b] = [text.join(parting), other.join(parting)];
        error += Math.abs(estimatedSimilarityOf(sketchOf(a), sketchOf(b)) - similarityOf(a, b));
      }
      expect(error / rounds).toBeLessThan(0.04);
    }
  });

  it('shares a band with a near-duplicate and seldom with another text', () => {
    const pages = Array.from({ length: 100 }, () => words(ENGLISH, 400));
    const bands = pages.map((page) => new Set(bandsOf(sketchOf(page.join(' ')))));
    const shares = (at: number, text: string) => bandsOf(sketchOf(text)).some((band) => bands[at]?.has(band));
    const near = pages.filter((page, at) => shares(at, changed(ENGLISH, page, 40).join(' '))).length;
    const far = pages.filter((_, at) => shares((at + 1) % 100, pages[at]?.join(' ') ?? '')).length;
    expect([near, far]).toEqual([100, 0]);
  });

  it('has no band where a text has no shingle, so that empty pages are no copies', () => {
    expect(bandsOf(sketchOf('Hello'))).toEqual([]);
    expect(estimatedSimilarityOf(sketchOf(''), sketchOf(''))).toBe(0);
  });

  it('is the same for ever: stored sketches must stay comparable', () => {
    const { minima, shingles } = sketchOf('The quick brown fox jumps over the lazy dog.');
    expect([shingles, minima[0], minima[127]]).toMatchInlineSnapshot(`
     [
       6,
       82171442,
       87490618,
     ]
    `);
    expect(bandsOf(sketchOf('The quick brown fox jumps over the lazy dog.')).slice(0, 2))
      .toMatchInlineSnapshot(`
     [
       -1065995666,
       1417550450,
     ]
    `);
  });

  it('goes to bytes and back', () => {
    const sketch = sketchOf('The quick brown fox jumps over the lazy dog.');
    const bytes = sketchBytes(sketch);
    expect(bytes).toHaveLength(512);
    expect(sketchFrom(Buffer.from(bytes), sketch.shingles)).toEqual(sketch);
    expect(() => sketchFrom(bytes.slice(1), 1)).toThrow('512 bytes, not 511');
  });
});

describe('similar pages', () => {
  it('are those that are really alike, the most alike first, with what was alike before', () => {
    const text = words(ENGLISH, 300);
    const candidates = [
      { pageId: 'b', text: changed(ENGLISH, text, 30).join(' ') },
      { pageId: 'a', text: text.join(' ') },
      { pageId: 'c', text: words(ENGLISH, 300).join(' ') },
    ];
    const found = similarPagesOf(text.join(' '), text.slice(0, 150).join(' '), candidates, 0.7);
    expect(found.map(({ pageId }) => pageId)).toEqual(['a', 'b']);
    expect(found[0]).toMatchObject({ ratio: 1, shingles: 297 });
    expect(found[0]?.previousRatio).toBeCloseTo(0.5, 1);
  });
});
