import { EditLines } from './edit-lines.js';

const NO_LINE = -1;
/** Numbers of a slot: the hash of a line, and its number + 1. */
const SLOT = 2;
const NUMBER = 1;
const FIRST_CAPACITY = 64;

/**
 * The lines that ever stood on a page, trimmed and not blank, each once; numbered in the order in which they came. Memory:
 * their texts and 11 to 21 bytes a line to find them again, where a `Map` takes 50.
 */
export class KnownLines {
  private readonly texts: string[] = [];
  /** Lines that `slots` has: those of a stored state are only entered when a line is looked for. */
  private entered = 0;
  private capacity = 0;
  private slots = new Int32Array(0);

  get count(): number {
    return this.texts.length;
  }

  textOf(line: number): string {
    return this.texts[line] ?? '';
  }

  /** Sum of what the line's tokens say, in tenths of a word. Cost: the line. */
  tenthsOf(line: number): number {
    return strengthOf(this.textOf(line));
  }

  /** Number of a line's text, whose hash (`hashOfLine`) this is; -1 when it never stood on the page. */
  find(text: string, hash: number): number {
    if (this.entered < this.count) this.enterAll();
    return this.capacity === 0 ? NO_LINE : (this.slots[this.slotOf(hash, text) + NUMBER] ?? 0) - 1;
  }

  /** Adds a line unless it is known; the very string is kept, so that it must not be cut from a longer one. */
  add(text: string, hash: number): number {
    const known = this.find(text, hash);
    if (known !== NO_LINE) return known;
    this.addNew(text);
    this.makeRoom();
    return this.enter(text, hash);
  }

  /** Adds a line that is known not to be there, as the very string. */
  addNew(text: string): void {
    this.texts.push(text);
  }

  private enterAll(): void {
    this.makeRoom();
    while (this.entered < this.count) {
      const text = this.textOf(this.entered);
      this.enter(text, hashOfLine(text));
    }
  }

  /** Enters the next line in `slots`; gives its number. */
  private enter(text: string, hash: number): number {
    const slot = this.slotOf(hash, text);
    this.slots[slot] = hash;
    this.slots[slot + NUMBER] = ++this.entered;
    return this.entered - 1;
  }

  /** Where the slot of the line begins, or the free one where it belongs. */
  private slotOf(hash: number, text: string): number {
    const { slots } = this;
    for (let slot = this.firstSlot(hash); ; slot = (slot + SLOT) & (slots.length - 1)) {
      const number = slots[slot + NUMBER] ?? 0;
      if (number === 0 || (slots[slot] === hash && this.texts[number - 1] === text)) return slot;
    }
  }

  private firstSlot(hash: number): number {
    return SLOT * ((hash ^ (hash >>> 15)) & (this.capacity - 1));
  }

  /** Three quarters of the slots are filled at most. */
  private makeRoom(): void {
    let capacity = Math.max(FIRST_CAPACITY, this.capacity);
    while (3 * capacity < 4 * this.count) capacity *= 2;
    if (capacity === this.capacity) return;
    const { slots: old } = this;
    this.capacity = capacity;
    this.slots = new Int32Array(SLOT * capacity);
    for (let from = 0; from < old.length; from += SLOT) {
      if (old[from + NUMBER] === 0) continue;
      let slot = this.firstSlot(old[from] ?? 0);
      while (this.slots[slot + NUMBER] !== 0) slot = (slot + SLOT) & (this.slots.length - 1);
      this.slots[slot] = old[from] ?? 0;
      this.slots[slot + NUMBER] = old[from + NUMBER] ?? 0;
    }
  }
}

/** FNV-1a of the code units, 32 bits; lines with the same hash are compared themselves. Cost: 1 ns a character. */
export function hashOfLine(text: string): number {
  let hash = 0x811c9dc5 | 0;
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return hash;
}

/** For lines that are looked at by themselves. */
const apart = new EditLines();

function strengthOf(text: string): number {
  apart.clear();
  apart.add(text);
  let sum = 0;
  for (let i = 0; i < apart.tokens.count; i++) sum += apart.tokens.strengths[i] ?? 0;
  return sum;
}
