import { type Operation } from './operation.js';

/** Of `Query`, about people, signing in, the trail, notices and jobs. See `operation.ts` for how to read it. */
export const PEOPLE_QUERIES: readonly Operation[] = [
  ['auditEntries', 'first: 5', '! x x x x + x x x'],
  ['auditEntriesAboutMe', 'first: 5', '! + + + + + + + +'],
  ['erasablePeople', 'text: "target"', '! x x x x + x x x'],
  ['erasurePreview', 'personId: "$target"', '! x x x x + x x x'],
  ['groups', '', '! x + + + + + + +'],
  ['jobRun', 'id: "$jobRun"', '!!! ... ... ... ... +++ ... ... +++'],
  ['jobRuns', '', '! + + + + + + + +'],
  ['me', '', '. + + + + + + + +'],
  ['notices', '', '! + + + + + + + +'],
  ['people', 'text: "target"', '! x + + + + + + +'],
  ['person', 'id: "$target"', '! x + + + + + + +'],
  ['signInOptions', '', '+ + + + + + + + +'],
  ['systemStatus', '', '+ + + + + + + + +'],
  ['noticeSettings', '', '! + + + + + + + +'],
];

/** Of `Mutation`, about people, signing in, the trail, notices and jobs. See `operation.ts` for how to read it. */
export const PEOPLE_MUTATIONS: readonly Operation[] = [
  ['cancelJobRun', 'id: "$jobRun"', '!!! ... ... ... ... +++ ... ... +++'],
  [
    'erasePerson',
    'input: { personId: "$target", pseudonym: "Somebody", reason: "A reason that is long enough" }',
    '! x x x x ? x x x',
  ],
  ['issueSignInLink', 'personId: "$target"', '!!! xxx xxx xxx xxx +++ xxx xxx xxx'],
  ['markNoticesRead', '', '! + + + + + + + +'],
  ['redeemSignInLink', 'input: { token: "none", password: "a long enough password" }', 'r r r r r r r r r'],
  ['setLocale', 'locale: "en"', '! + + + + + + + +'],
  ['setRoles', 'personId: "$target", roles: [EMPLOYEE]', '!!! xxx xxx xxx xxx +++ xxx xxx xxx'],
  ['signIn', 'input: { email: "nobody@company.example", password: "wrong" }', 'r r r r r r r r r'],
  ['signInAsDemoPersona', 'personId: "$target"', 'xxx xxx xxx xxx xxx xxx xxx xxx xxx'],
  ['signOut', '', '+ + + + + + + + +'],
  [
    'setNoticeSettings',
    'input: { duties: OFF, minorEdits: false, personal: OFF, watchCreated: true, watched: OFF }',
    '! + + + + + + + +',
  ],
];
