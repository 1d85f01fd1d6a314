import { type LineTokens, type Segment } from './line-tokens.js';
import { endOfParameterName } from './markup-names.js';
import { NONE } from './passages.js';

/** Numbers of landmarks lie far below those of words; sentences and lines get ranges of their own. */
const LINE_LANDMARK = -1;
const SENTENCE_LANDMARK = -0x20000000;
const GAP = -0x40000000;
/** Ends of lines are compared as well: a bar at the end of a table row is not the one that begins the next. */
const LINE_END = -0x60000000;

/**
 * One side of a comparison: the tokens of several lines as numbers, one after the other. Equal numbers are equal
 * words. Landmarks stand for lines and sentences that both sides have whole: they keep the words between them apart.
 */
export class TokenSequence {
  readonly ids: number[] = [];
  /** What each token says, in words; see `LineTokens.strengths`. */
  readonly weights: number[] = [];
  /** Index of the line that a token stands in, -1 for landmarks. */
  readonly lines: number[] = [];
  /** Index of the token in its line. */
  readonly tokens: number[] = [];
  /** Index into `segmentWeights` of the sentence that a token stands in, -1 for landmarks. */
  readonly segments: number[] = [];
  readonly segmentWeights: number[] = [];
  /** Places of the bars between cells and parameters. */
  readonly bars: number[] = [];
  /** For bars in front of the name of a parameter: the place behind its equals sign. */
  readonly parameterNames = new Map<number, number>();
  /** Lines of which a sentence is found already. */
  readonly linesWithLandmarks = new Set<number>();

  /** Both sides of a comparison share the vocabulary. */
  constructor(private readonly vocabulary: Map<string, number>) {}

  /** A line that stands whole on both sides, under the number that both know it by. */
  addLandmark(line: number): void {
    this.add(LINE_LANDMARK - line, 0, NONE, 0, NONE);
  }

  /**
   * The tokens of a line but those that are `found` already.
   * @param landmarkOf number of a sentence that stands whole on both sides
   */
  addLine(
    line: number,
    apart: LineTokens,
    landmarkOf: (segment: Segment) => number | undefined,
    found?: ArrayLike<number>,
  ): void {
    for (const segment of apart.segments) {
      const landmark = landmarkOf(segment);
      if (landmark !== undefined || found?.[segment.start]) {
        this.linesWithLandmarks.add(line);
        this.add(
          landmark === undefined ? GAP - this.ids.length : SENTENCE_LANDMARK - landmark,
          0,
          NONE,
          0,
          NONE,
        );
      } else this.addTokens(line, apart, segment);
    }
    this.add(LINE_END, 0, NONE, 0, NONE);
  }

  /** Places of the landmarks. */
  landmarks(): number[] {
    const places: number[] = [];
    for (let at = 0; at < this.ids.length; at++) {
      const id = this.ids[at] ?? 0;
      if (id < 0 && id > GAP) places.push(at);
    }
    return places;
  }

  /** Whether the token follows the one in front of it without a landmark between. */
  continuesAt(index: number): boolean {
    return this.lines[index] !== NONE && this.lines[index - 1] !== NONE && index > 0;
  }

  private noteBar(apart: LineTokens, bar: number): void {
    this.bars.push(this.ids.length);
    const nameEnd = endOfParameterName(apart, bar + 1);
    if (nameEnd > bar) this.parameterNames.set(this.ids.length, this.ids.length + nameEnd - bar);
  }

  private addTokens(line: number, apart: LineTokens, { start, end, weight }: Segment): void {
    const { keys, strengths } = apart;
    const segment = this.segmentWeights.push(weight) - 1;
    for (let i = start; i < end; i++) {
      const key = keys[i] ?? '';
      let id = this.vocabulary.get(key);
      if (id === undefined) {
        id = this.vocabulary.size;
        this.vocabulary.set(key, id);
      }
      if (key === '|' || key === '｜') this.noteBar(apart, i);
      this.add(id, strengths[i] ?? 0, line, i, segment);
    }
  }

  private add(id: number, weight: number, line: number, token: number, segment: number): void {
    this.ids.push(id);
    this.weights.push(weight);
    this.lines.push(line);
    this.tokens.push(token);
    this.segments.push(segment);
  }
}
