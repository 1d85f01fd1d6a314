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

/** What an author may appeal against, with the newest text of theirs that it concerns. */
export interface AppealableItem {
  readonly itemId: string;
  readonly spaceId: string;
  readonly pageId: string;
  /** Nobody decided yet: a rule holds the text. Else somebody took it back. */
  readonly isHeld: boolean;
  readonly title: string;
  /** SHA-256 of the text, lower-case hex. */
  readonly hashHex: string;
  /** Against what the item says now: what was appealed against before the text or the decision changed is over. */
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

  /** The page of an item; null where there is none. To be locked before {@link AppealSubjects.items} is asked. */
  async pageOf(tx: Tx, itemId: string): Promise<string | null> {
    const [row] = await tx.query<{ pageId: string | null }>(
      `SELECT page_id AS "pageId" FROM review_item WHERE id = $1`,
      [itemId],
    );
    return row?.pageId ?? null;
  }

  /** Those of these items that concern a text of this person and are appealed against as such, by item. One query. */
  async items(
    reader: Pick<Tx, 'query'>,
    personId: string,
    itemIds: readonly string[],
  ): Promise<Map<string, AppealableItem>> {
    const rows = await reader.query<AppealableItem>(ITEMS, [itemIds, personId]);
    return new Map(rows.map((row) => [row.itemId, row]));
  }
}

// $1: items. $2: whose text it is.
const ITEMS = `
  SELECT i.id AS "itemId", p.space_id AS "spaceId", i.page_id AS "pageId", i.state <> 'decided' AS "isHeld", v.title,
    encode(v.body_hash, 'hex') AS "hashHex", p.deleted_at IS NOT NULL AS "pageIsGone",
    EXISTS (SELECT FROM review_item AS a WHERE a.about_item_id = i.id AND a.author_id = $2 AND a.state <> 'closed'
      AND a.opened_at >= i.changed_at) AS "isAppealed"
  FROM review_item AS i JOIN page AS p ON p.id = i.page_id
  JOIN LATERAL (SELECT * FROM revision AS own WHERE own.page_id = i.page_id AND own.author_id = $2
    AND own.number BETWEEN i.from_number AND i.to_number ORDER BY own.number DESC LIMIT 1) AS v ON true
  WHERE i.id = ANY($1::uuid[]) AND CASE i.state
    WHEN 'decided' THEN i.verdict IN ('returned', 'reverted', 'hidden') AND i.source IN ('patrol', 'pending', 'rule', 'report')
    WHEN 'closed' THEN false
    ELSE i.source = 'pending' AND EXISTS (SELECT FROM review_rule_hit AS h WHERE h.page_id = i.page_id AND h.action = 'hold'
      AND h.revision_number BETWEEN i.from_number AND i.to_number) END`;
