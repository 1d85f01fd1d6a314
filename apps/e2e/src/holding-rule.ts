import { eventually } from './eventually.js';
import { type Visitor } from './visitor.js';

/** A rehearsal looks at the newest revisions of the whole wiki in a job. */
const REHEARSED_WITHIN_MS = 60_000;

const REHEARSE = `mutation ($input: RehearseReviewRuleInput!) {
  rehearseReviewRule(input: $input) { ... on RuleRehearsal { id } ... on ReviewRuleProblem { message } } }`;
const REHEARSAL = 'query ($id: ID!) { ruleRehearsal(id: $id) { finishedAt } }';
const SAVE = `mutation ($input: ReviewRuleInput!) {
  saveReviewRule(input: $input) { ... on SavedReviewRule { rule { id } } ... on ReviewRuleProblem { message } } }`;

/** Makes a rule that holds texts of one space in which a word stands, after its rehearsal; gives its id. */
export async function holdingRule(
  admin: Visitor,
  name: string,
  spaceId: string,
  word: string,
): Promise<string> {
  const detector = {
    detectorJson: JSON.stringify({ kind: 'words', words: [word] }),
    spaceIds: [spaceId],
    // In a space of two pages one hit is more than any usual share.
    brakeShareRatio: 1,
  };
  const { rehearseReviewRule } = await admin.ask<{ rehearseReviewRule: { id?: string; message?: string } }>(
    REHEARSE,
    { input: detector },
  );
  const { id } = rehearseReviewRule;
  if (id === undefined) throw new Error(`Not rehearsed: ${rehearseReviewRule.message ?? ''}`);
  await eventually(
    'the rule is rehearsed',
    async () => {
      const { ruleRehearsal } = await admin.ask<{ ruleRehearsal: { finishedAt: string | null } }>(REHEARSAL, {
        id,
      });
      return ruleRehearsal.finishedAt;
    },
    REHEARSED_WITHIN_MS,
  );
  const { saveReviewRule: saved } = await admin.ask<{
    saveReviewRule: { rule?: { id: string }; message?: string };
  }>(SAVE, { input: { ...detector, name, words: `Nobody writes ${word}.`, action: 'HOLD' } });
  if (saved.rule === undefined) throw new Error(`Not saved: ${saved.message ?? ''}`);
  return saved.rule.id;
}
