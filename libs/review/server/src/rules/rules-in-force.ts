import { compileRules, type Detector, type RuleAction, type RuleMatcher } from '@wellspring/review-domain';
import { keepsTextsBack } from './rule.policy.js';

/** A version of a rule as it works now. */
export interface RuleInForce {
  readonly ruleId: string;
  readonly versionId: string;
  readonly name: string;
  readonly words: string;
  /** What it does now: a braked rule notes. */
  readonly action: RuleAction;
  readonly detector: Detector;
  /** Null: everywhere. */
  readonly spaceIds: ReadonlySet<string> | null;
  readonly exemptsTrusted: boolean;
}

/** Some rules, compiled. */
export interface CompiledRules {
  readonly rules: ReadonlyMap<string, RuleInForce>;
  readonly matcher: RuleMatcher;
  /** The least that any of them calls alike, 0..1. */
  readonly leastSimilarityRatio: number;
}

/** All rules that are on, compiled once. */
export interface RulesInForce {
  readonly all: CompiledRules;
  /** Those that do something when a text is saved; null where there is none. */
  readonly atSaving: CompiledRules | null;
}

/** What the database gives of a rule. */
export type RuleRow = Omit<RuleInForce, 'spaceIds' | 'action'> & {
  readonly spaceIds: readonly string[] | null;
  readonly action: RuleAction;
  readonly isBraked: boolean;
};

/** SQL of the rules that are on or braked: a {@link RuleRow} each. */
export const RULES_IN_FORCE = `SELECT r.id AS "ruleId", v.id AS "versionId", v.name, v.words, v.action, v.detector,
    v.space_ids AS "spaceIds", v.exempts_trusted AS "exemptsTrusted", r.state = 'braked' AS "isBraked"
  FROM review_rule AS r JOIN review_rule_version AS v ON v.id = r.current_version_id
  WHERE r.state <> 'off' ORDER BY r.id`;

/** Compiles rules: some milliseconds for 200 of them. */
export function rulesInForce(rows: readonly RuleRow[]): RulesInForce {
  const rules = rows.map(({ isBraked, spaceIds, ...row }): RuleInForce => ({
    ...row,
    action: isBraked ? 'note' : row.action,
    spaceIds: spaceIds === null ? null : new Set(spaceIds),
  }));
  const atSaving = rules.filter(({ action }) => keepsTextsBack(action) || action === 'tag');
  return { all: compiled(rules), atSaving: atSaving.length === 0 ? null : compiled(atSaving) };
}

/** Whether a rule looks at what is saved in a space. */
export const isFor = ({ spaceIds }: RuleInForce, spaceId: string): boolean =>
  spaceIds === null || spaceIds.has(spaceId);

/** The least similarity that any of these detectors calls a copy, 0..1. */
export const leastSimilarityOf = (detectors: readonly Detector[]): number =>
  Math.min(1, ...detectors.map((one) => (one.kind === 'copied-text' ? one.leastSimilarityRatio : 1)));

const compiled = (rules: readonly RuleInForce[]): CompiledRules => ({
  rules: new Map(rules.map((rule) => [rule.ruleId, rule])),
  matcher: compileRules(rules.map(({ ruleId, detector }) => ({ id: ruleId, detector }))),
  leastSimilarityRatio: leastSimilarityOf(rules.map(({ detector }) => detector)),
});
