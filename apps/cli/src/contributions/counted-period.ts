import { isKnownBot } from '@wellspring/people-server/known-bots';
import { type HistoryScope } from '@wellspring/contributions-domain';
import { badInput, dayInZone } from '@wellspring/kernel';
import { environment, loadConfig } from '@wellspring/platform-config';

/** What `--from`, `--to` and `--bots` say. */
export interface CountedPeriod {
  /** First and last day or month, both counted, `YYYY-MM-DD` or `YYYY-MM`; undefined: without end. */
  readonly from?: string;
  readonly to?: string;
  /** Count bots as well. */
  readonly bots?: boolean;
}

/**
 * What of a file's history is counted, as a Wellspring that imported it does: days are those of its zone, and bots are
 * known by their names. BAD_INPUT for a period that ends before it begins.
 */
export function historyScope({ from, to, bots = false }: CountedPeriod): HistoryScope {
  if (from !== undefined && to !== undefined && to < from.slice(0, to.length))
    throw badInput(`--to: ${to} is before ${from}.`);
  const isLeftOut = bots ? () => false : isKnownBot;
  if (from === undefined && to === undefined) return { isInPeriod: null, isLeftOut };
  const { timeZone } = loadConfig(environment());
  const isInPeriod = (savedAtMs: number): boolean => {
    const day = dayInZone(new Date(savedAtMs), timeZone);
    // A month is before each of its days as text.
    return (from === undefined || day >= from) && (to === undefined || day.slice(0, to.length) <= to);
  };
  return { isInPeriod, isLeftOut };
}
