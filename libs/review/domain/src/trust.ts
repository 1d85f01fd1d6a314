import { LASTING_EDITS, LASTING_RATIO } from './risk-weights.js';

/** How somebody's trust came about; `withdrawn` stays until it is granted again: it is not earned back by itself. */
export const TRUST_KINDS = ['earned', 'granted', 'withdrawn'] as const;
export type TrustKind = (typeof TRUST_KINDS)[number];

/** What trust goes by. */
export interface TrustFacts {
  /** As of the risk score: share of words that lasted, 0..1, over edits that are old enough to tell; null: none. */
  readonly survival: { readonly ratio: number; readonly edits: number } | null;
  /** What is written down about the person now; null: nothing. */
  readonly kind: TrustKind | null;
}

/** Whether an author's changes are patrolled by trust, and what has to be written down. */
export interface Trust {
  readonly isTrusted: boolean;
  /** earn: write it down as earned; lose: take an earned one away; null: nothing changes. */
  readonly change: 'earn' | 'lose' | null;
}

/**
 * The rule of trust: survival above .9 over at least fifty edits earns it, and it is lost as it was earned; what a
 * person granted or withdrew stays as they said. Cost: constant. Source: issue of review.
 */
export function trustOf({ survival, kind }: TrustFacts): Trust {
  if (kind === 'granted') return { isTrusted: true, change: null };
  if (kind === 'withdrawn') return { isTrusted: false, change: null };
  const isTrusted = survival !== null && survival.ratio > LASTING_RATIO && survival.edits >= LASTING_EDITS;
  if (isTrusted === (kind === 'earned')) return { isTrusted, change: null };
  return { isTrusted, change: isTrusted ? 'earn' : 'lose' };
}
