import { Injectable } from '@nestjs/common';
import { DAY_MS, systemClock } from '@wellspring/kernel';
import { Notices } from '@wellspring/notices-server';
import { type Tx } from '@wellspring/platform-database';
import { MOST_HARMLESS_HITS } from './rehearsals.repository.js';
import { RuleBook } from './rule-book.service.js';
import { RULE_SUBJECT } from './rule-notices.read-model.js';
import { RuleRepository } from './rule.repository.js';

/** A rule that has just hit, with its figures of the last 24 hours. */
interface HitRule {
  readonly ruleId: string;
  readonly hits: number;
  /** Whose texts those were. */
  readonly authors: number;
  readonly edits: number;
  readonly brakeShareRatio: number;
}

/** Nobody gets a rule out of their way alone by running into it. Ours. */
const LEAST_AUTHORS = 2;

// Ids of revisions tell their time: an index by primary key. A text that was refused again and again is one edit. Imported
// revisions are none: nobody asked the rules about them. Hits count from when the rule was armed, edits of the whole day.
const FIGURES = `
  WITH rule AS (
    SELECT r.id, v.space_ids, v.brake_share_ratio, greatest(r.armed_at, $2::timestamptz) AS since
    FROM review_rule AS r JOIN review_rule_version AS v ON v.id = r.current_version_id
    WHERE r.state = 'on' AND v.action <> 'note' AND v.id = ANY($1::uuid[]))
  SELECT rule.id AS "ruleId", rule.brake_share_ratio AS "brakeShareRatio",
    (SELECT count(DISTINCT (h.author_id, h.page_id, h.revision_number))::integer
     FROM review_rule_hit AS h JOIN review_rule_version AS v ON v.id = h.version_id
     WHERE v.rule_id = rule.id AND h.hit_at >= rule.since) AS hits,
    (SELECT count(DISTINCT h.author_id)::integer FROM review_rule_hit AS h JOIN review_rule_version AS v ON v.id = h.version_id
     WHERE v.rule_id = rule.id AND h.hit_at >= rule.since) AS authors,
    (SELECT count(*)::integer FROM revision AS e JOIN page AS p ON p.id = e.page_id
     WHERE e.id >= $3::uuid AND e.source_key IS NULL AND (rule.space_ids IS NULL OR p.space_id = ANY(rule.space_ids)))
    + (SELECT count(DISTINCT (f.person_id, f.page_id))::integer FROM review_refusal AS f
       WHERE f.refused_at >= $2 AND (rule.space_ids IS NULL OR f.space_id = ANY(rule.space_ids))) AS edits
  FROM rule`;

/** Switches rules down that hit too much, and says so to those who made them. */
@Injectable()
export class RuleBrake {
  constructor(
    private readonly rules: RuleRepository,
    private readonly book: RuleBook,
    private readonly notices: Notices,
  ) {}

  /**
   * Looks whether versions that have just hit did so more than twice within 24 hours, to more than one author, and on more than their share of the
   * edits of this time: then they only note until somebody looks at them. AbuseFilter's emergency brake. One statement.
   */
  async lookAt(tx: Tx, versionIds: readonly string[]): Promise<void> {
    if (versionIds.length === 0) return;
    const now = systemClock.now();
    const since = new Date(now.getTime() - DAY_MS);
    const figures = await tx.query<HitRule>(FIGURES, [versionIds, since, firstIdOf(since)]);
    for (const rule of figures)
      if (
        rule.hits > MOST_HARMLESS_HITS &&
        rule.authors >= LEAST_AUTHORS &&
        rule.hits > rule.brakeShareRatio * rule.edits
      )
        await this.brake(tx, rule, now);
  }

  private async brake(tx: Tx, { ruleId, hits, edits }: HitRule, now: Date): Promise<void> {
    const braked = await tx.query(
      `UPDATE review_rule SET state = 'braked', braked_at = $2 WHERE id = $1 AND state = 'on' RETURNING id`,
      [ruleId, now],
    );
    if (braked.length === 0) return;
    const people = await tx.query<{ id: string }>(
      `SELECT created_by_id AS id FROM review_rule_version WHERE rule_id = $1
       UNION SELECT person_id FROM account_role WHERE role = 'admin'`,
      [ruleId],
    );
    await this.notices.publish(
      tx,
      people.map(({ id }) => ({
        ...{ personId: id, kind: 'review.rule-braked', actorId: null },
        ...{ subjectKind: RULE_SUBJECT, subjectId: ruleId, details: { hits, edits } },
      })),
    );
    await this.rules.tellChange(tx);
    tx.afterCommit(() => this.book.forget());
  }
}

/** The least id that a revision saved at this instant can have: UUIDv7 begins with the milliseconds. */
function firstIdOf(at: Date): string {
  const hex = at.getTime().toString(16).padStart(12, '0');
  return `${hex.slice(0, 8)}-${hex.slice(8)}-7000-8000-000000000000`;
}
