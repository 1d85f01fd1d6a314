import { Injectable } from '@nestjs/common';
import { Database } from '@wellspring/platform-database';
import { type RuleAction, type RuleEvidence } from '@wellspring/review-domain';

/** A hit in the text that an item is about, with the rule as it was then. */
export interface HitOfItem {
  readonly itemId: string;
  readonly id: string;
  readonly ruleId: string;
  readonly name: string;
  readonly words: string;
  readonly action: RuleAction;
  readonly revisionNumber: number | null;
  readonly evidence: readonly RuleEvidence[];
  readonly hitAt: Date;
}

/** Reads what rules found in what a reviewer looks at. */
@Injectable()
export class HitsOfItems {
  constructor(private readonly database: Database) {}

  /** Hits of these items by item, in the order of revisions. One query. Checks nothing: for whoever reviews the items. */
  async of(itemIds: readonly string[]): Promise<Map<string, HitOfItem[]>> {
    const rows = await this.database.query<HitOfItem>(
      `SELECT i.id AS "itemId", h.id, v.rule_id AS "ruleId", v.name, v.words, h.action,
         h.revision_number AS "revisionNumber", h.evidence, h.hit_at AS "hitAt"
       FROM review_item AS i LEFT JOIN review_item AS about ON about.id = i.about_item_id
       JOIN review_rule_hit AS h ON h.refusal_id = i.refusal_id OR h.page_id = i.page_id
         AND h.revision_number BETWEEN coalesce(i.from_number, about.from_number) AND coalesce(i.to_number, about.to_number)
       JOIN review_rule_version AS v ON v.id = h.version_id
       WHERE i.id = ANY($1::uuid[]) ORDER BY h.revision_number, h.id`,
      [itemIds],
    );
    return new Map(itemIds.map((id) => [id, rows.filter((row) => row.itemId === id)]));
  }
}
