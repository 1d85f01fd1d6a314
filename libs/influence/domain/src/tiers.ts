/** 1 is sure, 2 likely, 3 near the border; null is not among the top. */
export type Tier = 1 | 2 | 3 | null;

/**
 * Tier by probability of inclusion: 1 from 0.9, 2 from 0.5, 3 ("near") from 0.1. The borders are ours; between 0.1 and
 * 0.9 it is chance which weeks were recorded that decides, so no order of single people is claimed there.
 */
export function tierOf(inclusionRatio: number): Tier {
  if (inclusionRatio >= 0.9) return 1;
  if (inclusionRatio >= 0.5) return 2;
  return inclusionRatio >= 0.1 ? 3 : null;
}

/** Under this many people "3 %" would be nobody to speak of. */
const MIN_TOP = 5;
/** Of those who have mail no more than this share is called the top. */
const MAX_TOP_SHARE = 0.2;

/**
 * How many people are "the top": `shareRatio` of all, at least 5, but never more than a fifth (rounded up) of those who
 * have mail, so that 10 people have 2 and 156 have 5, and a few recorded mailboxes of a big directory are not all on top.
 */
export function topCount(personCount: number, shareRatio: number, withMail = personCount): number {
  const wanted = Math.max(MIN_TOP, Math.round(shareRatio * personCount));
  return Math.min(wanted, Math.ceil(withMail * MAX_TOP_SHARE));
}
