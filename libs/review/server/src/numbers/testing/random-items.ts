import { randomUUID } from 'node:crypto';
import { type Actor, SYSTEM_PERSON_ID, seededRandom } from '@wellspring/kernel';
import { type Database } from '@wellspring/platform-database';
import {
  REVIEW_SOURCES,
  type ReviewSource,
  type Verdict,
  VERDICTS_OF_SOURCE,
} from '@wellspring/review-domain';

/** A page that items may be of. */
export interface PageOfItems {
  readonly id: string;
  readonly spaceId: string;
  readonly headNumber: number;
}

/** An item as it was written. */
export interface WrittenItem {
  readonly id: string;
  readonly source: ReviewSource;
  readonly state: 'waiting' | 'escalated' | 'decided' | 'closed';
  readonly pageId: string;
  readonly spaceId: string;
  readonly authorId: string | null;
  readonly fromNumber: number | null;
  readonly toNumber: number | null;
  readonly isSample: boolean;
  readonly openedAt: Date;
  readonly dueAt: Date;
  readonly riskRatio: number;
  readonly decidedAt: Date | null;
  readonly decidedById: string | null;
  readonly verdict: Verdict | null;
  readonly exposedViews: number | null;
}

const HOUR_MS = 3_600_000;

/** Items of all kinds and states on these pages, in the 60 days before `now`; about a third is open. */
export function randomItems(
  pages: readonly PageOfItems[],
  author: Actor,
  reviewers: readonly Actor[],
  count: number,
  now: Date,
): WrittenItem[] {
  const random = seededRandom(7);
  const below = (limit: number) => Math.floor(random.next() * limit);
  const pick = <One>(list: readonly One[]): One => list[below(list.length)] as One; // never empty here
  const taken = new Set<string>();
  return Array.from({ length: count }, (_, at): WrittenItem => {
    const page = pages[at % pages.length] as PageOfItems; // never empty here
    const source = pick(REVIEW_SOURCES);
    const number = 1_000 + at;
    const ofPage = `${page.id}:${source}`;
    const isSole = source === 'pending' || source === 'report' || source === 'freshness';
    const isOpen = random.next() < 0.33 && !(isSole && taken.has(ofPage)) && source !== 'appeal';
    if (isOpen) taken.add(ofPage);
    const isClosed = !isOpen && random.next() < 0.05;
    const verdict = isOpen || isClosed ? null : pick(VERDICTS_OF_SOURCE[source]);
    const openedAt = new Date(now.getTime() - Math.floor(random.next() * 60 * 24 * HOUR_MS));
    const decidedAt = new Date(
      openedAt.getTime() + Math.floor(random.next() ** 3 * (now.getTime() - openedAt.getTime())),
    );
    return {
      ...{ id: randomUUID(), source, pageId: page.id, spaceId: page.spaceId },
      state: isOpen ? (random.next() < 0.2 ? 'escalated' : 'waiting') : isClosed ? 'closed' : 'decided',
      authorId: source === 'report' || source === 'freshness' ? null : author.personId,
      fromNumber: source === 'freshness' || source === 'appeal' ? null : number,
      toNumber: source === 'freshness' || source === 'appeal' ? null : number,
      ...{ isSample: random.next() < 0.3, openedAt, riskRatio: Math.round(random.next() * 1_000) / 1_000 },
      dueAt: new Date(openedAt.getTime() + 72 * HOUR_MS),
      decidedAt: verdict === null ? null : decidedAt,
      decidedById:
        verdict === null ? null : verdict === 'trusted' ? SYSTEM_PERSON_ID : pick(reviewers).personId,
      ...{ verdict, exposedViews: verdict === null || random.next() < 0.2 ? null : below(400) },
    };
  });
}

/** Writes them as they are: no service would let such a past be made. */
export async function writeItems(database: Database, items: readonly WrittenItem[]): Promise<void> {
  await database.query(
    `INSERT INTO review_item (id, source, state, page_id, space_id, class, author_id, from_number, to_number, is_sample,
       opened_at, changed_at, due_at, risk_score, risk_ratio, decided_at, decided_by_id, verdict, exposed_views)
     SELECT id, source, state, page_id, space_id, 'other', author_id, from_number, to_number, is_sample,
       opened_at, opened_at, due_at, 0, risk_ratio, decided_at, decided_by_id, verdict, exposed_views
     FROM json_to_recordset($1::json) AS item(id uuid, source text, state text, page_id uuid, space_id uuid, author_id uuid,
       from_number integer, to_number integer, is_sample boolean, opened_at timestamptz, due_at timestamptz,
       risk_ratio real, decided_at timestamptz, decided_by_id uuid, verdict text, exposed_views integer)`,
    [
      JSON.stringify(
        items.map((item) => ({
          ...{ id: item.id, source: item.source, state: item.state, page_id: item.pageId },
          ...{ space_id: item.spaceId, author_id: item.authorId, from_number: item.fromNumber },
          ...{ to_number: item.toNumber, is_sample: item.isSample, opened_at: item.openedAt },
          ...{ due_at: item.dueAt, risk_ratio: item.riskRatio, decided_at: item.decidedAt },
          ...{ decided_by_id: item.decidedById, verdict: item.verdict, exposed_views: item.exposedViews },
        })),
      ),
    ],
  );
}
