import { IntList } from './int-list.js';
import { Interner } from './interner.js';
import { cutSentences } from './sentences.js';
import { TokenTable } from './token-table.js';

const NO_ID = -1;

/**
 * The lines that an edit is about, taken apart, in columns: their tokens one after the other with the origin of each,
 * and the sentences that they form. Lines, sentences and tokens are numbered in the order in which they are added.
 * There is one of it, emptied before each edit: an edit makes no objects a token.
 */
export class EditLines {
  readonly tokens = new TokenTable();
  /** First token and first sentence of each line; those of the next line follow. */
  private readonly tokenStarts = new IntList();
  private readonly sentenceStarts = new IntList();
  /** Of each sentence: first token, the one after the last, what its tokens say in tenths of a word, and its hash. */
  readonly starts = new IntList();
  readonly ends = new IntList();
  readonly weights = new IntList();
  readonly high = new IntList();
  readonly low = new IntList();
  /** Line of each sentence. */
  readonly lineOf = new IntList();
  /** Where each token was born, and whether that has been found (1). */
  origins = new Int32Array(1024);
  found = new Uint8Array(1024);
  private ids = new Int32Array(1024);
  private readonly vocabulary = new Interner();

  get lineCount(): number {
    return this.tokenStarts.length;
  }

  get sentenceCount(): number {
    return this.starts.length;
  }

  clear(): void {
    this.tokens.clear();
    this.vocabulary.clear();
    for (const list of [this.tokenStarts, this.sentenceStarts, this.starts, this.ends]) list.length = 0;
    for (const list of [this.weights, this.high, this.low, this.lineOf]) list.length = 0;
  }

  /** Takes a line apart and adds it, its origins unknown; gives its number. Cost: 5 ns a character. */
  add(text: string): number {
    const line = this.tokenStarts.length;
    const first = this.tokens.count;
    this.tokenStarts.push(first);
    this.sentenceStarts.push(this.sentenceCount);
    const seen = this.tokens.addLine(text);
    cutSentences(this.tokens, first, seen, (start, end) => this.addSentence(line, start, end));
    if (this.tokens.count > this.origins.length) this.grow();
    this.found.fill(0, first, this.tokens.count);
    this.ids.fill(NO_ID, first, this.tokens.count);
    return line;
  }

  firstToken(line: number): number {
    return this.tokenStarts.at(line);
  }

  endToken(line: number): number {
    return line + 1 < this.tokenStarts.length ? this.tokenStarts.at(line + 1) : this.tokens.count;
  }

  firstSentence(line: number): number {
    return this.sentenceStarts.at(line);
  }

  endSentence(line: number): number {
    return line + 1 < this.sentenceStarts.length ? this.sentenceStarts.at(line + 1) : this.sentenceCount;
  }

  /** Number of a token's compared form: equal ones of one edit have the same. */
  idOf(token: number): number {
    const known = this.ids[token] ?? NO_ID;
    if (known !== NO_ID) return known;
    const id = this.vocabulary.numberOf(this.tokens.high[token] ?? 0, this.tokens.low[token] ?? 0);
    this.ids[token] = id;
    return id;
  }

  /** Whether two sentences are the same but for case and blanks; two different ones never, but once in 10^19. */
  isSame(sentence: number, other: number): boolean {
    return this.high.at(sentence) === this.high.at(other) && this.low.at(sentence) === this.low.at(other);
  }

  /** Credits the tokens of a sentence as those of another one are, token by token. */
  credit(sentence: number, source: number): void {
    const from = this.starts.at(source) - this.starts.at(sentence);
    const end = this.ends.at(sentence);
    for (let i = this.starts.at(sentence); i < end; i++) {
      this.origins[i] = this.origins[i + from] ?? 0;
      this.found[i] = 1;
    }
  }

  /** Gives all tokens of a line one origin. */
  fillOrigins(line: number, origin: number): void {
    this.origins.fill(origin, this.firstToken(line), this.endToken(line));
  }

  private addSentence(line: number, start: number, end: number): void {
    const { tokens } = this;
    let high = 0x811c9dc5 | 0;
    let low = 0x1b873593;
    let weight = 0;
    for (let i = start; i < end; i++) {
      const [tokenHigh, tokenLow] = [tokens.high[i] ?? 0, tokens.low[i] ?? 0];
      high = Math.imul(high ^ tokenHigh, 0x01000193);
      high ^= high >>> 15;
      low = Math.imul(low ^ tokenLow, 0x5bd1e995);
      low ^= low >>> 13;
      weight += tokens.strengths[i] ?? 0;
    }
    this.starts.push(start);
    this.ends.push(end);
    this.weights.push(weight);
    this.high.push(high);
    this.low.push(low);
    this.lineOf.push(line);
  }

  private grow(): void {
    const { origins, found, ids } = this;
    this.ids = new Int32Array(2 * this.tokens.count);
    this.ids.set(ids);
    this.origins = new Int32Array(2 * this.tokens.count);
    this.found = new Uint8Array(2 * this.tokens.count);
    this.origins.set(origins);
    this.found.set(found);
  }
}
