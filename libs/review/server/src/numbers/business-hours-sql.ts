import { DEFAULT_WORKING_TIME } from '@wellspring/kernel';

const { fromHour, toHour } = DEFAULT_WORKING_TIME;
const DAY_HOURS = toHour - fromHour;
/** A Monday, far enough back. */
const FIRST_MONDAY = '2000-01-03';

/**
 * SQL value: working hours passed at an instant since a Monday long ago, of the zone in the placeholder. The difference
 * of two is what the kernel's `businessClock` measures, but for a change of clocks within working hours, which no zone
 * has. In SQL, so that percentiles of a hundred thousand items need no row sent; in whole days and doubles, as numerics
 * are several times slower. Right from that Monday on.
 */
const passedSql = (instant: string, zone: string): string =>
  `(SELECT (day / 7) * ${5 * DAY_HOURS} + least(day % 7, 5) * ${DAY_HOURS}
      + CASE WHEN day % 7 < 5 THEN
          least(greatest(extract(epoch FROM wall::time)::float8 / 3600 - ${fromHour}, 0), ${DAY_HOURS}) ELSE 0 END
    FROM (SELECT wall, wall::date - DATE '${FIRST_MONDAY}' AS day
          FROM (SELECT ${instant} AT TIME ZONE ${zone} AS wall) AS clock) AS calendar)`;

/** SQL value, double precision: working hours between two instants. */
export const businessHoursSql = (from: string, to: string, zone: string): string =>
  `(${passedSql(to, zone)} - ${passedSql(from, zone)})::float8`;
