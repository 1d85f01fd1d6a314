import { Injectable } from '@nestjs/common';
import { DAY_MS, SYSTEM_PERSON_ID, secureRandom, uuidv7 } from '@wellspring/kernel';
import { type Tx } from '@wellspring/platform-database';
import { isSample, type PageClass, type Risk, type Verdict } from '@wellspring/review-domain';
import { PageViews, type ReviewableRevision, ReviewableRevisions } from '@wellspring/wiki-server';
import { PageClasses } from '../levels/page-classes.read-model.js';
import { ServiceLevels } from '../levels/service-levels.service.js';
import { ReviewItems } from '../queue/review-items.service.js';
import { ScoreChange } from '../queue/score-change.service.js';
import { type PastChange } from './past-changes.read-model.js';

/** What was decided of a past change. */
export interface PastDecision {
  readonly byId: string;
  readonly at: Date;
  readonly verdict: Extract<Verdict, 'good' | 'thanked' | 'mended' | 'reverted' | 'trusted'>;
  readonly note: string;
  /** The revision that mended or reverted it. */
  readonly madeNumber: number | null;
}

/** A past change with what came of it; null: it still waits. */
export interface PastReview {
  readonly change: PastChange;
  readonly decision: PastDecision | null;
}

interface ScoredReview extends PastReview {
  readonly id: string;
  readonly pageClass: PageClass;
  readonly risk: Risk;
  readonly dueAt: Date;
  readonly impactViews: number;
  readonly exposedViews: number | null;
}

/**
 * Writes patrol items of changes that were saved before review was there, with their decisions: for the demo's past. Risk,
 * class, due instant and exposure are made as the queue makes them.
 */
@Injectable()
export class SavePastReview {
  constructor(
    private readonly revisions: ReviewableRevisions,
    private readonly classes: PageClasses,
    private readonly levels: ServiceLevels,
    private readonly items: ReviewItems,
    private readonly score: ScoreChange,
    private readonly views: PageViews,
  ) {}

  /** Changes that have an item stay as they are. Cost: the texts of the changes, some milliseconds each. */
  async run(tx: Tx, reviews: readonly PastReview[], now: Date): Promise<void> {
    const scored = await this.scored(reviews, now);
    await tx.query(
      `INSERT INTO review_item (id, source, state, page_id, space_id, class, author_id, base_number, from_number, to_number,
         is_sample, opened_at, changed_at, due_at, risk_score, risk_ratio, risk_parts, impact_views, version,
         decided_at, decided_by_id, verdict, note, made_number, exposed_views)
       SELECT id, 'patrol', CASE WHEN decided_at IS NULL THEN 'waiting' ELSE 'decided' END, page_id, space_id, class, author_id,
         nullif(number - 1, 0), number, number, is_sample, opened_at, coalesce(decided_at, opened_at), due_at, risk_score,
         risk_ratio, risk_parts, impact_views, CASE WHEN decided_at IS NULL THEN 1 ELSE 2 END, decided_at, decided_by_id,
         verdict, coalesce(note, ''), made_number, exposed_views
       FROM json_to_recordset($1::json) AS item(id uuid, page_id uuid, space_id uuid, class text, author_id uuid, number integer,
         is_sample boolean, opened_at timestamptz, due_at timestamptz, risk_score real, risk_ratio real, risk_parts jsonb,
         impact_views integer, decided_at timestamptz, decided_by_id uuid, verdict text, note text, made_number integer,
         exposed_views integer)
       ON CONFLICT DO NOTHING`,
      [JSON.stringify(scored.map(rowOf))],
    );
    await tx.query(
      `INSERT INTO review_move (item_id, move, actor_id, at, version)
       SELECT id, 'opened', $2::uuid, opened_at, 1 FROM review_item WHERE id = ANY($1::uuid[])
       UNION ALL
       SELECT id, 'decided', decided_by_id, decided_at, 2 FROM review_item WHERE id = ANY($1::uuid[]) AND state = 'decided'`,
      [scored.map(({ id }) => id), SYSTEM_PERSON_ID],
    );
    // The mark that readers see: the newest revision of each page that somebody found good.
    await tx.query(
      `INSERT INTO review_page (page_id, reviewed_number, reviewed_at, reviewed_by_id)
       SELECT DISTINCT ON (page_id) page_id, to_number, decided_at, decided_by_id FROM review_item
       WHERE id = ANY($1::uuid[]) AND verdict IN ('good', 'thanked') ORDER BY page_id, to_number DESC
       ON CONFLICT (page_id) DO UPDATE SET reviewed_number = excluded.reviewed_number, reviewed_at = excluded.reviewed_at,
         reviewed_by_id = excluded.reviewed_by_id WHERE review_page.reviewed_number IS NULL`,
      [scored.map(({ id }) => id)],
    );
  }

