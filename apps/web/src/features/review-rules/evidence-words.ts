import type { LaterMessages } from '../../i18n/messages.js';

type Texts = LaterMessages['reviewRules'];
type EvidenceKey =
  `reviewRules.privateData.${keyof Texts['privateData']}` | `reviewRules.evidence.${keyof Texts['evidence']}`;

const PRIVATE: Readonly<Record<keyof Texts['privateData'], true>> = {
  ...{ 'mail-address': true, 'phone-cn': true, 'phone-tw': true, 'phone-hk': true },
  ...{ 'phone-international': true, 'identity-cn': true, 'identity-tw': true, 'identity-hk': true },
  ...{ 'credit-card': true, 'api-key': true, 'secret-assignment': true, 'private-key': true },
};
const OTHER: Readonly<Record<keyof Texts['evidence'], true>> = {
  ...{ word: true, match: true, host: true, copied: true, removed: true, blanked: true },
  ...{ 'too-long': true, 'too-much-added': true },
};
const isPrivate = (type: string): type is keyof Texts['privateData'] => Object.hasOwn(PRIVATE, type);
const isOther = (type: string): type is keyof Texts['evidence'] => Object.hasOwn(OTHER, type);

/** The text that names what a rule found; null for a type that this build does not know. */
export function evidenceKey(type: string): EvidenceKey | null {
  if (isPrivate(type)) return `reviewRules.privateData.${type}`;
  return isOther(type) ? `reviewRules.evidence.${type}` : null;
}
