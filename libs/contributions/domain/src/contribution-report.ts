import {
  type Concentration,
  concentrationOf,
  noConcentrationReason,
  type NoConcentrationReason,
} from './concentration.js';

/** What one person has made, all pages together. */
export interface PersonContribution {
  readonly survivingTokens: number;
  readonly edits: number;
}

/** The concentration part of the public shape of `wellspring contributions --json`. */
export interface ContributionReport {
  /** Tokens that stand in the newest revisions. */
  readonly survivingTokens: Concentration | null;
  /** Revisions saved. */
  readonly edits: Concentration | null;
  /** Why a measure is null; null where it is not. */
  readonly reasons: {
    readonly survivingTokens: NoConcentrationReason | null;
    readonly edits: NoConcentrationReason | null;
  };
}

/**
 * Concentration of surviving tokens and of edits over people. The denominator is the rows: everybody in them counts,
 * those without surviving tokens as well.
 */
export function contributionReport(rows: readonly PersonContribution[]): ContributionReport {
  const survivingTokens = rows.map((row) => row.survivingTokens);
  const edits = rows.map((row) => row.edits);
  return {
    survivingTokens: concentrationOf(survivingTokens),
    edits: concentrationOf(edits),
    reasons: { survivingTokens: noConcentrationReason(survivingTokens), edits: noConcentrationReason(edits) },
  };
}
