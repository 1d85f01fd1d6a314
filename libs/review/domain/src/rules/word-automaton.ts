import { LETTER, letterKinds, unitFolds } from './letters.js';

/** Held here: a look-up on the global object for each unit shows. */
const { imul } = Math;

/** Told of each place of a word; offsets are UTF-16 units of the text. */
export type OnWord = (word: number, start: number, end: number) => void;

/** Finds all places of many words at once. */
export interface WordAutomaton {
  /** Tells every place of every word in the order of their ends. Linear in the text and the places. */
  find(text: string, onWord: OnWord): void;
}

/** How a word is looked for. */
export interface AutomatonWord {
  readonly text: string;
  /** Not within a longer word of a script that parts words; false for pieces of expressions. */
  readonly isWhole: boolean;
}

const NONE = -1;

/**
 * One automaton (Aho and Corasick, 1975) for many words. Case and width are folded, what nobody sees is passed over. The
 * edges stand in one hash table, so that 400,000 words cost memory in proportion to their letters, about 100 bytes each.
 */
export function wordAutomaton(words: readonly AutomatonWord[]): WordAutomaton {
  const folds = unitFolds();
  const kinds = letterKinds();
  const units = words.map(({ text }) => foldedUnits(text));
  const edges = new Edges(units.reduce((sum, { length }) => sum + length, 1));
  const { ending, nextWord, states } = growTrie(units, edges);
  const { fail, wordsBehind } = linkSuffixes(states, edges, ending);
  const root = new Int32Array(0x10000);
  for (const unit of edges.unitsOf(0)) root[unit] = edges.to(0, unit);

  const find = (text: string, onWord: OnWord) => {
    let state = 0;
    for (let at = 0; at < text.length; at++) {
      const unit = folds[text.charCodeAt(at)] ?? 0;
      if (unit === 0) continue;
      let next = state === 0 ? (root[unit] ?? 0) : edges.to(state, unit);
      while (next === NONE) {
        state = fail[state] ?? 0;
        next = state === 0 ? (root[unit] ?? 0) : edges.to(state, unit);
      }
      state = next;
      if (state === 0) continue;
      for (let ended = state; ended > 0; ended = wordsBehind[ended] ?? 0) tell(text, ended, at + 1, onWord);
    }
  };

  function tell(text: string, state: number, end: number, onWord: OnWord): void {
    for (let word = ending[state] ?? NONE; word !== NONE; word = nextWord[word] ?? NONE) {
      const start = startOf(text, end, units[word]?.length ?? 0);
      if (words[word]?.isWhole !== true || isWhole(text, start, end)) onWord(word, start, end);
    }
  }

  /** Walks back over as many seen units as the word has. */
  function startOf(text: string, end: number, length: number): number {
    let at = end;
    for (let left = length; left > 0;) if (folds[text.charCodeAt(--at)] !== 0) left--;
    return at;
  }

  function isWhole(text: string, start: number, end: number): boolean {
    return (
      !(isLetter(text, start) && isLetter(text, seen(text, start - 1, -1))) &&
      !(isLetter(text, seen(text, end - 1, -1)) && isLetter(text, seen(text, end, 1)))
    );
  }

  const isLetter = (text: string, at: number) => kinds[text.charCodeAt(at)] === LETTER;

  /** The nearest place from here on that somebody sees. */
  function seen(text: string, at: number, step: 1 | -1): number {
    let place = at;
    while (place >= 0 && place < text.length && folds[text.charCodeAt(place)] === 0) place += step;
    return place;
  }

  return { find };
}

/** Folded units of a word, without what nobody sees. */
function foldedUnits(text: string): number[] {
  const folds = unitFolds();
  return Array.from({ length: text.length }, (_, at) => folds[text.charCodeAt(at)] ?? 0).filter(
    (unit) => unit !== 0,
  );
}

function growTrie(units: readonly (readonly number[])[], edges: Edges) {
  const ending: number[] = [NONE];
  const nextWord = new Int32Array(units.length).fill(NONE);
  units.forEach((word, number) => {
    if (word.length === 0) return;
    let state = 0;
    for (const unit of word) {
      let next = edges.to(state, unit);
      if (next === NONE) {
        next = ending.length;
        ending.push(NONE);
        edges.add(state, unit, next);
      }
      state = next;
    }
    nextWord[number] = ending[state] ?? NONE;
    ending[state] = number;
  });
  return { ending: Int32Array.from(ending), nextWord, states: ending.length };
}

/** For each state the longest other one that it ends with, and the longest of these that ends a word. */
function linkSuffixes(states: number, edges: Edges, ending: Int32Array) {
  const fail = new Int32Array(states);
  const wordsBehind = new Int32Array(states);
  const queue = [0];
  for (let at = 0; at < queue.length; at++) {
    const state = queue[at] ?? 0;
    for (const unit of edges.unitsOf(state)) {
      const next = edges.to(state, unit);
      queue.push(next);
      if (state === 0) continue;
      let behind = fail[state] ?? 0;
      while (behind !== 0 && edges.to(behind, unit) === NONE) behind = fail[behind] ?? 0;
      const found = edges.to(behind, unit);
      const suffix = found === NONE ? 0 : found;
      fail[next] = suffix;
      wordsBehind[next] = ending[suffix] === NONE ? (wordsBehind[suffix] ?? 0) : suffix;
    }
  }
  return { fail, wordsBehind };
}

/** Edges of all states: a hash table with open addressing, and the units of each state for the links. */
class Edges {
  private readonly mask: number;
  private readonly from: Int32Array;
  private readonly unit: Uint16Array;
  private readonly target: Int32Array;
  private readonly units: number[][] = [];

  constructor(most: number) {
    const size = 2 ** Math.ceil(Math.log2(most * 2 + 2));
    this.mask = size - 1;
    this.from = new Int32Array(size).fill(NONE);
    this.unit = new Uint16Array(size);
    this.target = new Int32Array(size);
  }

  to(state: number, unit: number): number {
    for (let slot = this.slotOf(state, unit); ; slot = (slot + 1) & this.mask) {
      const from = this.from[slot];
      if (from === state && this.unit[slot] === unit) return this.target[slot] ?? NONE;
      if (from === NONE) return NONE;
    }
  }

  add(state: number, unit: number, target: number): void {
    let slot = this.slotOf(state, unit);
    while (this.from[slot] !== NONE) slot = (slot + 1) & this.mask;
    this.from[slot] = state;
    this.unit[slot] = unit;
    this.target[slot] = target;
    (this.units[state] ??= []).push(unit);
  }

  unitsOf(state: number): readonly number[] {
    return this.units[state] ?? [];
  }

  private slotOf(state: number, unit: number): number {
    const mixed = imul(imul(state, 0x9e3779b1) ^ unit, 0x85ebca6b);
    return (mixed ^ (mixed >>> 15)) & this.mask;
  }
}
