/** Which revisions a history shows. Days are those of the browser's calendar, `YYYY-MM-DD`. */
export interface HistoryFilter {
  readonly authorId: string | null;
  readonly from: string | null;
  readonly until: string | null;
}

const DAY = /^\d{4}-\d{2}-\d{2}$/;
const ID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** Reads the filter from an address; what is no day or id is left out. */
export function readFilter(search: URLSearchParams): HistoryFilter {
  const day = (name: string): string | null => {
    const value = search.get(name) ?? '';
    return DAY.test(value) && !Number.isNaN(Date.parse(value)) ? value : null;
  };
  const authorId = search.get('author') ?? '';
  return { authorId: ID.test(authorId) ? authorId : null, from: day('from'), until: day('until') };
}

/** The filter as part of an address. */
export function writeFilter({ authorId, from, until }: HistoryFilter): URLSearchParams {
  const search = new URLSearchParams();
  if (authorId !== null) search.set('author', authorId);
  if (from !== null) search.set('from', from);
  if (until !== null) search.set('until', until);
  return search;
}

/** Whether the filter leaves anything out. */
export const isFiltered = ({ authorId, from, until }: HistoryFilter): boolean =>
  authorId !== null || from !== null || until !== null;

/** The filter as the server wants it: from the first moment of the first day to the first one after the last day. */
export function filterVariables({ authorId, from, until }: HistoryFilter): {
  readonly authorId: string | null;
  readonly since: string | null;
  readonly before: string | null;
} {
  return { authorId, since: from && startOf(from, 0), before: until && startOf(until, 1) };
}

/** Midnight in the browser's zone, `daysOn` days on; such days may have 23 or 25 hours. */
function startOf(day: string, daysOn: number): string {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  return new Date(year, month - 1, date + daysOn).toISOString();
}
