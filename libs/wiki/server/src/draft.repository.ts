import { secureRandom, uuidv7 } from '@wellspring/kernel';
import { type Tx } from '@wellspring/platform-database';
import { type DraftReason } from './draft.entity.js';

/** A text to be kept for its author. */
export interface NewDraft {
  readonly personId: string;
  /** Null for a page that was never made. */
  readonly pageId: string | null;
  readonly baseNumber: number | null;
  readonly title: string;
  readonly text: string;
  readonly keptBecause: DraftReason;
  readonly at: Date;
}

/** Days that a typed or conflicting draft is kept, and days for a refused text; docs/operations.md has the whole table. */
export const DRAFT_DAYS = 90;
export const REFUSED_DRAFT_DAYS = 30;

/** Writes drafts: one per person and page, the newest text counts. */
export class DraftRepository {
  async keep(tx: Tx, draft: NewDraft): Promise<void> {
    await tx.query(
      `INSERT INTO draft (id, person_id, page_id, base_number, title, text, kept_because, updated_at)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8)
       ON CONFLICT ON CONSTRAINT draft_one_per_page DO UPDATE SET base_number = excluded.base_number,
         title = excluded.title, text = excluded.text, kept_because = excluded.kept_because, updated_at = excluded.updated_at`,
      [
        uuidv7(draft.at, secureRandom),
        draft.personId,
        draft.pageId,
        draft.baseNumber,
        draft.title,
        draft.text,
        draft.keptBecause,
        draft.at,
      ],
    );
  }

  /** Throws the person's draft of the page away; false where there was none. */
  async discard(tx: Tx, personId: string, pageId: string): Promise<boolean> {
    const rows = await tx.query('DELETE FROM draft WHERE person_id = $1 AND page_id = $2 RETURNING id', [
      personId,
      pageId,
    ]);
    return rows.length > 0;
  }

  /** Throws away what is older than the table of retention says; gives how many. */
  async purge(tx: Tx, now: Date): Promise<number> {
    const rows = await tx.query(
      `DELETE FROM draft WHERE updated_at < $1::timestamptz - make_interval(days => CASE kept_because
         WHEN 'refused' THEN ${REFUSED_DRAFT_DAYS} ELSE ${DRAFT_DAYS} END) RETURNING id`,
      [now],
    );
    return rows.length;
  }
}
