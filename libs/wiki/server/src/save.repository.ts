import { Injectable } from '@nestjs/common';
import { type Actor } from '@wellspring/kernel';
import { type Tx } from '@wellspring/platform-database';
import { type DraftReason } from './draft.entity.js';
import { DraftRepository, unnamedDraftId } from './draft.repository.js';
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
}

interface SituationRow {
  readonly grants: GrantJson[];
  readonly headTitle: string | null;
  readonly hash: Buffer;
  readonly sizeChars: number;
  readonly contentModel: HeadRevision['contentModel'];
  readonly made: MadeRevision | null;
}

const SITUATION = `
  SELECT ${grantsSql('$1::uuid', '$2')} AS grants, head.title AS "headTitle", head.body_hash AS hash,
    head.size_chars AS "sizeChars", head.content_model AS "contentModel",
    (SELECT json_build_object('id', id, 'pageId', page_id, 'number', number, 'tags', tags)
     FROM revision WHERE author_id = $4 AND idempotency_key = $5) AS made
  FROM (SELECT 1) AS one LEFT JOIN revision AS head ON head.id = $3`;

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

  /** Grants, head and an earlier attempt in one query, as they are now that the page is locked. */
  async situation(tx: Tx, page: LockedPage, actor: Actor, idempotencyKey: string): Promise<SaveSituation> {
    const [row] = await tx.query<SituationRow>(SITUATION, [
      page.accessSetId,
      subjectIdsOf(actor),
      page.headRevisionId,
      actor.personId,
      idempotencyKey,
    ]);
    if (!row) throw new Error('A query of one row gave none.');
    const { grants, headTitle, hash, sizeChars, contentModel, made } = row;
    return {
      grants,
      made,
      head: headTitle === null ? null : { title: headTitle, hash, sizeChars, contentModel },
    };
  }

  /** Keeps what the author typed, under the id of their editor's draft where that has one. */
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
  ): Promise<void> {
    const { title, text, summary, baseNumber, now } = edit;
    const [personId, pageId] = [actor.personId, page.id];
    const id = edit.draftId ?? unnamedDraftId(personId, pageId);
    await this.drafts.keep(tx, {
      ...{ id, personId, pageId, title, text, summary, baseNumber, keptBecause, at: now },
    });
  }

  /** Whether the person has read, written or drafted the page: then it is no secret that there is one. */
  async knows(tx: Tx, personId: string, pageId: string): Promise<boolean> {
    const [row] = await tx.query<{ knows: boolean }>(KNOWS, [personId, pageId]);
    return row?.knows ?? false;
  }
}

/** The outcome of the attempt that made a revision, told again. */
export function outcomeOfMade(made: MadeRevision, publishedNumber: number): SavePageOutcome {
  const { id: revisionId, pageId, number } = made;
  return number <= publishedNumber
    ? { kind: 'saved', pageId, revisionId, number, merged: made.tags.includes('merge'), unchanged: false }
    : { kind: 'held', pageId, revisionId, number, reason: 'This change waits for review.' };
}
