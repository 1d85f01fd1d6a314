import { tenthsOfToken, wordsOfTenths } from '@wellspring/contributions-domain/tokens';
import type { PageAuthorshipQuery } from '@wellspring/web-graphql';
import type { ShownTokens } from './align-shown.js';

/** Who wrote a revision, as the server answers. */
export type Authorship = NonNullable<NonNullable<PageAuthorshipQuery['page']>['authorship']>;
/** Where some of its words come from. */
export type Credit = Authorship['credits'][number];
/** Somebody whose words stand in it. */
export type Author = Authorship['authors'][number];

const NONE = -1;

/** What some of the shown tokens have of one author. */
export interface AuthorPart {
  readonly author: Author;
  readonly words: number;
  /** 0..1 of the words that were asked about. */
  readonly shareRatio: number;
  /** Where they come from, most words first. */
  readonly credits: readonly Credit[];
}

/** The tokens on the screen with their credits. Numbers of tokens count those that are shown, from 0. */
export class CreditedWords {
  /** Index of each shown token's credit, -1 where it has none. */
  readonly creditIndexes: Int32Array;

  constructor(
    readonly authorship: Authorship,
    readonly shown: ShownTokens,
    private readonly shownText: string,
  ) {
    const bySourceToken = expanded(authorship.runs);
    this.creditIndexes = shown.sourceTokens.map((token) =>
      token < 0 ? NONE : (bySourceToken[token] ?? NONE),
    );
  }

  get count(): number {
    return this.creditIndexes.length;
  }

  creditOf(token: number): Credit | null {
    return this.authorship.credits[this.creditIndexes[token] ?? NONE] ?? null;
  }

  authorOf(credit: Credit): Author | null {
    return this.authorship.authors[credit.authorIndex] ?? null;
  }

  textOf(token: number): string {
    return this.shownText.slice(this.startOf(token), this.endOf(token));
  }

  startOf(token: number): number {
    return this.shown.bounds[2 * token] ?? 0;
  }

  endOf(token: number): number {
    return this.shown.bounds[2 * token + 1] ?? 0;
  }

  isWord(token: number): boolean {
    return tenthsOfToken(this.textOf(token)) > 0;
  }

  /** The token at a place of the shown text, or null for blanks. */
  tokenAt(offset: number): number | null {
    const token = this.firstEndingAfter(offset);
    return token < this.count && this.startOf(token) <= offset ? token : null;
  }

  /** First and last token that a stretch of the shown text touches; null where it touches none. */
  tokensBetween(start: number, end: number): { readonly first: number; readonly last: number } | null {
    const first = this.firstEndingAfter(start);
    let last = this.firstEndingAfter(end - 1);
    if (last >= this.count || this.startOf(last) >= end) last--;
    return first <= last ? { first, last } : null;
  }

  /** The next word in a direction, or null at the end. */
  wordFrom(token: number, step: 1 | -1): number | null {
    for (let at = token + step; at >= 0 && at < this.count; at += step) if (this.isWord(at)) return at;
    return null;
  }

  /** The first word of the next passage from somewhere else, or of the one before; null at the end. */
  passageFrom(token: number, step: 1 | -1): number | null {
    const beginsAt = (at: number) => {
      let first = at;
      while (first > 0 && this.creditIndexes[first - 1] === this.creditIndexes[at]) first--;
      return first;
    };
    if (step === 1) {
      let at = token;
      while (at < this.count && this.creditIndexes[at] === this.creditIndexes[token]) at++;
      return at < this.count ? (this.isWord(at) ? at : this.wordFrom(at, 1)) : null;
    }
    const before = beginsAt(token) - 1;
    if (before < 0) return null;
    const first = beginsAt(before);
    return this.isWord(first) ? first : this.wordFrom(first, 1);
  }

  /** Whose words the tokens from `first` to `last` are, most words first; a part without words counts signs as none. */
  partsOf(first: number, last: number): { readonly words: number; readonly parts: readonly AuthorPart[] } {
    const tenths = new Map<number, number>();
    let total = 0;
    for (let token = first; token <= last; token++) {
      const credit = this.creditIndexes[token] ?? NONE;
      if (credit === NONE) continue;
      const added = tenthsOfToken(this.textOf(token));
      tenths.set(credit, (tenths.get(credit) ?? 0) + added);
      total += added;
    }
    const credits = [...tenths].sort((a, b) => b[1] - a[1]);
    const parts = new Map<number, { tenths: number; credits: Credit[] }>();
    for (const [index, count] of credits) {
      const credit = this.authorship.credits[index];
      if (!credit) continue;
      const part = parts.get(credit.authorIndex) ?? { tenths: 0, credits: [] };
      part.tenths += count;
      part.credits.push(credit);
      parts.set(credit.authorIndex, part);
    }
    return {
      words: wordsOfTenths(total),
      parts: [...parts]
        .flatMap(([index, part]) => {
          const author = this.authorship.authors[index];
          if (!author) return [];
          const shareRatio = total === 0 ? 0 : part.tenths / total;
          return [{ author, words: wordsOfTenths(part.tenths), shareRatio, credits: part.credits }];
        })
        .sort((a, b) => b.words - a.words),
    };
  }

  private firstEndingAfter(offset: number): number {
    let [low, high] = [0, this.count];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.endOf(middle) <= offset) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}

/** For each token the index of its credit. */
function expanded(runs: readonly number[]): Int32Array {
  let count = 0;
  for (let i = 0; i < runs.length; i += 2) count += runs[i] ?? 0;
  const credits = new Int32Array(count);
  let token = 0;
  for (let i = 0; i < runs.length; i += 2) {
    const end = token + (runs[i] ?? 0);
    credits.fill(runs[i + 1] ?? 0, token, end);
    token = end;
  }
  return credits;
}
