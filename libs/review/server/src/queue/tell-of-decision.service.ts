import { Inject, Injectable } from '@nestjs/common';
import { type Actor, dayInZone } from '@wellspring/kernel';
import { type NoticeDraft, Notices } from '@wellspring/notices-server';
import { WELLSPRING_CONFIG, type WellspringConfig } from '@wellspring/platform-config';
import { type Tx } from '@wellspring/platform-database';
import { type ReviewSource, type Verdict } from '@wellspring/review-domain';
import { FOUND_GOOD_SUBJECT, REVIEW_ITEM_SUBJECT } from './review-notices.read-model.js';
import { type ReviewItemView } from './review-item.view.js';

/** What was decided, as far as anybody is told. */
export interface ToldDecision {
  readonly verdict: Verdict;
  readonly note: string;
  /** Whose text it was, where that is not the item's author alone. */
  readonly authorIds?: readonly string[];
  /** An appeal published what a rule had held. */
  readonly isPublished?: boolean;
  readonly now: Date;
}

/** Tells whoever wrote, appealed or reported something what became of it. */
@Injectable()
export class TellOfDecision {
  constructor(
    private readonly notices: Notices,
    @Inject(WELLSPRING_CONFIG) private readonly config: Pick<WellspringConfig, 'timeZone'>,
  ) {}

  /** Once each, in the transaction that decides. What trust passed is told to nobody. */
  async run(tx: Tx, actor: Actor, item: ReviewItemView, decision: ToldDecision): Promise<void> {
    const { verdict, note, authorIds } = decision;
    if (isFoundGoodOnly(item.source, verdict, note)) return this.foundGood(tx, actor, item, decision.now);
    const told = authorIds ?? own(item);
    const drafts = told.map((personId) => ({ personId, kind: noticeKindOf(item.source, decision) }));
    if (item.source === 'report')
      for (const personId of await reportersOf(tx, item.id))
        drafts.push({ personId, kind: 'review.report-answered' });
    await this.notices.publish(
      tx,
      drafts.flatMap(({ personId, kind }) =>
        kind === null ? [] : [noticeOf(actor, item.id, { personId, kind, verdict })],
      ),
    );
  }

  /**
   * That a published text is fine is news, but small: one quiet notice an author, reviewer and day of the company counts
   * what they found good, and comes up again with each more.
   */
  private async foundGood(tx: Tx, actor: Actor, { authorId }: ReviewItemView, now: Date): Promise<void> {
    if (authorId === null) return;
    const { timeZone } = this.config;
    const subjectId = `${actor.personId}:${dayInZone(now, timeZone)}`;
    // Of two decisions at once the second counts the first.
    await tx.query(LOCK, [`${FOUND_GOOD} ${authorId} ${subjectId}`]);
    const [row] = await tx.query<{ count: number }>(COUNT, [authorId, actor.personId, now, timeZone]);
    const notice: NoticeDraft = {
      ...{ personId: authorId, kind: FOUND_GOOD, actorId: actor.personId },
      ...{ subjectKind: FOUND_GOOD_SUBJECT, subjectId, details: { count: row?.count ?? 1 } },
      ...{ dedupeKey: `${FOUND_GOOD}:${subjectId}`, isQuiet: true },
      joins: { withinMs: LONGEST_DAY_MS, keeps: [] },
    };
    await this.notices.publish(tx, [notice]);
  }
}

/** Kind of the notice that published changes were looked at and found good. */
const FOUND_GOOD = 'review.changes-found-good';
/** Clocks are set back on one day of the year. */
const LONGEST_DAY_MS = 25 * 3_600_000;

const LOCK = `SELECT pg_advisory_xact_lock(hashtextextended($1, 0))`;
const COUNT = `SELECT count(*)::integer AS count FROM review_item
  WHERE author_id = $1 AND decided_by_id = $2 AND verdict = 'good' AND note = '' AND source IN ('patrol', 'rule')
    AND decided_at >= date_trunc('day', $3::timestamptz, $4)`;

const isFoundGoodOnly = (source: ReviewSource, verdict: Verdict, note: string): boolean =>
  verdict === 'good' && note === '' && (source === 'patrol' || source === 'rule');

const noticeOf = (
  { personId: actorId }: Actor,
  itemId: string,
  { personId, kind, verdict }: { personId: string; kind: string; verdict: Verdict },
): NoticeDraft => ({
  ...{ personId, kind, actorId, subjectKind: REVIEW_ITEM_SUBJECT, subjectId: itemId, details: { verdict } },
  dedupeKey: `${kind}:${itemId}`,
});

/** What authors are told of a decision; null for nothing: thanks are told by themselves. */
function noticeKindOf(source: ReviewSource, { verdict, isPublished }: ToldDecision): string | null {
  if (source === 'freshness') return null;
  switch (verdict) {
    case 'good':
      return source === 'pending' ? 'review.published' : 'review.found-good';
    case 'thanked':
      return source === 'pending' ? 'review.published' : null;
    case 'mended':
      return 'review.mended';
    case 'returned':
      return 'review.returned';
    case 'reverted':
      return 'review.reverted';
    case 'hidden':
      return 'review.hidden';
    case 'upheld':
      return 'review.appeal-upheld';
    case 'overturned':
      return isPublished ? 'review.appeal-published' : 'review.appeal-overturned';
    default:
      return null;
  }
}

const own = ({ authorId }: ReviewItemView): string[] => (authorId === null ? [] : [authorId]);

async function reportersOf(tx: Tx, itemId: string): Promise<string[]> {
  const rows = await tx.query<{ id: string }>(
    `SELECT person_id AS id FROM review_report WHERE item_id = $1 ORDER BY person_id`,
    [itemId],
  );
  return rows.map((row) => row.id);
}
