import { hanOf } from '../texts/han.js';

/** A text as one line of words, for comparing. `text` is folded. */
export const wholeOf = (text: string): string => text.replace(/[^\p{L}\p{N}]+/gu, ' ').trim();

/** A title or heading, folded, with what every query wants to know of it; found when it is first asked for. */
export class WeighedName {
  private knownWhole: string | null = null;
  private knownSize = 0;

  constructor(readonly text: string) {}

  /** See {@link wholeOf}. */
  get whole(): string {
    return (this.knownWhole ??= wholeOf(this.text));
  }

  /** Words, two Han characters for one; at least 1. */
  get size(): number {
    if (this.knownSize === 0) this.knownSize = sizeOf(this.text);
    return this.knownSize;
  }
}

function sizeOf(name: string): number {
  const han = hanOf(name).length;
  const others = name.match(/(?:(?!\p{Script=Han})[\p{L}\p{N}])+/gu)?.length ?? 0;
  return Math.max(1, others + Math.max(0, han - 1));
}
