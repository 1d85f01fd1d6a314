import { wordSpans } from '../query/letter-kinds.js';

/** A text in which words are looked for, with what every search for likeness wants to know of it, found when first asked for. */
export class SearchedText {
  private knownSpans: Int32Array | null = null;

  /** `text` is as `foldChars` gives it. */
  constructor(readonly text: string) {}

  /** See {@link wordSpans}; up to four bytes a character. */
  get spans(): Int32Array {
    return (this.knownSpans ??= wordSpans(this.text));
  }
}
