import { type Actor, DomainError } from '@wellspring/kernel';
import { RULE_FAULTS } from '@wellspring/review-domain';
import { mayChangeRule } from '../rule.policy.js';
import { type RuleVersionView, type RuleView } from '../review-rules.read-model.js';
import { type ReviewRule, ReviewRuleProblem, type ReviewRuleVersion } from './review-rule.type.js';

/** A rule as GraphQL shows it, with its newest version for the field resolver. */
export type RuleParent = ReviewRule & { readonly currentVersion: RuleVersionView };

export const ruleType = (actor: Actor, { current, ...rule }: RuleView): RuleParent => ({
  ...{ id: rule.id, state: rule.state, createdAt: rule.createdAt, brakedAt: rule.brakedAt },
  ...{ mayEdit: mayChangeRule(actor, current.action), currentVersion: current },
});

/** What a version changed, by the names of its fields. */
const PARTS: Readonly<Record<string, (version: RuleVersionView) => unknown>> = {
  name: ({ name }) => name,
  words: ({ words }) => words,
  detector: ({ detector }) => detector,
  action: ({ action }) => action,
  spaces: ({ spaceIds }) => (spaceIds === null ? null : [...spaceIds].sort()),
  exemptsTrusted: ({ exemptsTrusted }) => exemptsTrusted,
  brakeShareRatio: ({ brakeShareRatio }) => brakeShareRatio,
};

/** A version as GraphQL shows it, against the one before. */
export const versionType = (version: RuleVersionView, before: RuleVersionView | null): ReviewRuleVersion => ({
  ...version,
  detectorJson: JSON.stringify(version.detector),
  isEverywhere: version.spaceIds === null,
  changedFields: Object.entries(PARTS)
    .filter(([, part]) => before === null || JSON.stringify(part(version)) !== JSON.stringify(part(before)))
    .map(([name]) => name),
});

/** A problem of the rule as a whole, of which its code says all. */
export const otherProblem = (
  code: string,
  { message, field }: { readonly message: string; readonly field: string },
): ReviewRuleProblem =>
  Object.assign(new ReviewRuleProblem(), {
    ...{ code, message, field, fault: null, at: null, least: null, most: null, found: null },
  });

/** A problem of the rule's form as its editor shows it; anything else is thrown on. */
export function ruleProblem(error: unknown): ReviewRuleProblem {
  if (!(error instanceof DomainError) || error.code !== 'BAD_INPUT') throw error;
  const { field, fault, at, least, most, found } = error.details;
  return Object.assign(new ReviewRuleProblem(), {
    ...{ code: 'BAD_RULE', message: error.message },
    field: typeof field === 'string' ? field : null,
    fault: RULE_FAULTS.find((known) => known === fault) ?? null,
    ...{ at: numberOr(at), least: numberOr(least), most: numberOr(most), found: numberOr(found) },
  });
}

const numberOr = (value: unknown): number | null => (typeof value === 'number' ? value : null);
