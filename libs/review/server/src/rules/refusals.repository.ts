import { createHash } from 'node:crypto';
import { DAY_MS, secureRandom, uuidv7 } from '@wellspring/kernel';
import { type Tx } from '@wellspring/platform-database';

/** Days for which it is known which text was refused: as long as its draft is kept. */
export const REFUSAL_DAYS = 30;

/** What names a text: SHA-256 of title and text. A title has no line feed. */
export const textHash = (title: string, text: string): Buffer =>
  createHash('sha256').update(title).update('\n').update(text).digest();

/** A text that was kept back. */
export interface NewRefusal {
  readonly personId: string;
  readonly spaceId: string;
  /** Null for a page that was never made. */
  readonly pageId: string | null;
  /** Null where the text is a returned revision. */
  readonly draftId: string | null;
  readonly textHash: Buffer;
  readonly at: Date;
}

/** Whose text it is, and where it is to go. */
export interface SavedText {
  readonly personId: string;
  readonly spaceId: string;
  readonly pageId: string | null;
  readonly title: string;
  readonly text: string;
}

/** Writes what was refused, and knows which texts were let through afterwards. */
export class RefusalRepository {
  /**
   * Notes a refusal and gives its id. The same text of the same author for the same place again is the same refusal, so
   * that somebody who tries a hundred times is counted once; `isNew` tells. The draft is read for its hash.
   */
  async record(tx: Tx, refusal: NewRefusal): Promise<{ id: string; isNew: boolean }> {
    const { personId, spaceId, pageId, draftId, textHash: hash, at } = refusal;
    const [draft] = draftId === null ? [] : await tx.query<DraftText>(DRAFT, [draftId, personId]);
    const draftHash = draft ? textHash(draft.title, draft.text) : hash;
    const [known] = await tx.query<{ id: string }>(
      `UPDATE review_refusal SET draft_id = $5, draft_hash = $6, refused_at = $7
       WHERE person_id = $1 AND text_hash = $2 AND space_id = $3 AND page_id IS NOT DISTINCT FROM $4::uuid
         AND overturned_at IS NULL RETURNING id`,
      [personId, hash, spaceId, pageId, draftId, draftHash, at],
    );
    if (known) return { id: known.id, isNew: false };
    const id = uuidv7(at, secureRandom);
    await tx.query(
      `INSERT INTO review_refusal (id, person_id, space_id, page_id, draft_id, text_hash, draft_hash, refused_at)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8)`,
      [id, personId, spaceId, pageId, draftId, hash, draftHash, at],
    );
    return { id, isNew: true };
  }

  /** Lets the text of a refusal through from now on. */
  async overturn(tx: Tx, id: string, at: Date): Promise<void> {
    await tx.query(`UPDATE review_refusal SET overturned_at = coalesce(overturned_at, $2) WHERE id = $1`, [
      id,
      at,
    ]);
  }

  /** Whether an appeal was decided for exactly this text of this author in this place. One query. */
  async isCleared(tx: Tx, { personId, spaceId, pageId, title, text }: SavedText): Promise<boolean> {
    const rows = await tx.query(
      `SELECT FROM review_refusal WHERE person_id = $1 AND overturned_at IS NOT NULL AND $2 IN (text_hash, draft_hash)
         -- what was let in as a new page is let over no page that is there
         AND page_id IS NOT DISTINCT FROM $3::uuid AND ($3::uuid IS NOT NULL OR space_id = $4) LIMIT 1`,
      [personId, textHash(title, text), pageId, spaceId],
    );
    return rows.length > 0;
  }

  /**
   * Forgets which texts were refused or let through so long ago, unless somebody appeals still; gives how many. That there
   * was a refusal stays, for the figures of rules.
   */
  async forget(tx: Tx, now: Date): Promise<number> {
    const rows = await tx.query(
      `UPDATE review_refusal AS f SET draft_id = NULL, text_hash = NULL, draft_hash = NULL
       WHERE f.text_hash IS NOT NULL AND f.refused_at < $1 AND greatest(f.refused_at, f.overturned_at) < $1
         AND NOT EXISTS (SELECT FROM review_item AS i WHERE i.refusal_id = f.id AND i.state IN ('waiting', 'escalated'))
       RETURNING f.id`,
      [new Date(now.getTime() - REFUSAL_DAYS * DAY_MS)],
    );
    return rows.length;
  }
}

/** An author's draft. */
export interface DraftText {
  readonly title: string;
  readonly text: string;
}

/** SQL: the draft `$1` of person `$2`. A refused text is nowhere else; only appeals and their refusals read it here. */
export const DRAFT = `SELECT title, text FROM draft WHERE id = $1 AND person_id = $2`;
