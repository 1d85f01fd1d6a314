import { createHmac } from 'node:crypto';

/** Letters and digits that nobody mistakes for another (Crockford). */
const LETTERS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
/** 50 bits: two of 100,000 people have the same one with a chance of 1 in 200,000. */
const LENGTH = 10;

/**
 * What stands for a person in pseudonymous mode: `P-` and ten letters of the keyed HMAC of the id. The same in every
 * snapshot, so that changes can be followed; without the installation's key nobody can compute it.
 */
export function pseudonymOf(key: Buffer, personId: string): string {
  const hash = createHmac('sha256', key).update(`pseudonym:${personId}`).digest();
  return `P-${Array.from({ length: LENGTH }, (_, at) => LETTERS[(hash[at] ?? 0) % 32]).join('')}`;
}
