import { type PrivateDataType } from '../detector.js';
import { plainText } from '../letters.js';
import { findCreditCards } from './credit-cards.js';
import { type PrivateDataFinder, type PrivateDataFinding } from './finding.js';
import { findCnIdentities, findHkIdentities, findTwIdentities } from './identity-numbers.js';
import { findMailAddresses } from './mail-addresses.js';
import { findCnPhones, findHkPhones, findInternationalPhones, findTwPhones } from './phone-numbers.js';
import { findApiKeys, findPrivateKeys, findSecretAssignments } from './secrets.js';

/** In the order in which they win where two overlap: the surer first. */
const FINDERS: readonly (readonly [PrivateDataType, PrivateDataFinder])[] = [
  ['private-key', findPrivateKeys],
  ['api-key', findApiKeys],
  ['identity-cn', findCnIdentities],
  ['identity-tw', findTwIdentities],
  ['identity-hk', findHkIdentities],
  ['credit-card', findCreditCards],
  ['mail-address', findMailAddresses],
  ['phone-cn', findCnPhones],
  ['phone-tw', findTwPhones],
  ['phone-hk', findHkPhones],
  ['phone-international', findInternationalPhones],
  ['secret-assignment', findSecretAssignments],
];

/**
 * Private data of the given kinds in a text, in order, without overlaps; values that are public for documentation and tests
 * are marked. Digits and signs of any width and script count as ordinary ones; what nobody sees is passed over. Linear.
 */
export function findPrivateData(text: string, types: ReadonlySet<PrivateDataType>): PrivateDataFinding[] {
  const plain = plainText(text);
  const kept: PrivateDataFinding[] = [];
  let taken: Uint8Array | null = null;
  for (const [type, find] of FINDERS) {
    if (!types.has(type)) continue;
    for (const finding of find(plain.text)) {
      taken ??= new Uint8Array(plain.text.length);
      if (taken.subarray(finding.start, finding.end).includes(1)) continue;
      taken.fill(1, finding.start, finding.end);
      kept.push(finding);
    }
  }
  return kept
    .sort((a, b) => a.start - b.start)
    .map((found) => ({ ...found, start: plain.originalOf(found.start), end: plain.originalOf(found.end) }));
}

/** A value as it may be shown: its first and last two signs, and dots for the others. */
export function maskedValue(value: string): string {
  const signs = [...value];
  if (signs.length <= 5) return '•'.repeat(signs.length);
  return `${signs.slice(0, 2).join('')}${'•'.repeat(Math.min(signs.length - 4, 12))}${signs.slice(-2).join('')}`;
}
