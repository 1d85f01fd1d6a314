import { splitBlocks } from '@wellspring/wiki-domain/markdown';

/**
 * Remembers the block that the cursor is in, so that it is there again in the other editor. Blocks are counted from 0, as
 * splitBlocks counts them.
 */
export class TextPlaceMemory {
  private block = 0;

  fromVisual(block: number): void {
    this.block = block;
  }

  inVisual(): number {
    return this.block;
  }

  /** Takes a position in the text, its line breaks counted as one character each. */
  fromSource(text: string, position: number): void {
    this.block = 0;
    let done = 0;
    const { lead, blocks } = splitBlocks(text);
    for (const part of [lead, ...blocks.map(({ source, gap }) => source + gap)]) {
      done += part.replaceAll('\r\n', '\n').length;
      if (done > position) break;
      this.block++;
    }
    this.block = Math.max(0, this.block - 1);
  }

  inSource(text: string): number {
    if (this.block === 0) return 0;
    const { lead, blocks } = splitBlocks(text);
    const before =
      lead +
      blocks
        .slice(0, this.block)
        .map(({ source, gap }) => source + gap)
        .join('');
    return before.replaceAll('\r\n', '\n').length;
  }
}
