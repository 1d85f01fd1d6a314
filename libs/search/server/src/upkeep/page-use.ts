import { type Care, type UseOfPage } from '../engine/page-document.js';

/** What is counted of a page each night. */
export interface CountedUse {
  /** Views of the last 90 days. */
  readonly views90: number;
  /** Pages with a link that leads to it. */
  readonly linksIn: number;
}

/** After this long without a new revision freshness counts half. Ours: two quarters. */
const FRESHNESS_HALF_LIFE_DAYS = 180;
const WEIGHT_OF_LINKS = 0.5;
const WEIGHT_OF_FRESHNESS = 1;
/** A verified page stands as if it had been looked at about twice as often, an expired one half as often. */
const BONUS_OF_CARE: Readonly<Record<Care, number>> = { verified: 0.75, expired: -0.75, none: 0 };
/** Smaller changes are not worth sending a document: it decides between pages that fit a query equally well. */
const STEPS_PER_UNIT = 4;

/**
 * How much a page is used: ln(1 + views) + ½ ln(1 + links) + freshness + care; see docs/methods/search-ranking.md.
 * Steps of a quarter. `ageDays` since the published revision was saved.
 */
export function useOf({ views90, linksIn }: CountedUse, ageDays: number, care: Care): UseOfPage {
  const freshness = 2 ** (-Math.max(ageDays, 0) / FRESHNESS_HALF_LIFE_DAYS);
  const score =
    Math.log1p(views90) +
    WEIGHT_OF_LINKS * Math.log1p(linksIn) +
    WEIGHT_OF_FRESHNESS * freshness +
    BONUS_OF_CARE[care];
  return { views90: roundedViews(views90), use: Math.round(score * STEPS_PER_UNIT) / STEPS_PER_UNIT };
}

/** Two leading digits, so that one more view of a page with thousands is no new document. */
export function roundedViews(views: number): number {
  const unit = 10 ** Math.max(0, Math.floor(Math.log10(Math.max(views, 1))) - 1);
  return Math.round(views / unit) * unit;
}
