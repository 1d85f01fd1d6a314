/** Where the screens about opinion leaders are; each has the same tabs. */
export const LEADERS_TABS = [
  { name: 'tiers', path: '/leaders' },
  { name: 'map', path: '/leaders/map' },
  { name: 'reach', path: '/leaders/reach' },
  { name: 'stability', path: '/leaders/stability' },
  { name: 'departments', path: '/leaders/departments' },
  { name: 'filtered', path: '/leaders/filtered' },
  { name: 'compare', path: '/leaders/compare' },
  { name: 'nominations', path: '/leaders/nominations' },
] as const;

/** The neighbourhood of the person at this position of an analysis, on the map. */
export const neighbourhoodPath = (position: number, snapshotId: string): string =>
  `/leaders/map?${new URLSearchParams({ snapshot: snapshotId, at: String(position) }).toString()}`;

/** The same tab of another analysis; null is the newest one. */
export function withSnapshot(params: URLSearchParams, snapshotId: string | null): URLSearchParams {
  const next = new URLSearchParams(params);
  if (snapshotId === null) next.delete('snapshot');
  else next.set('snapshot', snapshotId);
  return next;
}
