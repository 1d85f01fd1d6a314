import { DAY_MS } from '@wellspring/kernel';

const HOUR_MS = DAY_MS / 24;

/** Periods of a trend: the present one and the four before it. Ours: a month of weeks to compare a week with. */
export const TREND_PERIODS = 5;

/** Where the present period of a trend ends, and how long it and those before it are. */
export interface TrendPeriod {
  /** On a full hour: after 30 days views are only known by the hour, and the counts must not change then. */
  readonly until: Date;
  /** Whole days of 24 hours. */
  readonly days: number;
}

/** The period of so many days that ends with the hour which is under way. */
export const trendPeriodOf = (days: number, now: Date): TrendPeriod => ({
  until: new Date((Math.floor(now.getTime() / HOUR_MS) + 1) * HOUR_MS),
  days,
});

/** The instants at which the last `count` periods begin, oldest first, and at the end the one at which the last one ends. */
export const periodBounds = ({ until, days }: TrendPeriod, count: number): Date[] =>
  Array.from({ length: count + 1 }, (_, at) => new Date(until.getTime() - (count - at) * days * DAY_MS));

/** SQL: `(page_id, at, views)` of all looks from one instant (inclusive) to another (exclusive), those without reader included. */
export const looksSql = (from: string, until: string): string =>
  `(SELECT page_id, viewed_at AS at, 1 AS views FROM page_view WHERE viewed_at >= ${from} AND viewed_at < ${until}
    UNION ALL SELECT page_id, hour, views FROM page_view_hour WHERE hour >= ${from} AND hour < ${until})`;

/**
 * Begins statements about a stretch of time, which are planned with their dates: a prepared one is planned for any dates,
 * for which PostgreSQL expects few rows, and takes ten times as long. Only what begins with a verb is prepared.
 */
export const PLANNED_WITH_DATES = '/* planned with its dates */';
