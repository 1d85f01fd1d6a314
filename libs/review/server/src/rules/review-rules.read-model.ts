import { Injectable } from '@nestjs/common';
import { Database } from '@wellspring/platform-database';
import { type Detector } from '@wellspring/review-domain';
import { type ReviewRuleVersionRow } from './review-rule-version.entity.js';

export const RULE_STATES = ['on', 'off', 'braked'] as const;
export type RuleState = (typeof RULE_STATES)[number];

/** One version of a rule. */
export type RuleVersionView = Readonly<Omit<ReviewRuleVersionRow, 'detector'>> & {
  readonly detector: Detector;
};

/** A rule with what it says now. */
export interface RuleView {
  readonly id: string;
  readonly state: RuleState;
  readonly createdAt: Date;
  readonly createdById: string;
  readonly brakedAt: Date | null;
  readonly current: RuleVersionView;
}

/** A rule in the list of all, with what it is sorted by. */
export interface ListedRuleView extends RuleView {
  /** The name as the database writes it small. */
  readonly sortName: string;
}

/** Where the list of rules goes on: after this one. */
export interface RulePlace {
  readonly isOff: boolean;
  readonly sortName: string;
  readonly id: string;
}

/** How often a rule hit, over all its versions. Each opens exactly so many rows of {@link RuleHitList}. */
export interface RuleFigures {
  readonly hits: number;
  /** Of those: somebody found the text good, or bad. */
  readonly decided: number;
  /** Of those that were decided: found good, or an appeal was decided for the author. */
  readonly overturned: number;
  /** Hits against which the author appealed. */
  readonly appealed: number;
}

/** Hits of one day in the company's zone. */
export interface HitsOfDay {
  /** `YYYY-MM-DD`. */
  readonly day: string;
  readonly hits: number;
  readonly overturned: number;
}

const VERSION = `v.id, v.rule_id AS "ruleId", v.number, v.name, v.words, v.detector, v.action, v.space_ids AS "spaceIds",
  v.exempts_trusted AS "exemptsTrusted", v.brake_share_ratio AS "brakeShareRatio", v.change_note AS "changeNote",
  v.created_at AS "createdAt", v.created_by_id AS "createdById"`;
const RULE = `r.id AS "ofId", r.state, r.created_at AS "ofCreatedAt", r.created_by_id AS "ofCreatedById", r.braked_at AS "brakedAt"`;

interface RuleRow extends RuleVersionView {
  readonly ofId: string;
  readonly state: RuleState;
  readonly ofCreatedAt: Date;
  readonly ofCreatedById: string;
  readonly brakedAt: Date | null;
}

const RULES = `FROM review_rule AS r JOIN review_rule_version AS v ON v.id = r.current_version_id`;

const viewOf = ({ ofId, state, ofCreatedAt, ofCreatedById, brakedAt, ...current }: RuleRow): RuleView => ({
  ...{ id: ofId, state, createdAt: ofCreatedAt, createdById: ofCreatedById, brakedAt, current },
});

/** SQL condition: the author appealed against hit `h`, whether it kept the text back or a reviewer did later. */
export const IS_APPEALED = `(h.refusal_id IS NOT NULL AND EXISTS (SELECT FROM review_item AS a WHERE a.refusal_id = h.refusal_id)
  OR h.revision_number IS NOT NULL AND EXISTS (SELECT FROM review_item AS about JOIN review_item AS a ON a.about_item_id = about.id
    WHERE about.page_id = h.page_id AND about.author_id = h.author_id AND a.source = 'appeal'
      AND h.revision_number BETWEEN about.from_number AND about.to_number))`;

/** Reads rules: they are everybody's to read. One query a call. */
@Injectable()
export class ReviewRules {
  constructor(private readonly database: Database) {}

  /** A rule as it is now; null where there is none. */
  async find(id: string): Promise<RuleView | null> {
    const [row] = await this.database.query<RuleRow>(`SELECT ${VERSION}, ${RULE} ${RULES} WHERE r.id = $1`, [
      id,
    ]);
    return row ? viewOf(row) : null;
  }

  /** Rules as they are now, those that are off last, otherwise by name: at most `limit` after a place, and how many there are. */
  async page(after: RulePlace | null, limit: number): Promise<{ rows: ListedRuleView[]; total: number }> {
    const [rows, [counted]] = await Promise.all([
      this.database.query<RuleRow & { sortName: string }>(
        `SELECT ${VERSION}, ${RULE}, lower(v.name) AS "sortName" ${RULES}
         WHERE $1::boolean IS NULL OR (r.state = 'off', lower(v.name), r.id) > ($1, $2::text, $3::uuid)
         ORDER BY r.state = 'off', lower(v.name), r.id LIMIT $4`,
        [after && after.isOff, after && after.sortName, after && after.id, limit],
      ),
      this.database.query<{ total: number }>(`SELECT count(*)::integer AS total FROM review_rule`),
    ]);
    return {
      rows: rows.map(({ sortName, ...row }) => ({ ...viewOf(row), sortName })),
      total: counted?.total ?? 0,
    };
  }

  /** Every version of these rules, the newest first, by rule. */
  async versionsOf(ruleIds: readonly string[]): Promise<Map<string, RuleVersionView[]>> {
    const rows = await this.database.query<RuleVersionView>(
      `SELECT ${VERSION} FROM review_rule_version AS v WHERE v.rule_id = ANY($1::uuid[]) ORDER BY v.number DESC`,
      [ruleIds],
    );
    return new Map(ruleIds.map((id) => [id, rows.filter((row) => row.ruleId === id)]));
  }

  /** Figures of these rules, by rule. Cost: their hits. */
  async figuresOf(ruleIds: readonly string[]): Promise<Map<string, RuleFigures>> {
    const rows = await this.database.query<RuleFigures & { ruleId: string }>(
      `SELECT v.rule_id AS "ruleId", count(*)::integer AS hits,
         count(*) FILTER (WHERE h.confirmed_at IS NOT NULL OR h.overturned_at IS NOT NULL)::integer AS decided,
         count(*) FILTER (WHERE h.overturned_at IS NOT NULL)::integer AS overturned,
         count(*) FILTER (WHERE ${IS_APPEALED})::integer AS appealed
       FROM review_rule_hit AS h JOIN review_rule_version AS v ON v.id = h.version_id
       WHERE v.rule_id = ANY($1::uuid[]) GROUP BY v.rule_id`,
      [ruleIds],
    );
    return new Map(rows.map(({ ruleId, ...figures }) => [ruleId, figures]));
  }

  /** Hits of a rule by day since then, days without hits left out. Cost: its hits. */
  async hitsByDay(ruleId: string, since: Date, timeZone: string): Promise<HitsOfDay[]> {
    return this.database.query<HitsOfDay>(
      `SELECT (h.hit_at AT TIME ZONE $3)::date::text AS day, count(*)::integer AS hits,
         count(*) FILTER (WHERE h.overturned_at IS NOT NULL)::integer AS overturned
       FROM review_rule_hit AS h JOIN review_rule_version AS v ON v.id = h.version_id
       WHERE v.rule_id = $1 AND h.hit_at >= $2 GROUP BY 1 ORDER BY 1`,
      [ruleId, since, timeZone],
    );
  }
}
