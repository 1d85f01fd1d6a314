import type { LaterMessages } from '../../i18n/messages.js';

/** What of a rule can change. */
export type VersionField = keyof LaterMessages['reviewRules']['rule']['field'];

const KNOWN: Readonly<Record<VersionField, true>> = {
  ...{ name: true, words: true, detector: true, action: true, spaces: true },
  ...{ exemptsTrusted: true, brakeShareRatio: true },
};

/** Whether this build has a word for a changed field. */
export const isVersionField = (name: string): name is VersionField => Object.hasOwn(KNOWN, name);
