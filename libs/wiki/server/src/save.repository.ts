import { Injectable } from '@nestjs/common';
import { type Actor } from '@wellspring/kernel';
import { type Tx } from '@wellspring/platform-database';
import { type DraftReason } from './draft.entity.js';
import { DraftRepository, unnamedDraftId } from './draft.repository.js';
import { asksForReviewSql } from './page-sql.js';
import { type LockedPage, PageRepository } from './page.repository.js';
import { type GrantJson, grantsSql, subjectIdsOf } from './readable-sets.js';
import { type HeadRevision, type MadeRevision, RevisionRepository } from './revision.repository.js';
import { type SavePageOutcome } from './save-outcome.js';

/** What decides about a save, read after the page was locked. */
export interface SaveSituation {
  readonly grants: GrantJson[];
  /** Null for a page without revisions. */
  readonly head: HeadRevision | null;
  /** What an earlier attempt with the same key made. */
  readonly made: MadeRevision | null;
  /** Whether page or space ask for review before publishing. */
  readonly asksForReview: boolean;
}

interface SituationRow {
  readonly grants: GrantJson[];
  readonly headTitle: string | null;
  readonly hash: Buffer;
  readonly sizeChars: number;
  readonly contentModel: HeadRevision['contentModel'];
  readonly made: MadeRevision | null;
  readonly asksForReview: boolean;
}

const SITUATION = `
  SELECT ${grantsSql('page.access_set_id', '$2')} AS grants, head.title AS "headTitle", head.body_hash AS hash,
    head.size_chars AS "sizeChars", head.content_model AS "contentModel",
    (SELECT json_build_object('id', id, 'pageId', page_id, 'number', number, 'tags', tags)
     FROM revision WHERE author_id = $3 AND idempotency_key = $4) AS made,
    ${asksForReviewSql('page', 'space')} AS "asksForReview"
  FROM page JOIN space ON space.id = page.space_id LEFT JOIN revision AS head ON head.id = page.head_revision_id
  WHERE page.id = $1`;

const KNOWS = `
  SELECT EXISTS (SELECT 1 FROM page_view WHERE page_id = $2 AND person_id = $1)
    OR EXISTS (SELECT 1 FROM revision WHERE page_id = $2 AND author_id = $1)
    OR EXISTS (SELECT 1 FROM draft WHERE page_id = $2 AND person_id = $1) AS knows`;

/** What a save reads and writes besides the revision itself. */
@Injectable()
export class SaveRepository {
  constructor(
    readonly pages: PageRepository,
    readonly revisions: RevisionRepository,
    readonly drafts: DraftRepository,
  ) {}

  /**
   * Locks the page and gives it with grants, head and an earlier attempt as they are then; null where there is no page.
   * Two statements in one message: the second one is run, and sees, after the first has waited for the lock.
   */
  async lock(
    tx: Tx,
    pageId: string,
    actor: Actor,
    idempotencyKey: string,
  ): Promise<{ page: LockedPage; situation: SaveSituation } | null> {
    const [page, [row]] = await Promise.all([
      this.pages.lock(tx, pageId),
      tx.query<SituationRow>(SITUATION, [pageId, subjectIdsOf(actor), actor.personId, idempotencyKey]),
    ]);
    if (!page || !row) return null;
    const { grants, headTitle, hash, sizeChars, contentModel, made, asksForReview } = row;
    const head = headTitle === null ? null : { title: headTitle, hash, sizeChars, contentModel };
    return { page, situation: { grants, made, head, asksForReview } };
  }

  /** Keeps what the author typed, under the id of their editor's draft where that has one; gives the id. */
  async keepDraft(
    tx: Tx,
    actor: Actor,
    page: LockedPage,
    edit: {
      title: string;
      text: string;
      summary: string;
      baseNumber: number;
      draftId?: string | null;
      now: Date;
    },
    keptBecause: DraftReason,
  ): Promise<string> {
    const { title, text, summary, baseNumber, now } = edit;
    const [personId, pageId] = [actor.personId, page.id];
    const id = edit.draftId ?? unnamedDraftId(personId, pageId);
    await this.drafts.keep(tx, {
      ...{ id, personId, pageId, title, text, summary, baseNumber, keptBecause, at: now },
    });
    return id;
  }

  /** Whether page or space ask for review before publishing. */
  async asksForReview(tx: Tx, pageId: string): Promise<boolean> {
    const [row] = await tx.query<{ asks: boolean }>(
      `SELECT ${asksForReviewSql('page', 'space')} AS asks
       FROM page JOIN space ON space.id = page.space_id WHERE page.id = $1`,
      [pageId],
    );
    return row?.asks ?? false;
  }

  /** Whether the person has read, written or drafted the page: then it is no secret that there is one. */
  async knows(tx: Tx, personId: string, pageId: string): Promise<boolean> {
    const [row] = await tx.query<{ knows: boolean }>(KNOWS, [personId, pageId]);
    return row?.knows ?? false;
  }
}

/** The outcome of the attempt that made a revision, told again. */
export function outcomeOfMade(made: MadeRevision, page: LockedPage): SavePageOutcome {
  const { id: revisionId, pageId, number } = made;
  return number <= page.publishedNumber
    ? { kind: 'saved', pageId, revisionId, number, merged: made.tags.includes('merge'), unchanged: false }
    : {
        ...{ kind: 'held', pageId, urlId: page.urlId, revisionId, number },
        reason: 'This change waits for review.',
      };
}
