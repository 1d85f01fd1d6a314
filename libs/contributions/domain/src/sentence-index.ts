import { type EditLines } from './edit-lines.js';

/**
 * From how many words on a passage counts as the same writing wherever it turns up again. Ours: with fewer, common
 * turns of phrase ("for example") are credited to whoever used them first; with more, short sentences that were moved
 * become the mover's. mwpersistence's copy vector ("Apples are red.") needs 3 at most.
 */
export const STRONG_TENTHS = 30;

const NO_PASSAGE = -1;

/** Numbers of a slot, side by side so that a look costs one line of cache: both halves of the hash, the passage + 1. */
const SLOT = 3;
const LOW = 1;
const PASSAGE = 2;
const FIRST_CAPACITY = 64;

/**
 * In which passage each sentence of at least three words first stood, by its 64-bit hash; passages are taken up in
 * their order. Memory: 16 to 32 bytes a sentence.
 */
export class SentenceIndex {
  indexedPassages = 0;
  private size = 0;
  private capacity = 0;
  private slots = new Int32Array(0);

  /** Takes up the next passage, whose sentences are those of a line. */
  addNext(lines: EditLines, line: number): void {
    const passage = this.indexedPassages++;
    const end = lines.endSentence(line);
    for (let sentence = lines.firstSentence(line); sentence < end; sentence++) {
      if (lines.weights.at(sentence) < STRONG_TENTHS) continue;
      this.add(lines.high.at(sentence), lines.low.at(sentence), passage);
    }
  }

  /** Passes over the next passage, which has no sentence that is not there yet. */
  skipNext(): void {
    this.indexedPassages++;
  }

  /** The passage where the sentence stood first, or -1. */
  find(high: number, low: number): number {
    if (this.size === 0) return NO_PASSAGE;
    return (this.slots[this.slotOf(high, low) + PASSAGE] ?? 0) - 1;
  }

  private add(high: number, low: number, passage: number): void {
    if (4 * this.size >= 3 * this.capacity) this.grow();
    const slot = this.slotOf(high, low);
    if (this.slots[slot + PASSAGE] !== 0) return;
    this.fill(slot, high, low, passage + 1);
    this.size++;
  }

  private fill(slot: number, high: number, low: number, value: number): void {
    this.slots[slot] = high;
    this.slots[slot + LOW] = low;
    this.slots[slot + PASSAGE] = value;
  }

  /** Where the slot of the sentence begins, or the free one where it belongs. */
  private slotOf(high: number, low: number): number {
    const { slots } = this;
    const mask = this.capacity - 1;
    let number = (high ^ (low >>> 7)) & mask;
    for (;;) {
      const slot = number * SLOT;
      if (slots[slot + PASSAGE] === 0 || (slots[slot] === high && slots[slot + LOW] === low)) return slot;
      number = (number + 1) & mask;
    }
  }

  private grow(): void {
    const { slots: old } = this;
    this.capacity = Math.max(FIRST_CAPACITY, 2 * this.capacity);
    this.slots = new Int32Array(SLOT * this.capacity);
    for (let slot = 0; slot < old.length; slot += SLOT) {
      const value = old[slot + PASSAGE] ?? 0;
      if (value === 0) continue;
      const [high, low] = [old[slot] ?? 0, old[slot + LOW] ?? 0];
      this.fill(this.slotOf(high, low), high, low, value);
    }
  }
}
