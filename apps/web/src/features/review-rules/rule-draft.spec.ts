import type { ReviewRulePartsFragment } from '@wellspring/web-graphql';
import { brakeRatioOf, draftOfRule, NEW_RULE, rehearsedPart, ruleInputOf } from './rule-draft.js';

const rule: ReviewRulePartsFragment = {
  id: 'r1',
  state: 'ON',
  brakedAt: null,
  mayEdit: true,
  figures: { hits: 0, decided: 0, overturned: 0, appealed: 0 },
  current: {
    ...{ id: 'v1', number: 1, name: 'Secrets', words: 'No passwords.' },
    action: 'REFUSE',
    detectorJson: '{"kind":"words","words":["hunter2"],"matchesCase":false}',
    isEverywhere: false,
    spaces: [{ id: 's1', key: 'OPS', name: 'Operations' }],
    ...{ otherSpaces: 0, exemptsTrusted: true, brakeShareRatio: 0.025 },
  },
};

it('gives back the rule that was opened when nothing is changed', () => {
  const draft = draftOfRule(rule);
  expect(draft && ruleInputOf(draft, false)).toEqual({
    ...{ id: 'r1', name: 'Secrets', words: 'No passwords.', action: 'REFUSE', spaceIds: ['s1'] },
    detectorJson: rule.current.detectorJson,
    ...{ exemptsTrusted: true, brakeShareRatio: 0.025, changeNote: '', despiteBrake: false },
  });
});

it('does not open a rule whose machine side this build does not know', () => {
  const current = { ...rule.current, detectorJson: '{"kind":"tone"}' };
  expect(draftOfRule({ ...rule, current })).toBeNull();
});

it('rehearses a rule that holds everywhere without naming spaces', () => {
  expect(rehearsedPart({ ...NEW_RULE, spaceIds: ['s1'] }).spaceIds).toBeNull();
});

it('takes what is no number for no brake, which the server refuses', () => {
  expect(['5', '0.5', '', 'much'].map((brakePercent) => brakeRatioOf({ brakePercent }))).toEqual([
    0.05, 0.005, 0, 0,
  ]);
});
