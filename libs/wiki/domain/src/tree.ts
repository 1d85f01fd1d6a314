/** Distance between two freshly numbered siblings. Larger means more inserts between two before renumbering. */
export const POSITION_STEP = 1024;

/** Deepest tree that a move may make, counted in pages from the top of the space; a guard for recursive SQL and menus. */
export const TREE_DEPTH_MAX = 64;

/**
 * Position (double) for a page that goes between two siblings; null stands for "no sibling on that side". Gives null
 * when no double fits between them: then renumber the siblings with {@link renumberedPositions} and ask again. Between
 * two neighbours about 50 inserts at the same place fit. Throws RangeError when `before` is not below `after`'s position.
 */
export function positionBetween(before: number | null, after: number | null): number | null {
  if (before === null && after === null) return 0;
  if (before === null) return (after ?? 0) - POSITION_STEP;
  if (after === null) return before + POSITION_STEP;
  if (before > after) throw new RangeError(`Sibling positions are out of order: ${before} before ${after}.`);
  const middle = before + (after - before) / 2;
  return middle > before && middle < after ? middle : null;
}

/** Evenly spread positions for so many siblings in their present order, smallest first. */
export const renumberedPositions = (siblingCount: number): number[] =>
  Array.from({ length: siblingCount }, (_, index) => (index + 1) * POSITION_STEP);

/**
 * Whether putting the page below `newParentId` (null: the top of the space) would make it its own ancestor. `parentOf`
 * gives a page's parent or null at the top; it is asked once per ancestor. A cycle already in the data counts as one.
 */
export function wouldMakeCycle(
  pageId: string,
  newParentId: string | null,
  parentOf: (pageId: string) => string | null,
): boolean {
  const seen = new Set<string>();
  for (let ancestor = newParentId; ancestor !== null; ancestor = parentOf(ancestor)) {
    if (ancestor === pageId || seen.has(ancestor)) return true;
    seen.add(ancestor);
  }
  return false;
}
