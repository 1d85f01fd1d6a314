/** What a note of a search adds to the counts. */
export interface NoteCounts {
  readonly searches: 0 | 1;
  readonly opened: 0 | 1;
}

/** The same person's search for the same is one search within this time: they page, come back, or try twice. Ours. */
const SAME_SEARCH_MINUTES = 30;
/** Notes of one person in a minute. Ours: who types and opens fast makes ten. */
const NOTES_PER_MINUTE = 30;
/** Searches that are remembered; the oldest are forgotten first. About 100 bytes each. */
const REMEMBERED_MAX = 20_000;
const MINUTE_MS = 60_000;

interface Remembered {
  readonly atMs: number;
  readonly opened: boolean;
}

/**
 * Knows for half an hour which searches were counted already, so that one search that is told of twice, when it settled
 * and when something was opened, counts once. In memory alone: who searched for what is written nowhere.
 */
export class RecentSearches {
  private readonly remembered = new Map<string, Remembered>();
  private readonly notes = new Map<string, { readonly minute: number; readonly count: number }>();

  /** What is new about this search; null when there is nothing, or when the person told of too many. */
  take(personId: string, key: string, opened: boolean, now: Date): NoteCounts | null {
    const nowMs = now.getTime();
    if (!this.allows(personId, Math.floor(nowMs / MINUTE_MS))) return null;
    const id = `${personId} ${key}`;
    const known = this.remembered.get(id);
    const isKnown = known !== undefined && nowMs - known.atMs < SAME_SEARCH_MINUTES * MINUTE_MS;
    const wasOpened = isKnown && known.opened;
    this.remembered.delete(id);
    this.remembered.set(id, { atMs: isKnown ? known.atMs : nowMs, opened: opened || wasOpened });
    forgetOldest(this.remembered, REMEMBERED_MAX);
    const counts: NoteCounts = { searches: isKnown ? 0 : 1, opened: opened && !wasOpened ? 1 : 0 };
    return counts.searches + counts.opened === 0 ? null : counts;
  }

  private allows(personId: string, minute: number): boolean {
    const known = this.notes.get(personId);
    const count = known?.minute === minute ? known.count + 1 : 1;
    this.notes.delete(personId);
    this.notes.set(personId, { minute, count });
    forgetOldest(this.notes, REMEMBERED_MAX);
    return count <= NOTES_PER_MINUTE;
  }
}

/** Maps give their keys in the order in which they were set. */
function forgetOldest(map: Map<string, unknown>, max: number): void {
  if (map.size <= max) return;
  const [oldest] = map.keys();
  if (oldest !== undefined) map.delete(oldest);
}
