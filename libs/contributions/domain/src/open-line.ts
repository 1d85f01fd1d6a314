import { type LineTokens } from './line-tokens.js';

/** A line taken apart, with the revision that each of its tokens was born in. */
export interface CreditedLine {
  readonly apart: LineTokens;
  readonly origins: Int32Array;
}

/** A changed line while its words are being found. */
export interface OpenLine extends CreditedLine {
  readonly index: number;
  /** 1 for each token whose origin is found. */
  readonly found: Uint8Array;
}
