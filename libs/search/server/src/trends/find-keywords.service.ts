import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '@wellspring/platform-database';
import { EveryonesPages } from '@wellspring/wiki-server';
import { type Keyword, KeywordRepository } from './keyword.repository.js';
import { KEYWORD_PAGES_MIN, mergeByPages, rankKeywords } from './rank-keywords.js';
import { ReadTopicWords } from './read-topic-words.service.js';
import { type WordPlace } from './topic-word-counts.js';

/** Keywords that are kept of a space. Ours: more than a screen shows, since some readers may not be shown all. */
export const KEYWORDS_PER_SPACE = 40;
/** Pages that are kept of a keyword. */
const PAGES_PER_KEYWORD = 12;

interface Count {
  readonly pages: number;
  readonly weight: number;
}
/** The words of a space in one language. */
interface LanguageCounts {
  pages: number;
  readonly words: Map<string, Count>;
}
type ChosenWord = Pick<Keyword, 'spaceId'> & { readonly language: string; readonly key: string };

/**
 * Finds the words by which each space differs, from the pages that every employee may read: a closed page has no part in
 * any count. Twice over all texts, some 3 s of a thread a thousand pages; every space's counts of words that stand on two of
 * its pages are in memory, about 1 MB a thousand pages.
 */
@Injectable()
export class FindKeywords {
  constructor(
    private readonly pages: EveryonesPages,
    private readonly words: ReadTopicWords,
    private readonly repository: KeywordRepository,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  /** Puts today's keywords in the place of those that were. Gives how many there are, and of how many pages. */
  async run(): Promise<{ readonly pages: number; readonly keywords: number }> {
    const spaces = new Map<string, string[]>();
    const pages = await this.pages.list();
    for (const { pageId, spaceId } of pages) spaces.set(spaceId, [...(spaces.get(spaceId) ?? []), pageId]);
    const chosen = await this.choose(spaces);
    const keywords: Keyword[] = [];
    for (const [spaceId, pageIds] of spaces)
      keywords.push(
        ...(await this.place(
          chosen.filter((word) => word.spaceId === spaceId),
          pageIds,
        )),
      );
    await this.unitOfWork.run((tx) => this.repository.replaceAll(tx, keywords));
    return { pages: pages.length, keywords: keywords.length };
  }

  private async choose(spaces: ReadonlyMap<string, readonly string[]>): Promise<ChosenWord[]> {
    const whole = new Map<string, LanguageCounts>();
    const bySpace = new Map<string, Map<string, LanguageCounts>>();
    for (const [spaceId, pageIds] of spaces) {
      const counts = await this.countSpace(pageIds);
      for (const [language, { pages, words }] of counts) {
        const all = countsOf(whole, language);
        all.pages += pages;
        for (const [key, count] of words) {
          add(all, key, count);
          // Most words stand on one page and are no keywords.
          if (count.pages < KEYWORD_PAGES_MIN) words.delete(key);
        }
      }
      bySpace.set(spaceId, counts);
    }
    return [...bySpace].flatMap(([spaceId, counts]) =>
      bestOf(counts, whole).map((word) => ({ spaceId, ...word })),
    );
  }

  private async countSpace(pageIds: readonly string[]): Promise<Map<string, LanguageCounts>> {
    const counts = new Map<string, LanguageCounts>();
    for await (const { language, pages, answer } of this.words.counts(pageIds)) {
      const ofLanguage = countsOf(counts, language);
      ofLanguage.pages += pages;
      answer.keys.forEach((key, at) =>
        add(ofLanguage, key, { pages: answer.pages[at] ?? 0, weight: answer.weights[at] ?? 0 }),
      );
    }
    return counts;
  }

  /** How the chosen words of a space are written there, and where they stand. */
  private async place(chosen: readonly ChosenWord[], pageIds: readonly string[]): Promise<Keyword[]> {
    const keysOf = new Map<string, string[]>();
    for (const { language, key } of chosen) keysOf.set(language, [...(keysOf.get(language) ?? []), key]);
    const found = new Map<string, WordPlace[]>();
    for await (const { language, answer } of this.words.places(pageIds, keysOf))
      for (const place of answer) {
        const name = `${language} ${place.key}`;
        found.set(name, [...(found.get(name) ?? []), place]);
      }
    return chosen.flatMap(({ spaceId, language, key }, at) => {
      const places = found.get(`${language} ${key}`) ?? [];
      const forms = summed(places.flatMap((place) => place.forms));
      const pages = summed(places.flatMap((place) => place.pages));
      const word = forms[0];
      // Its pages may have been changed between the two readings.
      if (word === undefined || pages.length < KEYWORD_PAGES_MIN) return [];
      return [{ spaceId, rank: at + 1, word, pageIds: pages.slice(0, PAGES_PER_KEYWORD) }];
    });
  }
}

function bestOf(
  counts: ReadonlyMap<string, LanguageCounts>,
  whole: ReadonlyMap<string, LanguageCounts>,
): { language: string; key: string }[] {
  const lists = [...counts].map(([language, { pages, words }]) => {
    const all = whole.get(language);
    const inSpace = [...words].map(([key, count]) => ({
      key,
      ...count,
      pagesElsewhere: (all?.words.get(key)?.pages ?? 0) - count.pages,
    }));
    const compared = { pages, pagesElsewhere: (all?.pages ?? 0) - pages };
    return { language, pages, keys: rankKeywords(inSpace, compared, KEYWORDS_PER_SPACE) };
  });
  return mergeByPages(lists, KEYWORDS_PER_SPACE);
}

function countsOf(counts: Map<string, LanguageCounts>, language: string): LanguageCounts {
  const known = counts.get(language) ?? { pages: 0, words: new Map<string, Count>() };
  counts.set(language, known);
  return known;
}

function add({ words }: LanguageCounts, key: string, { pages, weight }: Count): void {
  const known = words.get(key);
  words.set(key, { pages: (known?.pages ?? 0) + pages, weight: (known?.weight ?? 0) + weight });
}

/** Names by their summed numbers, greatest first; ties by name. */
function summed(counts: readonly (readonly [name: string, count: number])[]): string[] {
  const sums = new Map<string, number>();
  for (const [name, count] of counts) sums.set(name, (sums.get(name) ?? 0) + count);
  return [...sums].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).map(([name]) => name);
}
