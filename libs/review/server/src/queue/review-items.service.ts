import { Injectable } from '@nestjs/common';
import { type Actor, DAY_MS, secureRandom, SYSTEM_ACTOR, systemClock, uuidv7 } from '@wellspring/kernel';
import { type Tx } from '@wellspring/platform-database';
import {
  appealRiskOf,
  freshnessRiskOf,
  type PageClass,
  reportRiskOf,
  type ReviewSource,
  type Risk,
} from '@wellspring/review-domain';
import { PageViews } from '@wellspring/wiki-server';
import { PageClasses } from '../levels/page-classes.read-model.js';
import { ServiceLevels } from '../levels/service-levels.service.js';
import { ReviewMoves } from './review-moves.repository.js';

/** Over how many days the views of a page are counted that its items weigh. Analytics C2. */
export const IMPACT_DAYS = 28;

/** Something new to look at that is no change of a page: changes come from the job that scores pages. */
export interface ItemToOpen {
  readonly source: Extract<ReviewSource, 'report' | 'appeal' | 'freshness'>;
  /** Null for the appeal of a page that was never made. */
  readonly pageId: string | null;
  readonly spaceId: string;
  /** Who appeals; null for others. */
  readonly authorId: string | null;
  readonly aboutItemId?: string | null;
  readonly refusalId?: string | null;
  readonly request?: string;
  readonly openedAt: Date;
  /** Where it is known, of a page of its class; else what its source alone says. */
  readonly risk?: Risk | ((pageClass: PageClass) => Risk);
  /** Views of its page; counted where they are left out. */
  readonly impactViews?: number;
  /** Who opens it; left out: the system. */
  readonly actor?: Actor;
}

/** The item that something was opened as. `isNew`: no other stood for it. */
export interface OpenedItem {
  readonly itemId: string;
  readonly isNew: boolean;
  readonly version: number;
}

/** Opens and closes items in the transactions of what they come from. */
@Injectable()
export class ReviewItems {
  constructor(
    private readonly classes: PageClasses,
    private readonly levels: ServiceLevels,
    private readonly views: PageViews,
    private readonly moves: ReviewMoves,
  ) {}

  /**
   * Opens an item, or gives the open one of the same page, author and decision: of a report that one is a new version
   * then, as there is more to look at, and as pressing as it says now.
   */
  async open(tx: Tx, item: ItemToOpen): Promise<OpenedItem> {
    const now = systemClock.now();
    const pageClass = await this.classOf(item);
    const risk = riskOf(item, pageClass);
    const dueAt = await this.levels.dueAt(pageClass, item.openedAt);
    const impactViews = item.impactViews || (await this.impactOfPage(item.pageId, now));
    const id = uuidv7(now, secureRandom);
    const [inserted] = await tx.query<{ id: string }>(
      `INSERT INTO review_item (id, source, state, page_id, space_id, class, author_id, about_item_id, refusal_id, request,
         opened_at, changed_at, due_at, risk_score, risk_ratio, risk_parts, impact_views)
       VALUES ($1, $2, 'waiting', $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16)
       ON CONFLICT DO NOTHING RETURNING id`,
      [
        ...[id, item.source, item.pageId, item.spaceId, pageClass, item.authorId, item.aboutItemId ?? null],
        ...[item.refusalId ?? null, item.request ?? '', item.openedAt, now, dueAt],
        ...[risk.score, risk.ratio, JSON.stringify(risk.parts), impactViews],
      ],
    );
    if (!inserted) return this.again(tx, item, item.risk && risk, now);
    this.moves.log(tx, item.actor ?? SYSTEM_ACTOR, [{ itemId: id, move: 'opened', at: now, version: 1 }]);
    return { itemId: id, isNew: true, version: 1 };
  }

  /** Says how pressing an open item is by now. */
  async rescore(tx: Tx, id: string, risk: Risk): Promise<void> {
    await tx.query(
      `UPDATE review_item SET risk_score = $2, risk_ratio = $3, risk_parts = $4
       WHERE id = $1 AND state IN ('waiting', 'escalated')`,
      [id, risk.score, risk.ratio, JSON.stringify(risk.parts)],
    );
  }

