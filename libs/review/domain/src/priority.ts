/** What besides risk decides what is looked at next. */
export interface PriorityFacts {
  /** Of the risk, 0..1. */
  readonly riskRatio: number;
  /** Views of the page in the 28 days before it was scored. */
  readonly impactViews: number;
  /** Business hours that the item has waited. */
  readonly waitingHours: number;
  /** Business hours within which its class shall be decided; above zero. */
  readonly serviceLevelHours: number;
}

/**
 * What an item's turn is worth, above zero, higher first: `ratio × √(1 + views) × (1 + waiting / service level)`. The
 * root: a page that is read a hundred times as much comes ten times as early, not a hundred times. An item that has
 * waited its service level counts double. Source: analytics C2. Cost: constant.
 */
export const priorityOf = ({
  riskRatio,
  impactViews,
  waitingHours,
  serviceLevelHours,
}: PriorityFacts): number =>
  riskRatio * Math.sqrt(1 + impactViews) * (1 + Math.max(0, waitingHours) / serviceLevelHours);
