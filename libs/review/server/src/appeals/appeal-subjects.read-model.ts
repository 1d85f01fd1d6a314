import { type Tx } from '@wellspring/platform-database';

/** A refused text as its appeal needs it. */
export interface AppealedRefusal {
  readonly id: string;
  readonly personId: string;
  readonly spaceId: string;
  readonly pageId: string | null;
  readonly draftId: string | null;
  readonly draftHash: Buffer | null;
  readonly overturnedAt: Date | null;
  readonly isAppealed: boolean;
  readonly pageIsGone: boolean;
}

/** A decision against which the author of the text may appeal, with the newest text of theirs that it concerned. */
export interface AppealableDecision {
  readonly spaceId: string;
  readonly pageId: string;
  readonly baseNumber: number | null;
  readonly fromNumber: number;
  readonly toNumber: number;
  readonly title: string;
  /** SHA-256 of the text, lower-case hex. */
  readonly hashHex: string;
  readonly isAppealed: boolean;
  readonly pageIsGone: boolean;
}

// A page that was moved meanwhile is appealed for where it lies now.
const REFUSAL = `SELECT f.id, f.person_id AS "personId", coalesce(p.space_id, f.space_id) AS "spaceId", f.page_id AS "pageId",
    f.draft_id AS "draftId", f.draft_hash AS "draftHash", f.overturned_at AS "overturnedAt",
    EXISTS (SELECT FROM review_item AS i WHERE i.refusal_id = f.id) AS "isAppealed",
    coalesce(p.deleted_at IS NOT NULL, false) AS "pageIsGone"
  FROM review_refusal AS f LEFT JOIN page AS p ON p.id = f.page_id`;

/** Finds what appeals are about, in the transaction that decides on it. */
export class AppealSubjects {
  /** The newest refusal of a draft of this person; null where there is none. */
  async refusalOfDraft(tx: Tx, personId: string, draftId: string): Promise<AppealedRefusal | null> {
    const [row] = await tx.query<AppealedRefusal>(
      `${REFUSAL} WHERE f.draft_id = $1 AND f.person_id = $2 ORDER BY f.refused_at DESC, f.id DESC LIMIT 1`,
      [draftId, personId],
    );
    return row ?? null;
  }

  /** One refusal; null where there is none. */
  async refusal(tx: Tx, id: string): Promise<AppealedRefusal | null> {
    const [row] = await tx.query<AppealedRefusal>(`${REFUSAL} WHERE f.id = $1`, [id]);
    return row ?? null;
  }

  /** A decision against a text of this person; null for any other. */
  async decision(tx: Tx, personId: string, itemId: string): Promise<AppealableDecision | null> {
    const [row] = await tx.query<AppealableDecision>(
      `SELECT p.space_id AS "spaceId", i.page_id AS "pageId", i.base_number AS "baseNumber", i.from_number AS "fromNumber",
         i.to_number AS "toNumber", v.title, encode(v.body_hash, 'hex') AS "hashHex", p.deleted_at IS NOT NULL AS "pageIsGone",
         EXISTS (SELECT FROM review_item AS a WHERE a.about_item_id = i.id AND a.author_id = $2) AS "isAppealed"
       FROM review_item AS i JOIN page AS p ON p.id = i.page_id
       JOIN LATERAL (SELECT * FROM revision AS own WHERE own.page_id = i.page_id AND own.author_id = $2
         AND own.number BETWEEN i.from_number AND i.to_number ORDER BY own.number DESC LIMIT 1) AS v ON true
       WHERE i.id = $1 AND i.state = 'decided' AND i.verdict IN ('returned', 'reverted', 'hidden')
         AND i.source IN ('patrol', 'pending', 'rule')`,
      [itemId, personId],
    );
    return row ?? null;
  }
}