  private async scored(reviews: readonly PastReview[], now: Date): Promise<ScoredReview[]> {
    const pageIds = [...new Set(reviews.map(({ change }) => change.pageId))];
    const [classes, impact, texts, exposed] = await Promise.all([
      this.classes.of(pageIds),
      this.items.impactOf(pageIds, now),
      this.texts(reviews),
      this.exposed(reviews),
    ]);
    const classOf = ({ change }: PastReview) => classes.get(change.pageId) ?? 'other';
    const dueAt = await this.levels.dueAtAll(
      reviews.map((review) => ({ class: classOf(review), from: review.change.savedAt })),
    );
    const scored: ScoredReview[] = [];
    for (const [at, review] of reviews.entries()) {
      const { change } = review;
      const after = texts.get(change.pageId)?.get(change.number);
      if (!after) continue;
      const before = texts.get(change.pageId)?.get(change.number - 1);
      scored.push({
        ...review,
        ...{ id: uuidv7(change.savedAt, secureRandom), pageClass: classOf(review) },
        risk: await this.score.run({
          ...{ before: before ?? null, after, summaries: [change.summary], pageClass: classOf(review) },
          author: {
            edits: change.authorEdits,
            accountAgeDays: (change.savedAt.getTime() - change.authorSince.getTime()) / DAY_MS,
            ...{ survival: null, isTrusted: false, isLeftOut: false },
          },
          ...{ isByOwner: false, privateDataHits: 0 },
        }),
        dueAt: dueAt[at] ?? change.savedAt,
        impactViews: impact.get(change.pageId) ?? 0,
        exposedViews: exposed[at] ?? null,
      });
    }
    return scored;
  }

  /** Texts of the changes and of what was before them, by page and number. A query a page. */
  private async texts(
    reviews: readonly PastReview[],
  ): Promise<Map<string, ReadonlyMap<number, ReviewableRevision>>> {
    const numbers = new Map<string, number[]>();
    for (const { change } of reviews)
      numbers.set(change.pageId, [
        ...(numbers.get(change.pageId) ?? []),
        ...[change.number - 1, change.number],
      ]);
    return new Map(
      await Promise.all(
        [...numbers].map(
          async ([pageId, wanted]) =>
            [pageId, await this.revisions.byNumbers(pageId, [...new Set(wanted)])] as const,
        ),
      ),
    );
  }

  private async exposed(reviews: readonly PastReview[]): Promise<(number | null)[]> {
    const decided = reviews.flatMap(({ change, decision }, at) =>
      decision === null
        ? []
        : [
            {
              at,
              asked: {
                ...{ pageId: change.pageId, fromNumber: change.number, from: change.savedAt },
                ...{ to: decision.at, withoutId: change.authorId },
              },
            },
          ],
    );
    const views = await this.views.between(decided.map(({ asked }) => asked));
    const byPlace = new Map(decided.map(({ at }, place) => [at, views[place] ?? null]));
    return reviews.map((_, at) => byPlace.get(at) ?? null);
  }
}

const rowOf = ({ change, decision, risk, ...review }: ScoredReview) => ({
  ...{ id: review.id, page_id: change.pageId, space_id: change.spaceId, class: review.pageClass },
  ...{ author_id: change.authorId, number: change.number, is_sample: isSample(change.revisionId) },
  ...{ opened_at: change.savedAt, due_at: review.dueAt, risk_score: risk.score, risk_ratio: risk.ratio },
  ...{ risk_parts: risk.parts, impact_views: review.impactViews, exposed_views: review.exposedViews },
  ...{ decided_at: decision?.at ?? null, decided_by_id: decision?.byId ?? null },
  ...{ verdict: decision?.verdict ?? null, note: decision?.note ?? '' },
  made_number: decision?.madeNumber ?? null,
});
