import { NONE } from './passages.js';
import { type TokenSequence } from './token-sequence.js';

/**
 * From how many words on a phrase that is no whole sentence counts as moved. Ours: three in a row ("street artist
 * Hanksy", the middle of a web address) meet by chance in texts about one subject.
 */
const PHRASE_WEIGHT = 4;
/** Tokens that a phrase must share in a row to be noticed as moved; ours, shorter ones are turns of phrase. */
const NOTICED_TOKENS = 4;

/**
 * Pairs phrases that were moved: runs of tokens without a partner on both sides that are equal and weigh at least
 * three words. The first place on the old side is taken. Fills `partners`. Cost: linear.
 */
export function matchFragments(old: TokenSequence, now: TokenSequence, partners: Int32Array): void {
  const taken = new Uint8Array(old.ids.length);
  for (const partner of partners) if (partner !== NONE) taken[partner] = 1;
  const places = new Map<number, number>();
  for (let at = old.ids.length - NOTICED_TOKENS; at >= 0; at--) {
    if (isFreeRun(old, at, (i) => taken[i] === 1)) places.set(hashOf(old.ids, at), at);
  }
  if (places.size === 0) return;
  for (let at = 0; at + NOTICED_TOKENS <= now.ids.length;) {
    const isFree = isFreeRun(now, at, (i) => partners[i] !== NONE);
    const place = isFree ? places.get(hashOf(now.ids, at)) : undefined;
    const length = place === undefined ? 0 : equalRun(old, now, place, at, taken, partners);
    let weight = 0;
    for (let i = 0; i < length; i++) weight += now.weights[at + i] ?? 0;
    if (place === undefined || weight < PHRASE_WEIGHT) {
      at++;
      continue;
    }
    for (let i = 0; i < length; i++) {
      partners[at + i] = place + i;
      taken[place + i] = 1;
    }
    at += length;
  }
}

function isFreeRun(sequence: TokenSequence, at: number, isPaired: (i: number) => boolean): boolean {
  for (let i = at; i < at + NOTICED_TOKENS; i++) {
    if (sequence.lines[i] === NONE || isPaired(i)) return false;
  }
  return true;
}

function hashOf(ids: readonly number[], at: number): number {
  let hash = 0;
  for (let i = at; i < at + NOTICED_TOKENS; i++) hash = (Math.imul(hash, 0x01000193) ^ (ids[i] ?? 0)) | 0;
  return hash;
}

function equalRun(
  old: TokenSequence,
  now: TokenSequence,
  place: number,
  at: number,
  taken: Uint8Array,
  partners: Int32Array,
): number {
  let length = 0;
  while (
    place + length < old.ids.length &&
    at + length < now.ids.length &&
    old.ids[place + length] === now.ids[at + length] &&
    taken[place + length] === 0 &&
    partners[at + length] === NONE &&
    now.lines[at + length] !== NONE
  ) {
    length++;
  }
  return length;
}
