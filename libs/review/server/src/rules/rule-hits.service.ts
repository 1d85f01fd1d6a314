import { Injectable } from '@nestjs/common';
import { secureRandom, systemClock, uuidv7 } from '@wellspring/kernel';
import { type Tx } from '@wellspring/platform-database';
import { RuleBrake } from './rule-brake.service.js';
import { type FoundHit } from './rule-book.service.js';

/** Whose text was hit: a revision, or a text that was refused. */
export type HitText =
  | { readonly authorId: string; readonly pageId: string; readonly number: number }
  | { readonly authorId: string; readonly pageId: string | null; readonly refusalId: string };

/** Keeps what rules hit: where and of which kind, never the words. */
@Injectable()
export class RuleHits {
  constructor(private readonly brake: RuleBrake) {}

  /** Notes hits once a revision or refusal and version, and looks after the brake. Two statements; none without hits. */
  async record(tx: Tx, text: HitText, hits: readonly FoundHit[]): Promise<void> {
    if (hits.length === 0) return;
    const at = systemClock.now();
    const isRevision = 'number' in text;
    await tx.query(
      `INSERT INTO review_rule_hit (id, version_id, action, author_id, page_id, revision_number, refusal_id, evidence, hit_at)
       SELECT hit.id, hit.version_id, hit.action, $4, $5, $6, $7, hit.evidence, $8
       FROM unnest($1::uuid[], $2::uuid[], $3::text[], $9::jsonb[]) AS hit(id, version_id, action, evidence)
       ON CONFLICT DO NOTHING`,
      [
        hits.map(() => uuidv7(at, secureRandom)),
        hits.map(({ versionId }) => versionId),
        hits.map(({ action }) => action),
        ...[text.authorId, text.pageId, isRevision ? text.number : null, isRevision ? null : text.refusalId],
        ...[at, hits.map(({ evidence }) => JSON.stringify(evidence))],
      ],
    );
    await this.brake.lookAt(
      tx,
      hits.map(({ versionId }) => versionId),
    );
  }
}
