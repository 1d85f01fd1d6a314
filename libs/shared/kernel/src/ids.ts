import type { Random } from './random.js';

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;
const URL_ID_ALPHABET = '23456789abcdefghijkmnpqrstuvwxyz';

/** Length of a page's `urlId`: 32^10 possible values. */
export const URL_ID_LENGTH = 10;

/** UUIDv7 (RFC 9562): sorts by time of making. Lower case with hyphens. */
export function uuidv7(now: Date, random: Random): string {
  const bytes = random.bytes(16);
  const ms = now.getTime();
  for (let i = 0; i < 6; i++) bytes[i] = Math.floor(ms / 2 ** (8 * (5 - i))) & 0xff;
  bytes[6] = 0x70 | ((bytes[6] ?? 0) & 0x0f);
  bytes[8] = 0x80 | ((bytes[8] ?? 0) & 0x3f);
  const hex = Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
}

/** Whether the text has the form of a UUID of any version. Ids from clients are checked with it at the edge. */
export const isUuid = (text: string): boolean => UUID.test(text);

/** Short permanent id in a page's address: ten characters without look-alikes (no 0, 1, l, o). */
export function newUrlId(random: Random): string {
  return Array.from(random.bytes(URL_ID_LENGTH), (byte) => URL_ID_ALPHABET[byte % 32]).join('');
}
