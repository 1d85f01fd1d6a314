import { type RuleAction } from '@wellspring/review-domain';
import { type Tx } from '@wellspring/platform-database';
import { type ReviewRuleVersionRow } from './review-rule-version.entity.js';
import { type RuleState } from './review-rules.read-model.js';

/** Rules of which anybody may be changing something: as they stand, with their newest version. */
export interface LockedRule {
  readonly id: string;
  readonly state: RuleState;
  readonly versionNumber: number;
  readonly action: RuleAction;
  readonly spaceIds: readonly string[] | null;
}

/** The channel on which every process hears that rules were changed. */
export const RULES_CHANNEL = 'wellspring_review_rules';

/** Writes rules and their versions. */
export class RuleRepository {
  /** The rule with a lock on it; null where there is none. */
  async lock(tx: Tx, id: string): Promise<LockedRule | null> {
    const [rule] = await tx.query<LockedRule>(
      `SELECT r.id, r.state, v.number AS "versionNumber", v.action, v.space_ids AS "spaceIds"
       FROM review_rule AS r JOIN review_rule_version AS v ON v.id = r.current_version_id
       WHERE r.id = $1 FOR UPDATE OF r`,
      [id],
    );
    return rule ?? null;
  }

  /** Whether another rule goes by this name now, whatever its case. */
  async isNameTaken(tx: Tx, name: string, exceptId: string | null): Promise<boolean> {
    const rows = await tx.query(
      `SELECT FROM review_rule AS r JOIN review_rule_version AS v ON v.id = r.current_version_id
       WHERE lower(v.name) = lower($1) AND r.id IS DISTINCT FROM $2::uuid LIMIT 1`,
      [name, exceptId],
    );
    return rows.length > 0;
  }

  /** Makes the version the rule's newest one, and the rule with its first one. Newest versions are armed anew. */
  async append(tx: Tx, version: ReviewRuleVersionRow): Promise<void> {
    await tx.query(
      `INSERT INTO review_rule_version (id, rule_id, number, name, words, detector, action, space_ids, exempts_trusted,
         brake_share_ratio, change_note, created_at, created_by_id)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)`,
      [
        ...[version.id, version.ruleId, version.number, version.name, version.words],
        ...[JSON.stringify(version.detector), version.action, version.spaceIds, version.exemptsTrusted],
        ...[version.brakeShareRatio, version.changeNote, version.createdAt, version.createdById],
      ],
    );
    await tx.query(
      `INSERT INTO review_rule (id, state, current_version_id, created_at, created_by_id, armed_at)
       VALUES ($1, 'on', $2, $3, $4, $3)
       ON CONFLICT (id) DO UPDATE SET current_version_id = excluded.current_version_id, armed_at = excluded.armed_at,
         state = CASE review_rule.state WHEN 'braked' THEN 'on' ELSE review_rule.state END, braked_at = NULL`,
      [version.ruleId, version.id, version.createdAt, version.createdById],
    );
  }

  /** Switches on or off; what is switched on is armed anew. */
  async setState(tx: Tx, id: string, state: 'on' | 'off', at: Date): Promise<void> {
    await tx.query(
      `UPDATE review_rule SET state = $2, braked_at = NULL,
         armed_at = CASE WHEN $2 = 'on' THEN $3 ELSE armed_at END WHERE id = $1`,
      [id, state, at],
    );
  }

  /** Tells every process that the rules are others now; they hear it with the commit. */
  async tellChange(tx: Tx): Promise<void> {
    await tx.query(`SELECT pg_notify('${RULES_CHANNEL}', '')`, []);
  }
}
