import { MIN_GROUP_PEOPLE } from '@wellspring/contributions-domain';
import { type Findings } from '../analysis/snapshot.entity.js';

type Coverage = NonNullable<Partial<Findings>['coverage']>;
/** Values by budget; null is blank. */
export type ToldCurve = readonly (number | null)[];

/** Curves as they may be shown. */
export interface ToldCoverage extends Omit<
  Coverage,
  'greedy' | 'ranking' | 'management' | 'quota' | 'anyMessage'
> {
  readonly greedy: ToldCurve;
  readonly ranking: ToldCurve;
  readonly management: ToldCurve | null;
  readonly anyMessage: Omit<Coverage['anyMessage'], 'greedy' | 'ranking' | 'management'> & {
    readonly greedy: ToldCurve;
    readonly ranking: ToldCurve;
    readonly management: ToldCurve | null;
  };
  readonly quota: (Omit<NonNullable<Coverage['quota']>, 'curve'> & { readonly curve: ToldCurve }) | null;
}

/** Every how many budgets a curve that is told in groups has a value. */
const told = (curve: ToldCurve): ToldCurve =>
  curve.map((value, at) => ((at + 1) % MIN_GROUP_PEOPLE === 0 ? value : null));

/**
 * Curves for pseudonymous mode: of the management's a value for every fifth budget. Everybody knows who the first of an
 * organisation chart is, and what that person alone reaches is on the map beside a pseudonym.
 */
export function chartInGroups(coverage: Coverage): ToldCoverage {
  const { anyMessage, management } = coverage;
  return {
    ...coverage,
    management: management && told(management),
    anyMessage: { ...anyMessage, management: anyMessage.management && told(anyMessage.management) },
  };
}

/**
 * Curves for whoever did not say why they look: a value for every fifth budget. From one person to the next a curve tells
 * what that person adds, and of the management's curve everybody knows who that is.
 */
export function inGroups(coverage: Coverage): ToldCoverage {
  const { anyMessage, quota } = coverage;
  return {
    ...coverage,
    ...{ greedy: told(coverage.greedy), ranking: told(coverage.ranking) },
    management: coverage.management && told(coverage.management),
    anyMessage: {
      ...anyMessage,
      ...{ greedy: told(anyMessage.greedy), ranking: told(anyMessage.ranking) },
      management: anyMessage.management && told(anyMessage.management),
    },
    quota: quota && { ...quota, curve: told(quota.curve) },
  };
}
