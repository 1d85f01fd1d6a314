import type { LaterMessages } from '../../i18n/messages.js';

type ProblemCode = keyof LaterMessages['words']['synonyms']['problem'];

const KNOWN: Readonly<Record<ProblemCode, true>> = {
  ...{ TOO_FEW_WORDS: true, TOO_MANY_WORDS: true, WORD_WITHOUT_LETTERS: true, WORD_TOO_LONG: true },
  ...{ WORD_TWICE: true, SAME_ALREADY: true, WORD_IN_OTHER_GROUP: true },
  ...{ TOO_MANY_GROUPS: true, GROUP_GONE: true },
};

/** Whether this build has a sentence of its own for the refusal. */
export const isKnownProblem = (code: string): code is ProblemCode => Object.hasOwn(KNOWN, code);
