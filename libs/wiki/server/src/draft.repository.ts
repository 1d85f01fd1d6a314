import { hash } from 'node:crypto';
import { type Tx } from '@wellspring/platform-database';
import { type DraftReason } from './draft.entity.js';

/** A text to be kept for its author. */
export interface NewDraft {
  /** The editor's own, so that two tabs keep two drafts. */
  readonly id: string;
  readonly personId: string;
  /** Null for a page that was never made. */
  readonly pageId: string | null;
  /** Where a page that was never made is to go. */
  readonly spaceId?: string | null;
  readonly parentId?: string | null;
  readonly baseNumber: number | null;
  readonly title: string;
  readonly text: string;
  readonly summary?: string;
  readonly keptBecause: DraftReason;
  /** Counted by the editor. A version with a lower one than what is kept was overtaken and changes nothing. */
  readonly sequence?: number;
  readonly at: Date;
}

/** Days that a typed or conflicting draft is kept, and days for a refused text; docs/operations.md has the whole table. */
export const DRAFT_DAYS = 90;
export const REFUSED_DRAFT_DAYS = 30;

/**
 * Id of the draft of a client that names none: one for each person and page, the newest text counts. A UUID of version
 * 8 (RFC 9562), made of the two ids.
 */
export function unnamedDraftId(personId: string, pageId: string): string {
  const bytes = hash('sha256', `draft ${personId} ${pageId}`, 'buffer').subarray(0, 16);
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x80;
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  const hex = bytes.toString('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
}

/** Writes drafts: one for each editor that a person has open. */
export class DraftRepository {
  /** Keeps a draft; false where the id is that of somebody else's, which is left alone. */
  async keep(tx: Tx, draft: NewDraft): Promise<boolean> {
    const rows = await tx.query<{ id: string }>(
      `WITH kept AS (
         INSERT INTO draft (id, person_id, page_id, space_id, parent_id, base_number, title, text, summary, kept_because,
           sequence, updated_at)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)
         ON CONFLICT (id) DO UPDATE SET page_id = excluded.page_id, space_id = excluded.space_id,
           parent_id = excluded.parent_id, base_number = excluded.base_number, title = excluded.title, text = excluded.text,
           summary = excluded.summary,
           -- what was typed may arrive after the save of the same words that found the conflict
           kept_because = CASE WHEN excluded.kept_because = 'typed' AND (draft.title, draft.text) = (excluded.title, excluded.text)
             THEN draft.kept_because ELSE excluded.kept_because END,
           sequence = greatest(draft.sequence, excluded.sequence), updated_at = excluded.updated_at
         WHERE draft.person_id = excluded.person_id
           AND (draft.sequence <= excluded.sequence OR excluded.kept_because <> 'typed')
         RETURNING id)
       SELECT id FROM kept UNION SELECT id FROM draft WHERE id = $1 AND person_id = $2`,
      [
        draft.id,
        draft.personId,
        draft.pageId,
        draft.spaceId ?? null,
        draft.parentId ?? null,
        draft.baseNumber,
        draft.title,
        draft.text,
        draft.summary ?? '',
        draft.keptBecause,
        draft.sequence ?? 0,
        draft.at,
      ],
    );
    return rows.length > 0;
  }

  /** Throws one draft of the person away; false where there was none. */
  async discard(tx: Tx, personId: string, id: string): Promise<boolean> {
    const rows = await tx.query('DELETE FROM draft WHERE person_id = $1 AND id = $2 RETURNING id', [
      personId,
      id,
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
