import type { SearchFilters } from '@wellspring/web-graphql';
import type { SearchAddress } from './search-address.js';

/**
 * What the server is asked to narrow to. Days are those of this device: from the beginning of the first to the end of
 * the last. `now` decides where "the last seven days" begin.
 */
export function searchFilters(address: SearchAddress, now: Date): SearchFilters {
  const { spaceKeys, labels, authorIds, languages, care, since, until } = address;
  return {
    ...{ spaceKeys: [...spaceKeys], labels: [...labels], authorIds: [...authorIds] },
    ...{ languages: [...languages], care: [...care] },
    publishedSince: since === null ? null : beginningOf(since, now).toISOString(),
    publishedUntil: until === null ? null : midnight(until, 1).toISOString(),
  };
}

/** The beginning of a day or of a stretch up to now, by the clock of this device. */
function beginningOf(since: string, now: Date): Date {
  const [year, month, day] = [now.getFullYear(), now.getMonth(), now.getDate()];
  if (since === '7d') return new Date(year, month, day - 7);
  if (since === '30d') return new Date(year, month, day - 30);
  if (since === '1y') return new Date(year - 1, month, day);
  return midnight(since, 0);
}

function midnight(isoDay: string, daysLater: number): Date {
  const [year = 0, month = 1, day = 1] = isoDay.split('-').map(Number);
  return new Date(year, month - 1, day + daysLater);
}
