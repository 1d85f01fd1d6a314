import {
  type Concentration,
  concentrationOf,
  noConcentrationReason,
  type NoConcentrationReason,
} from './concentration.js';

/** What one person has made of what is counted. Words are sums of tenths. */
export interface PersonContribution {
  /** Revisions saved. */
  readonly edits: number;
  readonly addedWords: number;
  readonly survivingWords: number;
}

/** Quantities of which the concentration is reported. */
export const REPORTED_MEASURES = ['edits', 'addedWords', 'survivingWords'] as const;
export type ReportedMeasure = (typeof REPORTED_MEASURES)[number];

/** Concentration over so many people. */
export interface ConcentrationOfPeople extends Concentration {
  /** The denominator, those with nothing included. */
  readonly people: number;
}

/** The concentration part of the public shape of `wellspring contributions --json`, of one denominator. */
export type ContributionReport = Readonly<Record<ReportedMeasure, ConcentrationOfPeople | null>> & {
  /** Why a measure is null; null where it is not. */
  readonly reasons: Readonly<Record<ReportedMeasure, NoConcentrationReason | null>>;
};

/**
 * Concentration over the editors: everybody who saved, and everybody who has anything of the measure, as whose words
 * others brought from elsewhere. The same denominator as `EDITORS` of the server's report.
 */
export function contributionReport(rows: readonly PersonContribution[]): ContributionReport {
  const valuesOf = (measure: ReportedMeasure) =>
    rows.filter((row) => row.edits > 0 || row[measure] > 0).map((row) => row[measure]);
  const figures = (measure: ReportedMeasure): ConcentrationOfPeople | null => {
    const values = valuesOf(measure);
    const concentration = concentrationOf(values);
    return concentration && { people: values.length, ...concentration };
  };
  const reason = (measure: ReportedMeasure) => noConcentrationReason(valuesOf(measure));
  return {
    ...{ edits: figures('edits'), addedWords: figures('addedWords') },
    survivingWords: figures('survivingWords'),
    reasons: {
      ...{ edits: reason('edits'), addedWords: reason('addedWords') },
      survivingWords: reason('survivingWords'),
    },
  };
}
