import { seededRandom } from '@wellspring/kernel';
import { bandsOf, sharedRatio, shinglesOf, similarPagesOf, sketchOf } from '@wellspring/review-domain';

/** Words of an invented page. */
const WORDS = 300;
const VOCABULARY = 5_000;
/** Of an asked text's words that differ from its page. */
const CHANGED_RATIO = 0.05;

/** Many invented pages with what is kept of each for finding near-duplicates. */
export interface KnownTexts {
  readonly pages: number;
  /** The text of a page. */
  text(at: number): string;
  /** A page with some words changed. */
  asked(at: number): string;
  /** Nearest page by the bands of its sketch, checked exactly; -1 where there is none. What the server does, in memory. */
  byBands(text: string): number;
  /** The same by comparing with each; the shingles of all pages are there already. */
  byComparing(text: string): number;
}

/** Makes them from a seed. Takes some seconds and 40 kB a page. */
export function knownTexts(pages: number): KnownTexts {
  const random = seededRandom(11);
  const below = (most: number) => Math.floor(random.next() * most);
  const words = Array.from(
    { length: VOCABULARY },
    (_, at) => `${String.fromCharCode(97 + (at % 26))}word${at}`,
  );
  const texts = Array.from({ length: pages }, () =>
    Array.from({ length: WORDS }, () => words[below(VOCABULARY)] ?? ''),
  );
  const pagesOfBand = new Map<number, number[]>();
  const shingles = texts.map((text, page) => {
    const joined = text.join(' ');
    for (const band of bandsOf(sketchOf(joined)))
      pagesOfBand.set(band, [...(pagesOfBand.get(band) ?? []), page]);
    return shinglesOf(joined);
  });
  const byBands = (text: string) => {
    const found = new Set(bandsOf(sketchOf(text)).flatMap((band) => pagesOfBand.get(band) ?? []));
    const candidates = [...found].map((page) => ({
      pageId: String(page),
      text: textOf(page),
    }));
    const [best] = similarPagesOf(text, null, candidates, 0.5);
    return best ? Number(best.pageId) : -1;
  };
  const byComparing = (text: string) => {
    const asked = shinglesOf(text);
    let best = { page: -1, ratio: 0.5 };
    shingles.forEach((theirs, page) => {
      const ratio = sharedRatio(asked, theirs);
      if (ratio > best.ratio) best = { page, ratio };
    });
    return best.page;
  };
  const asked = (at: number) => {
    const text = texts[at % pages] ?? [];
    const kept = Math.round(WORDS * (1 - CHANGED_RATIO));
    return [...text.slice(0, kept), ...words.slice(0, WORDS - kept)].join(' ');
  };
  const textOf = (at: number) => texts[at % pages]?.join(' ') ?? '';
  return { pages, text: textOf, asked, byBands, byComparing };
}
