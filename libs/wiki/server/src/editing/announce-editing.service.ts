import { Injectable } from '@nestjs/common';
import { type Actor, notFound, systemClock } from '@wellspring/kernel';
import { type Tx, UnitOfWork } from '@wellspring/platform-database';
import { checkedId } from '../checked-input.js';
import { PagePolicy } from '../page.policy.js';
import { holdsReviewerRole } from '../page-summary.js';
import { subjectIdsOf } from '../readable-sets.js';
import { shownSql } from '../reviewing/reviews-sql.js';

/** Seconds without a word after which an editor counts as closed. Three of the web's beats. */
export const EDITING_DIES_AFTER_SECONDS = 60;
/** Editors named at most; a page that more people write on at once has other troubles. */
const OTHERS_MAX = 20;

/** Somebody else's editor on the same page, or another one of the actor's own. */
export interface OtherEditor {
  readonly sessionId: string;
  readonly personId: string;
  readonly since: Date;
}

/** What an editor is told at each beat. */
export interface EditingView {
  readonly others: readonly OtherEditor[];
  readonly pageId: string;
  /** The revision that readers see now; of a page that was never published the one that waits. */
  readonly publishedNumber: number;
}

const PAGE = `SELECT access_set_id AS "accessSetId", CASE WHEN published_number > 0 THEN published_number ELSE head_number END AS "publishedNumber"
  FROM page WHERE id = $1 AND deleted_at IS NULL AND ${shownSql('page', { subjects: '$2', person: '$3', reviewer: '$4' })}`;

const BEAT = `
  WITH dead AS (
    DELETE FROM page_editing WHERE page_id = $1 AND session_id <> $2
      AND seen_at < $4::timestamptz - interval '${EDITING_DIES_AFTER_SECONDS} seconds'),
  beat AS (
    INSERT INTO page_editing (page_id, session_id, person_id, since, seen_at) VALUES ($1, $2, $3, $4, $4)
    ON CONFLICT (page_id, session_id) DO UPDATE SET seen_at = excluded.seen_at,
      since = CASE WHEN page_editing.seen_at < excluded.seen_at - interval '${EDITING_DIES_AFTER_SECONDS} seconds'
        THEN excluded.since ELSE page_editing.since END
    WHERE page_editing.person_id = excluded.person_id)
  SELECT session_id AS "sessionId", person_id AS "personId", since FROM page_editing
  WHERE page_id = $1 AND session_id <> $2
    AND seen_at >= $4::timestamptz - interval '${EDITING_DIES_AFTER_SECONDS} seconds'
  ORDER BY since, session_id LIMIT ${OTHERS_MAX}`;

/** Says who has a page open for editing. A hint for people: nothing is locked by it, and nothing depends on it. */
@Injectable()
export class AnnounceEditing {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly policy: PagePolicy,
  ) {}

  /** Notes that this editor is open and gives the others. For those who may edit the page. Two statements. */
  async beat(actor: Actor, pageId: string, sessionId: string): Promise<EditingView> {
    checkedId('pageId', pageId);
    checkedId('sessionId', sessionId);
    return this.unitOfWork.run(async (tx) => {
      const [page] = await tx.query<{ accessSetId: string; publishedNumber: number }>(PAGE, [
        ...[pageId, subjectIdsOf(actor), actor.personId, holdsReviewerRole(actor)],
      ]);
      if (!page) throw notFound('There is no such page.');
      await this.policy.require(tx, actor, page.accessSetId, 'edit', 'page');
      const others = await tx.query<OtherEditor>(BEAT, [
        pageId,
        sessionId,
        actor.personId,
        systemClock.now(),
      ]);
      return { pageId, others, publishedNumber: page.publishedNumber };
    });
  }

  /** Notes that an editor of the actor's is closed; false where it was not open. */
  async end(actor: Actor, pageId: string, sessionId: string): Promise<boolean> {
    checkedId('pageId', pageId);
    checkedId('sessionId', sessionId);
    return this.unitOfWork.run(async (tx) => {
      const rows = await tx.query(
        `DELETE FROM page_editing WHERE page_id = $1 AND session_id = $2 AND person_id = $3 RETURNING page_id`,
        [pageId, sessionId, actor.personId],
      );
      return rows.length > 0;
    });
  }

  /** Throws away the rows of editors that were closed without a word. */
  async forgetDead(tx: Tx, now: Date): Promise<void> {
    await tx.query(
      `DELETE FROM page_editing WHERE seen_at < $1::timestamptz - interval '${EDITING_DIES_AFTER_SECONDS} seconds'`,
      [now],
    );
  }
}
