import { type EditLines } from './edit-lines.js';
import { IntList } from './int-list.js';
import { Interner } from './interner.js';
import { NONE } from './no-passage.js';
import { type TokenSequence } from './token-sequence.js';

/**
 * From how many tenths of words on a phrase that is no whole sentence counts as moved. Ours: three in a row ("street
 * artist Hanksy", the middle of a web address) meet by chance in texts about one subject.
 */
const PHRASE_TENTHS = 40;
/** Tokens that a phrase must share in a row to be noticed as moved; ours, shorter ones are turns of phrase. */
const NOTICED_TOKENS = 4;

/** Runs of so many free tokens by their hash, and where each stands first. */
const runs = new Interner();
const places = new IntList();
const takenOfOld = new IntList();

/**
 * Pairs phrases that were moved: runs of tokens without a partner on both sides that are equal and weigh at least
 * four words. The first place on the old side is taken. Fills `partners`. Cost: linear.
 */
export function matchFragments(
  lines: EditLines,
  old: TokenSequence,
  now: TokenSequence,
  partners: Int32Array,
): void {
  if (old.wordCount < NOTICED_TOKENS || now.wordCount < NOTICED_TOKENS) return;
  if (!hasFreeRun(now, partners)) return;
  const taken = takenOfOld.refill(old.length, 0);
  for (let at = 0; at < now.length; at++) {
    const partner = partners[at] ?? NONE;
    if (partner !== NONE) taken[partner] = 1;
  }
  noteFreePlaces(old, taken);
  if (places.length === 0) return;
  for (let at = 0; at + NOTICED_TOKENS <= now.length;) {
    const place = isFreeRun(now, at, partners) ? placeOf(hashOf(now, at)) : NONE;
    const length = place === NONE ? 0 : equalRun(old, now, place, at, taken, partners);
    let weight = 0;
    for (let i = 0; i < length; i++) weight += lines.tokens.strengths[now.tokens.at(at + i)] ?? 0;
    if (place === NONE || weight < PHRASE_TENTHS) {
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

/** Notes where each run of tokens that are free stands first. */
function noteFreePlaces(old: TokenSequence, taken: Int32Array): void {
  runs.clear();
  places.length = 0;
  let free = 0;
  for (let end = 0; end < old.length; end++) {
    free = old.tokens.data[end] !== NONE && taken[end] === 0 ? free + 1 : 0;
    if (free < NOTICED_TOKENS) continue;
    const at = end - NOTICED_TOKENS + 1;
    if (runs.numberOf(hashOf(old, at), 0) === places.length) places.push(at);
  }
}

/** Where a run stands first among the free ones, or -1. */
function placeOf(hash: number): number {
  return runs.has(hash, 0) ? places.at(runs.numberOf(hash, 0)) : NONE;
}

function hasFreeRun({ tokens, length }: TokenSequence, partners: Int32Array): boolean {
  let free = 0;
  for (let at = 0; at < length && free < NOTICED_TOKENS; at++) {
    free = tokens.data[at] !== NONE && partners[at] === NONE ? free + 1 : 0;
  }
  return free >= NOTICED_TOKENS;
}

function isFreeRun({ tokens }: TokenSequence, at: number, partners: Int32Array): boolean {
  for (let i = at; i < at + NOTICED_TOKENS; i++) {
    if (tokens.data[i] === NONE || partners[i] !== NONE) return false;
  }
  return true;
}

function hashOf({ ids }: TokenSequence, at: number): number {
  let hash = 0;
  for (let i = at; i < at + NOTICED_TOKENS; i++)
    hash = (Math.imul(hash, 0x01000193) ^ (ids.data[i] ?? 0)) | 0;
  return hash;
}

function equalRun(
  old: TokenSequence,
  now: TokenSequence,
  place: number,
  at: number,
  taken: Int32Array,
  partners: Int32Array,
): number {
  let length = 0;
  while (
    place + length < old.length &&
    at + length < now.length &&
    old.ids.at(place + length) === now.ids.at(at + length) &&
    taken[place + length] === 0 &&
    partners[at + length] === NONE &&
    now.tokens.at(at + length) !== NONE
  ) {
    length++;
  }
  return length;
}
