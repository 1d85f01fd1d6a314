import { type EditLines } from './edit-lines.js';
import { IntList } from './int-list.js';
import { NONE } from './no-passage.js';

/** Numbers of landmarks lie far below those of words; sentences and lines get ranges of their own. */
const LINE_LANDMARK = -1;
const SENTENCE_LANDMARK = -0x20000000;
const GAP = -0x40000000;
/** Ends of lines are compared as well: a bar at the end of a table row is not the one that begins the next. */
const LINE_END = -0x60000000;

const BAR = 0x7c;
const WIDE_BAR = 0xff5c;

/**
 * One side of a comparison: the tokens of several lines as numbers, one after the other. Equal numbers are equal
 * words. Landmarks stand for lines and sentences that both sides have whole: they keep the words between them apart.
 * Emptied and filled anew for each comparison.
 */
export class TokenSequence {
  readonly ids = new IntList(256);
  /** The token, -1 for landmarks and ends of lines. */
  readonly tokens = new IntList(256);
  /** The sentence that a token stands in, -1 for landmarks and ends of lines. */
  readonly sentences = new IntList(256);
  /** Words among the elements. */
  wordCount = 0;
  /** Places of the bars between cells and parameters. */
  readonly bars = new IntList();
  /** Places of the first tokens of lines. */
  readonly fronts = new IntList();
  /** By line the last stamp with which a sentence of it was found already. */
  private readonly landmarkStamps = new IntList();
  private stamp = 1;

  get length(): number {
    return this.ids.length;
  }

  clear(): void {
    this.ids.length = this.tokens.length = this.sentences.length = this.wordCount = 0;
    this.bars.length = this.fronts.length = 0;
    this.stamp++;
  }

  /** Whether a sentence of a line is found already. */
  hasLandmark(line: number): boolean {
    return line !== NONE && this.landmarkStamps.at(line) === this.stamp;
  }

  /** A line that stands whole on both sides, under the number that both know it by. */
  addLandmark(line: number): void {
    this.add(LINE_LANDMARK - line, NONE, NONE);
  }

  /**
   * The tokens of a line but those whose origin is found already.
   * @param landmarks by sentence the number of one that stands whole on both sides, else -1; none are without it
   */
  addLine(lines: EditLines, line: number, landmarks?: Int32Array): void {
    const end = lines.endSentence(line);
    const first = lines.firstSentence(line);
    for (let sentence = first; sentence < end; sentence++) {
      const landmark = landmarks ? (landmarks[sentence] ?? NONE) : NONE;
      const isFound = landmarks !== undefined && lines.found[lines.starts.at(sentence)] === 1;
      if (landmark !== NONE || isFound) {
        this.landmarkStamps.extendTo(line + 1);
        this.landmarkStamps.data[line] = this.stamp;
        this.add(landmark === NONE ? GAP - this.length : SENTENCE_LANDMARK - landmark, NONE, NONE);
      } else {
        if (sentence === first) this.fronts.push(this.length);
        this.addTokens(lines, sentence);
      }
    }
    this.add(LINE_END, NONE, NONE);
  }

  /** Whether a number is that of a line or sentence that both sides have. */
  static isLandmark(id: number): boolean {
    return id < 0 && id > GAP;
  }

  /** Whether the token follows the one in front of it without a landmark between. */
  continuesAt(index: number): boolean {
    return index > 0 && this.tokens.at(index) !== NONE && this.tokens.at(index - 1) !== NONE;
  }

  private addTokens(lines: EditLines, sentence: number): void {
    const { signs } = lines.tokens;
    const end = lines.ends.at(sentence);
    for (let token = lines.starts.at(sentence); token < end; token++) {
      const sign = signs[token];
      if (sign === BAR || sign === WIDE_BAR) this.bars.push(this.length);
      this.add(lines.idOf(token), token, sentence);
    }
    this.wordCount += end - lines.starts.at(sentence);
  }

  private add(id: number, token: number, sentence: number): void {
    this.ids.push(id);
    this.tokens.push(token);
    this.sentences.push(sentence);
  }
}
