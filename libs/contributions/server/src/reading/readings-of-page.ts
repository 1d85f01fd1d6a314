import { type ViewsOfDay } from '@wellspring/wiki-server';
import { roundedWords } from '../attribution/attribute-batch.js';

/** Views of one page on one day, bots left out. */
export interface PageViewsOfDay {
  readonly day: string;
  readonly views: number;
  /** People; those who are forgotten are not among them. */
  readonly readers: number;
}

/** Words of one author on one page times their views on one day. */
export interface WordsReadOfDay {
  readonly day: string;
  readonly personId: string;
  readonly wordsRead: number;
}

/**
 * How often a page was viewed each day and how much of whom was read: words that stood in the shown revision times its
 * views, without those of bots and the author's own. Views whose readers are forgotten count for everybody. Words are
 * rounded to one digit behind the point.
 *
 * @param views of this page alone
 * @param wordsAt words of each author after each shown revision; a revision that it lacks has none
 */
export function readingsOfPage(
  views: readonly ViewsOfDay[],
  wordsAt: ReadonlyMap<number, ReadonlyMap<string, number>>,
  isBot: (personId: string) => boolean,
): { days: PageViewsOfDay[]; words: WordsReadOfDay[] } {
  const byDay = new Map<string, ViewsOfDay[]>();
  for (const view of views) {
    if (view.personId !== null && isBot(view.personId)) continue;
    byDay.set(view.day, [...(byDay.get(view.day) ?? []), view]);
  }
  const days = [...byDay].map(([day, rows]) => ({
    day,
    views: rows.reduce((sum, row) => sum + row.views, 0),
    readers: new Set(rows.flatMap((row) => row.personId ?? [])).size,
  }));
  const words = [...byDay].flatMap(([day, rows]) =>
    [...wordsReadOn(rows, wordsAt)].map(([personId, read]) => ({
      ...{ day, personId, wordsRead: roundedWords(read) },
    })),
  );
  return { days, words: words.filter((row) => row.wordsRead > 0) };
}

function wordsReadOn(
  rows: readonly ViewsOfDay[],
  wordsAt: ReadonlyMap<number, ReadonlyMap<string, number>>,
): Map<string, number> {
  const read = new Map<string, number>();
  const add = (personId: string, words: number) => read.set(personId, (read.get(personId) ?? 0) + words);
  for (const { revisionNumber, personId: reader, views } of rows) {
    const words = wordsAt.get(revisionNumber);
    words?.forEach((count, author) => add(author, count * views));
    if (reader !== null) add(reader, -(words?.get(reader) ?? 0) * views);
  }
  return read;
}
