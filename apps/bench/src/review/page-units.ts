import {
  attributeRevision,
  type HistoryRow,
  authorIdOf,
  emptyPageAuthorship,
  HIDDEN_AUTHOR_ID,
  revisionEffectsSince,
} from '@wellspring/contributions-domain';
import { riskFeaturesOf, type RiskFeatures } from '@wellspring/review-domain';

const DAY_MS = 86_400_000;
/** Consecutive edits by one author within this are one unit, as in the queue. */
const UNIT_MS = 3_600_000;
/** Within which others take away what turned out bad (issue of review). */
export const JUDGED_DAYS = 14;
/** Which share of the added words has to go (issue of review). */
const GONE_RATIO = 0.7;

/** Rows of a history with the authors' summaries and with times, a page before its revisions. */
export type UnitRow =
  | Exclude<HistoryRow, { kind: 'revision' }>
  | (Extract<HistoryRow, { kind: 'revision' }> & {
      readonly timestamp: Date;
      readonly summary: string;
      readonly summaryHidden: boolean;
    });
type RevisionRow = Extract<UnitRow, { kind: 'revision' }>;

/** What a page alone says about one unit of patrol: consecutive edits by one author within an hour. */
export interface PageUnit {
  readonly authorId: string;
  readonly pageTitle: string;
  readonly savedAtMs: number;
  /** Edits of it. */
  readonly edits: number;
  /** Signs of the text; those of the author are not known yet, and hosts are all that the page had not. */
  readonly features: RiskFeatures;
  /** Words that it added, and those of them that others took away within 14 days and that did not come back. */
  readonly addedWords: number;
  readonly goneWords: number;
  /** At least 70 % of what it added was gone. Null: it added nothing. */
  readonly isGone: boolean | null;
  /** Somebody else went back behind it within 14 days, to a text that stood before. */
  readonly isReverted: boolean;
}

/** A unit while its page is read. */
interface OpenUnit {
  readonly authorId: string;
  readonly before: string | null;
  after: string;
  readonly previousSavedAtMs: number | null;
  savedAtMs: number;
  edits: number;
  summaries: string;
  addedWords: number;
  goneWords: number;
  isReverted: boolean;
}

/** The units of a history page by page, in the order of each page. Memory: one page. Hidden texts are passed over. */
export async function* pageUnits(rows: AsyncIterable<UnitRow>): AsyncGenerator<PageUnit[]> {
  let page: UnitsOfPage | undefined;
  for await (const row of rows) {
    if (row.kind === 'page') {
      if (page) yield page.units();
      page = new UnitsOfPage(row.title);
    } else if (row.kind === 'revision' && !row.textHidden && page) page.add(row);
  }
  if (page) yield page.units();
}

class UnitsOfPage {
  private readonly state = emptyPageAuthorship();
  private readonly opened: OpenUnit[] = [];
  /** Of each revision its unit and its words that stand. */
  private readonly unitOf: OpenUnit[] = [];
  private readonly standing: number[] = [];

  constructor(private readonly title: string) {}

  add(row: RevisionRow): void {
    const unit = this.unitFor(row);
    const number = this.unitOf.push(unit) - 1;
    const { authorId } = unit;
    attributeRevision(this.state, { revisionId: String(number), authorId, text: row.text });
    for (const { index, effect } of revisionEffectsSince(this.state, number)) {
      const of = this.unitOf[index] ?? unit;
      const lost = (this.standing[index] ?? 0) - effect.survivingWords;
      this.standing[index] = effect.survivingWords;
      if (index === number) unit.addedWords += effect.survivingWords;
      // Within a unit only what is left at its end was added.
      else if (of === unit) unit.addedWords -= lost;
      // What an author takes away of their own is no judgement; what comes back is not gone, whoever brings it.
      else if (isInTime(of, unit) && (lost < 0 || of.authorId !== authorId)) {
        of.goneWords = Math.max(0, of.goneWords + lost);
      }
      if (effect.revertedBy === number && isInTime(of, unit)) of.isReverted = true;
    }
  }

  units(): PageUnit[] {
    return this.opened.map((unit) => ({
      ...{ authorId: unit.authorId, pageTitle: this.title, savedAtMs: unit.savedAtMs, edits: unit.edits },
      features: featuresOf(unit),
      ...{ addedWords: unit.addedWords, goneWords: unit.goneWords, isReverted: unit.isReverted },
      isGone: unit.addedWords > 0 ? unit.goneWords >= GONE_RATIO * unit.addedWords : null,
    }));
  }

  /** The unit that goes on with a revision, or a new one. */
  private unitFor({ contributor, text, timestamp, summary, summaryHidden }: RevisionRow): OpenUnit {
    const authorId = authorIdOf(contributor);
    const last = this.opened.at(-1);
    const savedAtMs = Math.max(timestamp.getTime(), last?.savedAtMs ?? 0);
    const words = summaryHidden ? 'hidden' : summary;
    const isSame = last?.authorId === authorId && authorId !== HIDDEN_AUTHOR_ID;
    if (last && isSame && savedAtMs - last.savedAtMs <= UNIT_MS) {
      Object.assign(last, { after: text, savedAtMs, edits: last.edits + 1 });
      last.summaries += words;
      return last;
    }
    const unit: OpenUnit = {
      ...{ authorId, before: last?.after ?? null, after: text, previousSavedAtMs: last?.savedAtMs ?? null },
      ...{ savedAtMs, edits: 1, summaries: words, addedWords: 0, goneWords: 0, isReverted: false },
    };
    this.opened.push(unit);
    return unit;
  }
}

const isInTime = (unit: OpenUnit, later: OpenUnit): boolean =>
  later.savedAtMs - unit.savedAtMs <= JUDGED_DAYS * DAY_MS;

function featuresOf({ before, after, previousSavedAtMs, savedAtMs, summaries }: OpenUnit): RiskFeatures {
  return riskFeaturesOf(before, after, {
    ...{ authorEdits: null, accountAgeDays: null, survival: null, pageClass: 'other', summary: summaries },
    ...{ isApprovedByOwner: false, privateDataHits: 0, knownHosts: new Set<string>() },
    daysSinceLastEdit: previousSavedAtMs === null ? null : (savedAtMs - previousSavedAtMs) / DAY_MS,
  });
}
