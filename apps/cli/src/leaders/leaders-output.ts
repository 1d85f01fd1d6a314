import {
  type LeaderAnalysis,
  type Method,
  type NominationReport,
  type PersonMeasures,
  type RankedPerson,
  type ReasonCode,
  type Tier,
} from '@wellspring/influence-domain';
import { type BadRow } from '../input/bad-rows.js';

/** A person of `rank-leaders --json`. What only a fresh analysis knows is left out where a stored one is shown. */
export interface LeaderJson {
  readonly email: string;
  readonly name: string;
  readonly department: string | null;
  /** Mean percentile, 0..1. */
  readonly score: number;
  readonly tier: Tier;
  /** Share of resamples in which the person is among the top, 0..1; null without a bootstrap. */
  readonly inclusionRatio: number | null;
  readonly measures: PersonMeasures;
  readonly reasons: readonly string[];
  readonly reasonCodes: readonly ReasonCode[];
  readonly rankInterval?: RankedPerson['rankInterval'];
  readonly secondOpinionRank?: number;
  readonly contactsRank?: number;
  readonly sentRank?: number;
  readonly community?: number | null;
  readonly rank?: number;
  readonly roles?: RankedPerson['roles'];
  readonly formalRank?: RankedPerson['formalRank'];
  readonly differsFrom?: RankedPerson['differsFrom'];
}

/** What a fresh analysis knows of the company besides its people; positions are those of `people`. */
type CompanyFindings = Omit<LeaderAnalysis, 'method' | 'people'>;

/** The public shape of `rank-leaders --json`; only ever added to. */
export interface LeadersJson extends Partial<CompanyFindings> {
  readonly method: Omit<Method, 'excluded'> & Partial<Pick<Method, 'excluded'>>;
  /** Best first. */
  readonly people: readonly LeaderJson[];
  /** Rows left out by `--skip-bad-rows`; not there without it. */
  readonly skippedRows?: { readonly count: number; readonly rows: readonly BadRow[] };
  /** The ranking against a survey; only where one was given. */
  readonly nominations?: NominationReport;
  /** The stored analysis that this is; not there for one made from files. */
  readonly snapshot?: { readonly id: string; readonly publishedAt: string };
}

/** A fresh analysis in the public shape. */
export const leadersJsonOf = ({ method, people, ...company }: LeaderAnalysis): LeadersJson => ({
  method,
  people: people.map(
    ({
      key,
      email,
      name,
      department,
      score,
      tier,
      inclusionRatio,
      measures,
      reasons,
      reasonCodes,
      ...rest
    }) => ({
      email: email ?? key,
      ...{ name, department, score, tier, inclusionRatio, measures, reasons, reasonCodes },
      ...rest,
    }),
  ),
  ...company,
});
