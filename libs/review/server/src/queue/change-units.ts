/** A saved revision as far as units go by it. */
export interface UnitRevision {
  readonly number: number;
  readonly authorId: string;
  readonly savedAt: Date;
}

/** Edits that are looked at as one. */
export interface ChangeUnit<Revision extends UnitRevision> {
  readonly authorId: string;
  readonly startedAt: Date;
  readonly revisions: readonly Revision[];
}

/** From the first edit of a unit to its last: an hour, as analytics C2 says; counted from the first, so that it ends. */
export const UNIT_MS = 60 * 60_000;

/**
 * Puts consecutive edits by one author within an hour together. `open`: the unit that the first may still belong to.
 * Gives the units in order; the first has `isContinued` where it goes on with `open`. Cost: linear.
 */
export function unitsOf<Revision extends UnitRevision>(
  revisions: readonly Revision[],
  open: { readonly authorId: string; readonly startedAt: Date } | null,
): { units: ChangeUnit<Revision>[]; isContinued: boolean } {
  const units: { authorId: string; startedAt: Date; revisions: Revision[] }[] = [];
  let isContinued = false;
  for (const revision of revisions) {
    const current = units.at(-1) ?? open;
    const isSame =
      current !== null &&
      current.authorId === revision.authorId &&
      revision.savedAt.getTime() - current.startedAt.getTime() <= UNIT_MS;
    const unit = units.at(-1);
    if (isSame && unit) unit.revisions.push(revision);
    else {
      if (isSame) isContinued = true;
      const startedAt = isSame && current ? current.startedAt : revision.savedAt;
      units.push({ authorId: revision.authorId, startedAt, revisions: [revision] });
    }
  }
  return { units, isContinued };
}