  /**
   * Closes what is open of these items: what they are about is `gone`, or something else `superseded` it. Gives the ids
   * of those that it closed.
   */
  async close(
    tx: Tx,
    actor: Actor,
    itemIds: readonly string[],
    now: Date,
    why: 'gone' | 'superseded' = 'gone',
  ): Promise<string[]> {
    const rows = await tx.query<{ id: string; version: number }>(
      `UPDATE review_item SET state = 'closed', claimed_by_id = NULL, claimed_until = NULL, version = version + 1,
         changed_at = $2 WHERE id IN (SELECT id FROM review_item WHERE id = ANY($1::uuid[])
           AND state IN ('waiting', 'escalated') ORDER BY id FOR UPDATE) RETURNING id, version`,
      [itemIds, now],
    );
    const move = why === 'gone' ? 'closed' : 'superseded';
    this.moves.log(
      tx,
      actor,
      rows.map(({ id, version }) => ({ itemId: id, move, at: now, version })),
    );
    return rows.map((row) => row.id);
  }

  /** Views of the last {@link IMPACT_DAYS} days, by page. One query. */
  impactOf(pageIds: readonly string[], now: Date): Promise<Map<string, number>> {
    return this.views.viewsOf(pageIds, new Date(now.getTime() - IMPACT_DAYS * DAY_MS));
  }

  private async impactOfPage(pageId: string | null, now: Date): Promise<number> {
    return pageId === null ? 0 : ((await this.impactOf([pageId], now)).get(pageId) ?? 0);
  }

  /** The open item that stands in the way of a second one, or for a refusal the one that was decided. */
  private async again(tx: Tx, item: ItemToOpen, risk: Risk | undefined, now: Date): Promise<OpenedItem> {
    const { source, pageId, aboutItemId = null, refusalId = null, authorId } = item;
    const isMore = source === 'report';
    const [row] = await tx.query<{ id: string; version: number }>(
      `UPDATE review_item SET version = version + CASE WHEN $7::boolean THEN 1 ELSE 0 END,
         changed_at = CASE WHEN $7::boolean THEN $6 ELSE changed_at END
       WHERE source = $1 AND CASE WHEN $1 IN ('report', 'freshness') THEN page_id = $2 AND state IN ('waiting', 'escalated')
         WHEN $4::uuid IS NOT NULL THEN refusal_id = $4
         ELSE about_item_id = $3 AND author_id = $5 AND state IN ('waiting', 'escalated') END
       RETURNING id, version`,
      [source, pageId, aboutItemId, refusalId, authorId, now, isMore],
    );
    if (!row) throw new Error('An item stood in the way and is gone.');
    if (isMore) {
      const move = { itemId: row.id, move: 'extended', at: now, version: row.version };
      this.moves.log(tx, item.actor ?? SYSTEM_ACTOR, [move]);
      if (risk) await this.rescore(tx, row.id, risk);
    }
    return { itemId: row.id, isNew: false, version: row.version };
  }

  private async classOf({ pageId, spaceId }: ItemToOpen): Promise<PageClass> {
    const known = pageId === null ? await this.classes.ofSpaces([spaceId]) : await this.classes.of([pageId]);
    return known.get(pageId ?? spaceId) ?? 'other';
  }
}

const riskOf = ({ risk, source }: ItemToOpen, pageClass: PageClass): Risk =>
  typeof risk === 'function' ? risk(pageClass) : (risk ?? riskOfSource(source, pageClass));

function riskOfSource(source: ItemToOpen['source'], pageClass: PageClass): Risk {
  switch (source) {
    case 'report':
      return reportRiskOf({ reports: [{ reason: 'other', people: 1 }], pageClass });
    case 'appeal':
      return appealRiskOf(pageClass);
    case 'freshness':
      return freshnessRiskOf({
        ...{ daysOverdue: 1, daysSinceChange: 0, brokenLinks: 0, isOwnerGone: false, pageClass },
      });
  }
}
