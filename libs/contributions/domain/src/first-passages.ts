import { type LookElsewhere } from './match-elsewhere.js';
import { type HistoryRow, type PageHistory, pageHistories } from './page-histories.js';
import { bornPassageFingerprints } from './passage-fingerprints.js';

/** Where a passage first stood on a page. */
interface Origin {
  readonly place: number;
  readonly stateNumber: number;
  readonly authorId: string;
  readonly savedAtMs: number;
}

/** The first page that had a passage, and the first of all others. */
interface Known {
  first: Origin;
  second: Origin | undefined;
}

/**
 * Which page of a history had a passage of 20 words first. By the time of saving, at the same time by the place in the
 * history: whose passage it is does not depend on the order of the pages in a file. Memory: about 200 bytes a passage.
 */
export class FirstPassages {
  /** Pages that have a passage which stood on another page before. */
  readonly pagesWithCopies = new Set<number>();
  private readonly known = new Map<bigint, Known>();

  /** Takes note of what was born on a page, which was attributed for itself alone. */
  note({ place, authorship, revisions }: PageHistory): void {
    for (const { stateNumber, authorId, savedAtMs } of revisions) {
      if (stateNumber === null) continue;
      for (const fingerprint of bornPassageFingerprints(authorship, stateNumber))
        this.noteOne(fingerprint, { place, stateNumber, authorId, savedAtMs });
    }
  }

  /** What to ask when a revision of a page is attributed. `source` is the place of the page and the revision's number. */
  before(place: number, savedAtMs: number): LookElsewhere {
    return (fingerprint) => {
      const known = this.known.get(fingerprint);
      const origin = known?.first.place === place ? known.second : known?.first;
      if (!origin || !isEarlier(origin, { place, savedAtMs })) return undefined;
      return { authorId: origin.authorId, source: `${origin.place}:${origin.stateNumber + 1}` };
    };
  }

  private noteOne(fingerprint: bigint, origin: Origin): void {
    const known = this.known.get(fingerprint);
    if (!known) this.known.set(fingerprint, { first: origin, second: undefined });
    else if (known.first.place === origin.place || known.second?.place === origin.place) return;
    else if (isEarlier(origin, known.first)) {
      this.pagesWithCopies.add(known.first.place);
      [known.first, known.second] = [origin, known.first];
    } else {
      this.pagesWithCopies.add(origin.place);
      if (!known.second || isEarlier(origin, known.second)) known.second = origin;
    }
  }
}

type Moment = Pick<Origin, 'place' | 'savedAtMs'>;
const isEarlier = (a: Moment, b: Moment): boolean =>
  a.savedAtMs < b.savedAtMs || (a.savedAtMs === b.savedAtMs && a.place < b.place);

/**
 * Which passages a history has; reads and attributes all of it. `onPage` is told of each page, attributed for itself
 * alone: final where the page is not among those with copies in the end.
 */
export async function firstPassagesOf(
  rows: AsyncIterable<HistoryRow>,
  onPage: (page: PageHistory) => void = () => undefined,
): Promise<FirstPassages> {
  const passages = new FirstPassages();
  for await (const page of pageHistories(rows)) {
    passages.note(page);
    onPage(page);
  }
  return passages;
}
