import { Injectable } from '@nestjs/common';
import { type Actor, systemClock } from '@wellspring/kernel';
import { type Tx } from '@wellspring/platform-database';
import { type ReviewSource, type Verdict } from '@wellspring/review-domain';
import { Appeals } from '../appeals/appeals.service.js';

/** A decided item, as far as rules and appeals ask. */
export interface SettledItem {
  readonly id: string;
  readonly source: ReviewSource;
  readonly pageId: string | null;
  readonly fromNumber: number | null;
  readonly toNumber: number | null;
  readonly authorId: string | null;
  readonly refusalId: string | null;
  readonly aboutItemId: string | null;
}

/** What a verdict says of the rules that hit the text: they were wrong, right, or nobody looked. */
const SAYS: Readonly<Record<Verdict, 'overturned' | 'confirmed' | null>> = {
  good: 'overturned',
  thanked: 'overturned',
  mended: 'confirmed',
  returned: 'confirmed',
  reverted: 'confirmed',
  hidden: 'confirmed',
  upheld: 'confirmed',
  overturned: 'overturned',
  ...{ dismissed: null, verified: null, trusted: null },
};

// $1: when it was overturned, $2: when it was confirmed; one of them.
const SET = `UPDATE review_rule_hit AS h SET overturned_at = $1, confirmed_at = $2`;

/** Carries a decision to the hits of rules, and lets a text through that an appeal was decided for. */
@Injectable()
export class SettleDecision {
  constructor(private readonly appeals: Appeals) {}

  /**
   * Call it in the deciding transaction. BAD_INPUT where an appeal is to be overturned whose text is not there any more. An
   * appeal decides anew about hits that the decision before it confirmed.
   */
  async run(tx: Tx, actor: Actor, item: SettledItem, verdict: Verdict): Promise<void> {
    const says = SAYS[verdict];
    if (item.source === 'report' || item.source === 'freshness' || says === null) return;
    if (item.source === 'appeal' && verdict === 'overturned') await this.appeals.overturn(tx, item, actor);
    const now = systemClock.now();
    const at = says === 'overturned' ? [now, null] : [null, now];
    if (item.source !== 'appeal') {
      await tx.query(
        `${SET} WHERE h.page_id = $3 AND h.revision_number BETWEEN $4 AND $5 AND h.author_id <> $6`,
        [...at, item.pageId, item.fromNumber, item.toNumber, actor.personId],
      );
      return;
    }
    if (item.refusalId !== null) await tx.query(`${SET} WHERE h.refusal_id = $3`, [...at, item.refusalId]);
    if (item.aboutItemId !== null)
      await tx.query(
        `${SET} FROM review_item AS about WHERE about.id = $3 AND h.page_id = about.page_id AND h.author_id = $4
           AND h.revision_number BETWEEN about.from_number AND about.to_number`,
        [...at, item.aboutItemId, item.authorId],
      );
  }
}
