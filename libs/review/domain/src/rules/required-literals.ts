import { unitFolds } from './letters.js';

/** Letters of a piece that are worth looking for; shorter ones stand everywhere. */
const LEAST_LITERAL_CHARS = 3;
/** One sign of Chinese says as much as three letters. */
const HAN = /\p{sc=Han}/u;
const NOTHING: readonly string[] = [];

/**
 * Plain pieces of which every text that fits the expression has at least one, case aside; null where none is told. Asked
 * first, they save the expression on nearly all texts. Careful rather than clever: what it does not surely understand (any
 * class, group that may be left out, flag) is a gap.
 */
export function requiredLiterals(expression: string): readonly string[] | null {
  // Flags change the meaning of what follows; pieces in \Q…\E are rare.
  if (/\(\?[a-zA-Z-]+[:)]|\\[QE]/.test(expression)) return null;
  const reader = new Reader(expression);
  const found = reader.alternatives();
  return reader.isAtEnd && found !== null && found.length > 0 ? found : null;
}

/** Reads one expression from left to right, descending into groups. */
class Reader {
  private at = 0;

  constructor(private readonly expression: string) {}

  get isAtEnd(): boolean {
    return this.at >= this.expression.length;
  }

  /** Up to the end or a closing bracket: the pieces of all branches, or null when a branch has none. */
  alternatives(): readonly string[] | null {
    let all: readonly string[] | null = NOTHING;
    for (;;) {
      const branch = this.branch();
      all = all && branch ? [...all, ...branch] : null;
      if (this.expression[this.at] !== '|') return all;
      this.at++;
    }
  }

  /** The best set of pieces of one branch: that with the longest shortest piece. */
  private branch(): readonly string[] | null {
    let best: readonly string[] | null = null;
    let run = '';
    const offer = (pieces: readonly string[] | null) => {
      if (pieces && pieces.length > 0 && pieces.every(isTelling) && (!best || worth(pieces) > worth(best)))
        best = pieces;
    };
    while (!this.isAtEnd && this.expression[this.at] !== '|' && this.expression[this.at] !== ')') {
      const { literal, pieces } = this.atom();
      const least = this.leastTimes();
      if (literal !== null && least === null) {
        run += literal;
        continue;
      }
      // A repeated letter ends the run with it, one that may be missing without it.
      if (literal !== null && (least ?? 1) > 0) run += literal;
      offer([run]);
      run = '';
      if (pieces && (least ?? 1) > 0) offer(pieces);
    }
    offer([run]);
    return best;
  }

  /** One sign, class or group. */
  private atom(): { literal: string | null; pieces: readonly string[] | null } {
    const sign = String.fromCodePoint(this.expression.codePointAt(this.at) ?? 0);
    this.at += sign.length;
    if (sign === '(') return { literal: null, pieces: this.group() };
    if (sign === '[') this.skipClass();
    if (sign === '\\') return { literal: this.escaped(), pieces: null };
    return { literal: '[.^$'.includes(sign) ? null : sign, pieces: null };
  }

  private group(): readonly string[] | null {
    const name = /^\?(?::|P?<[^>]*>)/.exec(this.expression.slice(this.at, this.at + 100));
    this.at += name?.[0].length ?? 0;
    const pieces = this.alternatives();
    this.at++;
    return pieces;
  }

  /** A sign after a backslash: itself when it is no letter or digit. */
  private escaped(): string | null {
    const sign = this.expression[this.at] ?? '';
    this.at++;
    if (/[^a-zA-Z0-9]/.test(sign)) return sign;
    // \p{…}, \x{…}: the braces are no repetition.
    if (/[pPx]/.test(sign) && this.expression[this.at] === '{')
      this.at = this.expression.indexOf('}', this.at) + 1 || this.expression.length + 1;
    else if (sign === 'x') this.at += 2;
    else if (/[pP]/.test(sign)) this.at++;
    else while (/[0-9]/.test(sign) && /[0-9]/.test(this.expression[this.at] ?? '')) this.at++;
    return null;
  }

  /** Behind the bracket that opened it. The first sign may be a closing bracket. */
  private skipClass(): void {
    if (this.expression[this.at] === '^') this.at++;
    if (this.expression[this.at] === ']') this.at++;
    while (!this.isAtEnd && this.expression[this.at] !== ']') {
      if (this.expression[this.at] === '\\') this.at++;
      else if (this.expression.startsWith('[:', this.at)) {
        const end = this.expression.indexOf(':]', this.at);
        if (end !== -1) this.at = end + 1;
      }
      this.at++;
    }
    this.at++;
  }

  /** Least number of times of a repetition that stands here, passing it; null where there is none. */
  private leastTimes(): number | null {
    const repeat = /^(?:[*+?]|\{(\d+)(?:,\d*)?\})\??/.exec(this.expression.slice(this.at, this.at + 20));
    if (!repeat) return null;
    this.at += repeat[0].length;
    return repeat[1] === undefined ? Number(repeat[0].startsWith('+')) : Number(repeat[1]);
  }
}

const worth = (pieces: readonly string[]) => Math.min(...pieces.map(({ length }) => length));
const isTelling = (piece: string) =>
  (piece.length >= LEAST_LITERAL_CHARS || (piece.length > 1 && HAN.test(piece))) && isSeen(piece);

/** Signs that nobody sees are passed over by who looks for pieces. */
function isSeen(piece: string): boolean {
  const folds = unitFolds();
  for (let at = 0; at < piece.length; at++) if (folds[piece.charCodeAt(at)] === 0) return false;
  return true;
}
