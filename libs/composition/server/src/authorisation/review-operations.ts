import { type Operation } from './operation.js';

/** Of `Query`, about review: the queue, rules, reports, numbers, levels, trust. See `operation.ts` for how to read it. */
export const REVIEW_QUERIES: readonly Operation[] = [
  ['appealedText', 'itemId: "$new"', '! . . . . . . . .'],
  ['myPageReports', 'first: 3', '! + + + + + + + +'],
  ['myRefusals', 'first: 3', '! + + + + + + + +'],
  ['myReviewedChanges', 'first: 3', '! + + + + + + + +'],
  ['nextReviewItem', 'filter: { spaceIds: ["$space"] }', '!!! ... ... ++. ... ... ... ... ...'],
  ['reviewItem', 'id: "$item"', '!!! ... ... ++. ... ... ... +++ ...'],
  ['reviewNumberRows', 'spaceKey: "$key", number: WAITING, first: 3', '!!! ... xx. ++. ++. ++. xxx xxx +++'],
  ['reviewNumbers', 'spaceKey: "$key"', '!!! ... xx. ++. ++. ++. xxx xxx +++'],
  ['reviewQueue', 'first: 3, filter: { spaceIds: ["$space"] }', '!!! ... ... ++. ... ... ... ... ...'],
  ['reviewRule', 'id: "$new"', '! . . . . . . . .'],
  ['reviewRules', 'first: 3', '! + + + + + + + +'],
  ['ruleHits', 'first: 3, ruleId: "$new"', '! . . . . . . . .'],
  ['ruleRehearsal', 'id: "$new"', '! . . . . . . . .'],
  ['serviceLevels', '', '! + + + + + + + +'],
  ['trustedAuthors', 'first: 3', '! x x + x + x x x'],
];

/** Of `Mutation`, about review: the queue, rules, reports, numbers, levels, trust. See `operation.ts` for how to read it. */
export const REVIEW_MUTATIONS: readonly Operation[] = [
  ['appealDecision', 'itemId: "$new", request: "But why?"', '! . . . . . . . .'],
  ['appealRefusal', 'draftId: "$new", request: "But why?"', '! . . . . . . . .'],
  ['assignReviewer', 'spaceId: "$space", personId: "$target"', '!!! ... xx. xx. xx. xx. xxx xxx +++'],
  ['claimReviewItem', 'id: "$item"', '!!! ... ... ++. ... ... ... rrr ...'],
  [
    'decideReviewItem',
    'input: { id: "$item", version: 1, verdict: GOOD }',
    '!!! ... ... ++. ... ... ... rrr ...',
    'page',
  ],
  ['escalateReviewItem', 'id: "$item"', '!!! ... ... ++. ... ... ... rrr ...', 'page'],
  [
    'hideRevisions',
    'input: { pageId: "$page", fromNumber: 1, toNumber: 1, reason: "Private data" }',
    '!!! ... xx. ??. xx. xx. xxx xxx xxx',
  ],
  ['leaveReviewers', 'spaceId: "$space"', '!!! ... ++. ++. ++. ++. +++ +++ +++'],
  [
    'rehearseReviewRule',
    'input: { detectorJson: "{\\"kind\\":\\"words\\",\\"words\\":[\\"zz\\"]}" }',
    '! x x + x + x x x',
  ],
  ['releaseReviewItem', 'id: "$item"', '!!! ... ... ++. ... ... ... +++ ...'],
  ['removeReviewer', 'spaceId: "$space", personId: "$target"', '!!! ... xx. xx. xx. xx. xxx xxx +++'],
  [
    'reportPage',
    'input: { pageId: "$page", revisionNumber: 1, reason: WRONG }',
    '!!! ... ++. ++. ++. ++. +++ +++ +++',
  ],
  [
    'saveReviewRule',
    'input: { name: "$word", words: "x", detectorJson: "{\\"kind\\":\\"words\\",\\"words\\":[\\"zz\\"]}", action: NOTE }',
    '! x x + x + x x x',
  ],
  ['setPageReview', 'pageId: "$page", reviewsBeforePublishing: null', '!!! ... xx. xx. xx. xx. xxx xxx +++'],
  ['setPageReviewClass', 'urlId: "$urlId", class: null', '!!! ... xx. xx. xx. xx. xxx xxx +++'],
  ['setReviewRuleState', 'id: "$new", isOn: false', '! x x . x . x x x'],
  ['setServiceLevel', 'class: OTHER, businessHours: 27', '! x x x x + x x x'],
  [
    'setSpaceReview',
    'input: { spaceId: "$space", reviewsBeforePublishing: false, welcomesVolunteers: true }',
    '!!! ... xx. xx. xx. xx. xxx xxx +++',
  ],
  ['setSpaceReviewClass', 'spaceKey: "$key", class: OTHER', '!!! ... xx. xx. xx. xx. xxx xxx +++'],
  ['setTrust', 'input: { personId: "$target", decision: GRANT, reason: "x" }', '! x x + x + x x x'],
  [
    'unhideRevisions',
    'input: { pageId: "$page", fromNumber: 9, toNumber: 9, reason: "Private data" }',
    '!!! xxx xxx xxx xxx ... xxx xxx xxx',
  ],
  ['volunteerForSpace', 'spaceId: "$space"', '!!! ... +x. +x. +x. +x. +++ +++ +++'],
];
