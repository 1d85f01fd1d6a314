import { Injectable } from '@nestjs/common';
import { type Actor } from '@wellspring/kernel';
import { Database } from '@wellspring/platform-database';
import { type PageClass, type ReviewSource } from '@wellspring/review-domain';
import { ITEM_COLUMNS, ITEM_TABLES, NOT_OWN, OPEN, prioritySql, REVIEWS_IT } from './review-item.sql.js';
import { type ReviewItemView } from './review-item.view.js';
import { ReviewItemList } from './review-items.read-model.js';

/** Which items are wanted; null: all. */
export interface QueueFilter {
  readonly sources: readonly ReviewSource[] | null;
  readonly spaceIds: readonly string[] | null;
  readonly classes: readonly PageClass[] | null;
  /** Drawn at random, or found by risk. */
  readonly lane: 'sample' | 'risk' | null;
  readonly claim: 'mine' | 'free' | null;
  readonly isOverdue: boolean;
  readonly authorId: string | null;
}

/** Everything. */
export const NO_QUEUE_FILTER: QueueFilter = {
  ...{ sources: null, spaceIds: null, classes: null, lane: null, claim: null },
  ...{ isOverdue: false, authorId: null },
};

/** Where a page of the queue ends. The order moves with time: pages that belong together share `asOf`. */
export interface QueuePosition {
  /** Priority of the last item, as PostgreSQL spells it. */
  readonly priority: string;
  readonly id: string;
}

/** An item with its place. */
export interface QueuedItem extends ReviewItemView {
  readonly priority: string;
}

/** How many items of a source wait, and how many of them are overdue. */
export interface SourceCount {
  readonly source: ReviewSource;
  readonly waiting: number;
  readonly overdue: number;
}

// From the fourth on; the first three are the actor's sight.
const WANTED = `${OPEN} AND ${REVIEWS_IT} AND (p.id IS NULL OR p.deleted_at IS NULL) AND ${NOT_OWN}
  AND ($5::text[] IS NULL OR i.source = ANY($5::text[])) AND ($6::uuid[] IS NULL OR i.space_id = ANY($6::uuid[]))
  AND ($7::text[] IS NULL OR i.class = ANY($7::text[])) AND ($8::boolean IS NULL OR i.is_sample = $8::boolean)
  AND ($9::text IS NULL OR CASE $9::text WHEN 'mine' THEN i.claimed_by_id = $1::uuid AND i.claimed_until > $4::timestamptz
    ELSE i.claimed_by_id IS NULL OR i.claimed_until <= $4::timestamptz END)
  AND (NOT $10::boolean OR i.due_at < $4::timestamptz) AND ($11::uuid IS NULL OR i.author_id = $11::uuid)`;

const PAGE = `
  WITH best AS MATERIALIZED (
    SELECT i.id, ${prioritySql('$4')} AS priority FROM ${ITEM_TABLES}
    WHERE ${WANTED} AND ($12::float8 IS NULL OR (${prioritySql('$4')}, i.id) < ($12::float8, $13::uuid))
      AND ($14::uuid[] IS NULL OR i.id <> ALL($14::uuid[]))
    ORDER BY priority DESC, i.id DESC LIMIT $15)
  SELECT ${ITEM_COLUMNS}, best.priority::text AS priority
  FROM best JOIN ${ITEM_TABLES} ON i.id = best.id ORDER BY best.priority DESC, i.id DESC`;

const COUNTS = `
  SELECT i.source, count(*)::integer AS waiting, (count(*) FILTER (WHERE i.due_at < $4))::integer AS overdue
  FROM ${ITEM_TABLES} WHERE ${WANTED} GROUP BY i.source ORDER BY i.source`;

const WAITING_AT_MOST = `
  SELECT CASE WHEN $2::boolean OR EXISTS (SELECT FROM space_reviewer WHERE person_id = $1::uuid) THEN
    (SELECT count(*) FROM (SELECT FROM ${ITEM_TABLES} WHERE ${OPEN} AND ${REVIEWS_IT} AND p.deleted_at IS NULL
       AND i.author_id IS DISTINCT FROM $1::uuid LIMIT $4) AS counted) END::integer AS waiting`;

/** The queue as one reviewer sees it: open items of spaces that they review and pages that they may read, never their own. */
@Injectable()
export class ReviewQueue {
  constructor(
    private readonly database: Database,
    private readonly items: ReviewItemList,
  ) {}

  /**
   * At most `first` items, what is worth most at `asOf` first, behind `after` and without those in `skipped`. Two queries;
   * the cost grows with the open items, a comparison each.
   */
  async page(
    actor: Actor,
    filter: QueueFilter,
    page: { first: number; asOf: Date; after: QueuePosition | null; skipped?: readonly string[] },
  ): Promise<QueuedItem[]> {
    const { after, skipped, first } = page;
    return this.database.query<QueuedItem>(PAGE, [
      ...(await this.parameters(actor, filter, page.asOf)),
      after?.priority ?? null,
      after?.id ?? null,
      skipped?.length ? skipped : null,
      first,
    ]);
  }

  /** How much waits of each source; the filter's sources are left out of account. Two queries. */
  async counts(actor: Actor, filter: QueueFilter, asOf: Date): Promise<SourceCount[]> {
    return this.database.query<SourceCount>(
      COUNTS,
      await this.parameters(actor, { ...filter, sources: null }, asOf),
    );
  }

  /** How many items wait for the actor, at most `most`; null for who reviews nothing. */
  async waiting(actor: Actor, most: number): Promise<number | null> {
    const [row] = await this.database.query<{ waiting: number | null }>(WAITING_AT_MOST, [
      ...(await this.items.sightOf(actor)),
      most,
    ]);
    return row?.waiting ?? null;
  }

  private async parameters(actor: Actor, filter: QueueFilter, asOf: Date): Promise<unknown[]> {
    return [
      ...(await this.items.sightOf(actor)),
      asOf,
      filter.sources,
      filter.spaceIds,
      filter.classes,
      filter.lane === null ? null : filter.lane === 'sample',
      filter.claim,
      filter.isOverdue,
      filter.authorId,
    ];
  }
}
