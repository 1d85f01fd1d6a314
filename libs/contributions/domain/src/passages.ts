import { SentenceIndex } from './sentence-index.js';
import { type LineTokens, takeLineApart } from './line-tokens.js';
import { tenthsOfToken } from './words.js';

/**
 * Where each token of a line was born, three numbers a run: how many tokens, their origin, and their words in tenths
 * (see `tenthsOfToken`). An origin is a revision's number or, below zero, -1 - the number of a source elsewhere.
 */
export type OriginRuns = readonly number[];

/** Numbers that a run takes. */
export const RUN_STRIDE = 3;

/** No passage: none was found, or the page begins or ends there. */
export const NONE = -1;

/** A neighbour that is not known yet, which is not the same as the top or the end of the page. */
export const UNKNOWN = -2;

/** Candidates that are looked at where a line stood on the page many times; ours, it bounds the cost of a `}`. */
const MAX_CANDIDATES = 32;

/**
 * Everything that ever stood on a page. A passage is a line together with the origins of its tokens; it is never
 * changed or dropped, so that text which comes back is found with its first authors. Lines are trimmed and not blank.
 */
export class Passages {
  private readonly lineIds = new Map<string, number>();
  private readonly lineTexts: string[] = [];
  private readonly lineWeights: number[] = [];
  private readonly ofLine: number[][] = [];
  private readonly lines: number[] = [];
  private readonly runs: OriginRuns[] = [];
  private readonly placements: number[] = [];
  private readonly precededBy: number[] = [];
  private readonly followedBy: number[] = [];
  private readonly followers: (number[] | undefined)[] = [];
  private readonly atTop: number[] = [];
  private readonly sentences = new SentenceIndex();

  get count(): number {
    return this.lines.length;
  }

  get lineCount(): number {
    return this.lineTexts.length;
  }

  /** Id of a line's text, or -1 when it never stood on the page. */
  findLine(text: string): number {
    return this.lineIds.get(text) ?? NONE;
  }

  addLine(text: string): number {
    const known = this.lineIds.get(text);
    if (known !== undefined) return known;
    const id = this.lineTexts.length;
    const own = ownCopy(text);
    this.lineIds.set(own, id);
    this.lineTexts.push(own);
    this.lineWeights.push(NaN);
    this.ofLine.push([]);
    return id;
  }

  lineText(line: number): string {
    return this.lineTexts[line] ?? '';
  }

  /** Sum of what the line's tokens say, in words. */
  lineWeight(line: number): number {
    const known = this.lineWeights[line] ?? 0;
    if (!Number.isNaN(known)) return known;
    const weight = takeLineApart(this.lineText(line)).strengths.reduce((sum, w) => sum + w, 0);
    this.lineWeights[line] = weight;
    return weight;
  }

  /**
   * The passage that has these origins; made unless there is one. `apart` saves taking the line apart again for the
   * sentence index.
   */
  add(line: number, runs: OriginRuns, apart?: LineTokens): number {
    const candidates = this.ofLine[line] ?? [];
    const same = candidates.slice(-MAX_CANDIDATES).find((id) => sameRuns(this.runsOf(id), runs));
    if (same !== undefined) return same;
    const id = this.lines.length;
    this.lines.push(line);
    this.runs.push(runs);
    this.placements.push(0);
    this.precededBy.push(NONE);
    this.followedBy.push(NONE);
    this.followers.push(undefined);
    candidates.push(id);
    if (apart) this.sentences.addNext(id, apart);
    return id;
  }

  lineOf(passage: number): number {
    return this.lines[passage] ?? NONE;
  }

  textOf(passage: number): string {
    return this.lineText(this.lineOf(passage));
  }

  runsOf(passage: number): OriginRuns {
    return this.runs[passage] ?? [];
  }

  /** Passages of a line, oldest first, at most 32: the very first and the newest. */
  candidatesOf(line: number): readonly number[] {
    const all = this.ofLine[line] ?? [];
    return all.length <= MAX_CANDIDATES ? all : [all[0] ?? NONE, ...all.slice(1 - MAX_CANDIDATES)];
  }

  isOnPage(passage: number): boolean {
    return (this.placements[passage] ?? 0) > 0;
  }

  /**
   * Whether the passage stood directly behind, or in front of, the other one when it was last placed. -1 stands for
   * the top, or the end, of the page.
   */
  stoodBehind(passage: number, other: number): boolean {
    return this.precededBy[passage] === other;
  }

  stoodInFront(passage: number, other: number): boolean {
    return this.followedBy[passage] === other;
  }

  /** What stood directly behind a passage, or (-1) at the top of the page, at some time, newest first. */
  followersOf(passage: number): readonly number[] {
    return (passage === NONE ? this.atTop : this.followers[passage])?.toReversed() ?? [];
  }

  place(passage: number): void {
    this.placements[passage] = (this.placements[passage] ?? 0) + 1;
  }

  displace(passage: number): void {
    this.placements[passage] = (this.placements[passage] ?? 0) - 1;
  }

  /** Notes that two passages stand next to each other now; -1 is the top or the end of the page. */
  connect(left: number, right: number): void {
    if (left !== NONE) this.followedBy[left] = right;
    if (right === NONE) return;
    this.precededBy[right] = left;
    const known = left === NONE ? this.atTop : (this.followers[left] ??= []);
    if (known.includes(right)) return;
    known.push(right);
    if (known.length > MAX_FOLLOWERS) known.shift();
  }

  /** Where a sentence first stood on the page. */
  findSentence(hash: number): { readonly passage: number; readonly start: number } | undefined {
    for (let id = this.sentences.indexedPassages; id < this.count; id++) {
      this.sentences.addNext(id, takeLineApart(this.textOf(id)));
    }
    return this.sentences.find(hash);
  }
}

/** Lines that stood behind the same line and are remembered; ours, it bounds the memory of a much-edited place. */
const MAX_FOLLOWERS = 8;

const sameRuns = (a: OriginRuns, b: OriginRuns): boolean =>
  a.length === b.length && a.every((x, i) => x === b[i]);

/**
 * The text in memory of its own. A piece cut from a long string keeps the whole of it alive in V8, here every revision
 * that ever brought a new line. Through UTF-8 it would be shorter to write, but lone surrogates would be lost.
 */
const ownCopy = (text: string): string => ` ${text}`.slice(1);

/** The origins one by one. */
export function expandRuns(runs: OriginRuns): Int32Array {
  let length = 0;
  for (let i = 0; i < runs.length; i += RUN_STRIDE) length += runs[i] ?? 0;
  const origins = new Int32Array(length);
  let at = 0;
  for (let i = 0; i < runs.length; i += RUN_STRIDE) {
    origins.fill(runs[i + 1] ?? 0, at, at + (runs[i] ?? 0));
    at += runs[i] ?? 0;
  }
  return origins;
}

/** The origins as runs. `tokens` may be in their compared form. */
export function packRuns(origins: ArrayLike<number>, tokens: readonly string[]): OriginRuns {
  const runs: number[] = [];
  for (let at = 0; at < origins.length;) {
    const origin = origins[at] ?? 0;
    const start = at;
    let tenths = 0;
    for (; at < origins.length && origins[at] === origin; at++) tenths += tenthsOfToken(tokens[at] ?? '');
    runs.push(at - start, origin, tenths);
  }
  return runs;
}
