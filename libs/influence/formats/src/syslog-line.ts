import { DAY_MS } from '@wellspring/kernel';
import { parseInstant } from './instant.js';
import { type Zone } from './zone.js';

const MONTHS = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ');
const PROGRAM = String.raw`\S+ (postfix[\w.-]*(?:/[\w.-]+)*)\[\d+\]: (.*)$`;
/** `May 31 09:30:00 host postfix/qmgr[12]: …` (RFC 3164), perhaps behind a priority. */
const CLASSIC = new RegExp(
  String.raw`^(?:<\d+>)?([A-Z][a-z]{2}) ([ \d]\d) (\d{2}):(\d{2}):(\d{2})(?:\.\d+)? ${PROGRAM}`,
  's',
);
/** `2024-05-31T09:30:00.123456+02:00 host postfix/qmgr[12]: …` (RFC 3339). */
const MODERN = new RegExp(String.raw`^(?:<\d+>(?:1 )?)?(\d{4}-\d{2}-\d{2}T\S+) ${PROGRAM}`, 's');
/** Half a year: of two readings of a day without year, the one nearer to the line before is meant. */
const HALF_YEAR_MS = 183 * DAY_MS;

/** A line of Postfix in a log: when it was written, and what comes after its name. */
export interface SyslogLine {
  readonly at: Date;
  readonly service: string;
  readonly text: string;
}

/** What {@link SyslogClock.read} gives for a line that is not Postfix's. */
export type SyslogReading =
  | { readonly kind: 'line'; readonly line: SyslogLine }
  | { readonly kind: 'other' }
  | { readonly kind: 'wrong'; readonly message: string }
  | { readonly kind: 'noZone' };

/**
 * Reads times that carry no year: the first line is of the last such day before `fileTime`, each further one of the year
 * that brings it nearest to the line before, so that New Year may lie in the file. A log of more than a year ends in the
 * future, which is wrong: cut it by year.
 */
export class SyslogClock {
  private lastMs: number | null = null;

  constructor(
    private readonly fileTime: Date,
    private readonly zone: Zone | undefined,
  ) {}

  read(text: string): SyslogReading {
    const modern = MODERN.exec(text);
    if (modern) {
      const [, time = '', service = '', rest = ''] = modern;
      const at = parseInstant(time, this.fileTime, this.zone);
      return at.kind === 'wrong' ? at : { kind: 'line', line: { at: at.at, service, text: rest } };
    }
    const classic = CLASSIC.exec(text);
    if (!classic) return { kind: 'other' };
    if (!this.zone) return { kind: 'noZone' };
    const [, month = '', day, hour, minute, second, service = '', rest = ''] = classic;
    const clock = [MONTHS.indexOf(month), Number(day), Number(hour), Number(minute), Number(second)] as const;
    if (clock[0] < 0 || clock[2] > 23 || clock[3] > 59 || clock[4] > 60)
      return { kind: 'wrong', message: 'begins with a time that does not exist' };
    const at = this.place(clock, this.zone);
    if (at === null) return { kind: 'wrong', message: 'begins with a day that does not exist' };
    if (at.getTime() > this.fileTime.getTime() + DAY_MS)
      return {
        kind: 'wrong',
        message: 'lies after the time of the file; a log of more than a year has to be cut by year',
      };
    return { kind: 'line', line: { at, service, text: rest } };
  }

  private place(
    [month, day, hour, minute, second]: readonly [number, number, number, number, number],
    zone: Zone,
  ): Date | null {
    const inYear = (year: number): number | null => {
      const local = Date.UTC(year, month, day, hour, minute, second);
      if (new Date(local).getUTCMonth() !== month) return null;
      return local - zone.offsetMinutesAt(local) * 60_000;
    };
    const latest = this.lastMs === null ? this.fileTime.getTime() + DAY_MS : this.lastMs + HALF_YEAR_MS;
    // 29 February is eight years away at most (around 2100).
    for (let year = new Date(latest).getUTCFullYear() + 1, tried = 0; tried < 10; year--, tried++) {
      const ms = inYear(year);
      if (ms === null || ms > latest) continue;
      this.lastMs = ms;
      return new Date(ms);
    }
    return null;
  }
}
