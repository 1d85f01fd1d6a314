import { tenthsOfToken, tokenBounds, wordsOfTenths } from '@wellspring/contributions-domain/tokens';
import { type CreditRuns } from './current-credits.js';

/** Where tokens come from: a revision of the page, or a passage of another page that a revision copied. */
export interface Origin {
  /** The revision of this page that brought the tokens. */
  readonly revisionNumber: number;
  /** Null for tokens that were born here. */
  readonly copiedFrom: { readonly pageId: string; readonly revisionNumber: number } | null;
  /** Who wrote them; null where the revision's author did. */
  readonly authorId: string | null;
}

/** Whose tokens stand in a text, with each origin named once. */
export interface CreditedRuns {
  /** Pairs: how many tokens, and the index of their origin. */
  readonly runs: number[];
  readonly origins: readonly Origin[];
}

/** The origins that stand in the text, in the order of their first token. Linear in the runs. */
export function creditedRuns({ runs, sources }: CreditRuns): CreditedRuns {
  const places = new Map<number, number>();
  const origins: Origin[] = [];
  const numbered: number[] = [];
  for (let i = 0; i < runs.length; i += 2) {
    const origin = runs[i + 1] ?? 0;
    let place = places.get(origin);
    if (place === undefined) {
      place = origins.push(originOf(origin, sources)) - 1;
      places.set(origin, place);
    }
    numbered.push(runs[i] ?? 0, place);
  }
  return { runs: numbered, origins };
}

function originOf(origin: number, sources: CreditRuns['sources']): Origin {
  const source = sources[-1 - origin];
  if (!source) return { revisionNumber: origin + 1, copiedFrom: null, authorId: null };
  const { pageId, revisionNumber, authorId, copiedByNumber } = source;
  return { revisionNumber: copiedByNumber, copiedFrom: { pageId, revisionNumber }, authorId };
}

/** Words of each origin in a text, by its index. Linear in the text: 5 ms for 70 KB. */
export function wordsByOrigin(text: string, { runs, origins }: CreditedRuns): number[] {
  const bounds = tokenBounds(text);
  const tenths = origins.map(() => 0);
  let token = 0;
  for (let i = 0; i < runs.length; i += 2) {
    const origin = runs[i + 1] ?? 0;
    for (const end = token + (runs[i] ?? 0); token < end; token++)
      tenths[origin] =
        (tenths[origin] ?? 0) + tenthsOfToken(text.slice(bounds[2 * token], bounds[2 * token + 1]));
  }
  return tenths.map(wordsOfTenths);
}
