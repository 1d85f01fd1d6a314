import { type EditLines } from './edit-lines.js';

/**
 * From how many words on a passage counts as the same writing wherever it turns up again. Ours: with fewer, common
 * turns of phrase ("for example") are credited to whoever used them first; with more, short sentences that were moved
 * become the mover's. mwpersistence's copy vector ("Apples are red.") needs 3 at most.
 */
export const STRONG_TENTHS = 30;

const NO_PASSAGE = -1;

/**
 * In which passage each sentence of at least three words first stood, by its 64-bit hash; passages are taken up in
 * their order. Memory: 16 to 32 bytes a sentence.
 */
export class SentenceIndex {
  indexedPassages = 0;
  private size = 0;
  private high = new Int32Array(0);
  private low = new Int32Array(0);
  private passages = new Int32Array(0);

  /** Takes up the next passage, whose sentences are those of a line. */
  addNext(lines: EditLines, line: number): void {
    const passage = this.indexedPassages++;
    const end = lines.endSentence(line);
    for (let sentence = lines.firstSentence(line); sentence < end; sentence++) {
      if (lines.weights.at(sentence) < STRONG_TENTHS) continue;
      this.add(lines.high.at(sentence), lines.low.at(sentence), passage);
    }
  }

  /** The passage where the sentence stood first, or -1. */
  find(high: number, low: number): number {
    if (this.size === 0) return NO_PASSAGE;
    return (this.passages[this.slotOf(high, low)] ?? 0) - 1;
  }

  private add(high: number, low: number, passage: number): void {
    if (4 * this.size >= 3 * this.passages.length) this.grow();
    const slot = this.slotOf(high, low);
    if (this.passages[slot] !== 0) return;
    this.high[slot] = high;
    this.low[slot] = low;
    this.passages[slot] = passage + 1;
    this.size++;
  }

  /** The slot of the sentence, or the free one where it belongs. */
  private slotOf(high: number, low: number): number {
    const mask = this.passages.length - 1;
    let slot = (high ^ (low >>> 7)) & mask;
    while (this.passages[slot] !== 0 && (this.high[slot] !== high || this.low[slot] !== low)) {
      slot = (slot + 1) & mask;
    }
    return slot;
  }

  private grow(): void {
    const { high, low, passages } = this;
    const capacity = Math.max(64, 2 * passages.length);
    this.high = new Int32Array(capacity);
    this.low = new Int32Array(capacity);
    this.passages = new Int32Array(capacity);
    for (let slot = 0; slot < passages.length; slot++) {
      if (passages[slot] === 0) continue;
      const to = this.slotOf(high[slot] ?? 0, low[slot] ?? 0);
      this.high[to] = high[slot] ?? 0;
      this.low[to] = low[slot] ?? 0;
      this.passages[to] = passages[slot] ?? 0;
    }
  }
}
