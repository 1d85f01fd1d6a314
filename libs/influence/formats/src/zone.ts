import { badInput } from '@wellspring/kernel';

const HOUR_MS = 3_600_000;
const MINUTE_MS = 60_000;
const OFFSET = /^(?:Z|[+-]\d{2}(?::?\d{2})?)$/i;

/** Where clocks stand that write no zone: gives how many minutes they are ahead of UTC. */
export interface Zone {
  readonly name: string;
  /**
   * @param localMs the clock's reading as if it were UTC, in ms
   * @returns minutes ahead of UTC; of an hour that comes twice the first, of one that is skipped as before it
   */
  offsetMinutesAt(localMs: number): number;
}

/** A zone by its IANA name (`Europe/Berlin`) or as an offset (`+08:00`, `Z`). BAD_INPUT for anything else. */
export function zoneOf(name: string): Zone {
  const trimmed = name.trim();
  if (OFFSET.test(trimmed)) {
    const fixed = offsetMinutes(trimmed.toUpperCase());
    if (fixed !== null) return { name: trimmed, offsetMinutesAt: () => fixed };
  }
  try {
    return new IanaZone(trimmed);
  } catch {
    throw badInput(
      `"${trimmed.slice(0, 60)}" is no time zone; wanted is a name such as Europe/Berlin or an offset such as +08:00.`,
      {
        field: 'zone',
      },
    );
  }
}

/** Minutes of an offset (`Z`, `+08`, `+08:00`, `+0800`); null for none that a place on Earth has. */
export function offsetMinutes(zone: string): number | null {
  if (zone === 'Z' || zone === 'z') return 0;
  const digits = zone.slice(1).replace(':', '');
  const [hours, minutes] = [Number(digits.slice(0, 2)), Number(digits.slice(2) || 0)];
  // UTC+14 is the largest offset on Earth.
  if (hours > 14 || minutes > 59) return null;
  return (zone.startsWith('-') ? -1 : 1) * (hours * 60 + minutes);
}

/** Asking the runtime's table costs microseconds, so the answer for each hour is kept. */
class IanaZone implements Zone {
  readonly name: string;
  private readonly format: Intl.DateTimeFormat;
  private readonly offsetOfHour = new Map<number, number>();

  constructor(name: string) {
    this.format = new Intl.DateTimeFormat('en-GB', {
      timeZone: name,
      hourCycle: 'h23',
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: 'numeric',
      minute: 'numeric',
      second: 'numeric',
    });
    this.name = this.format.resolvedOptions().timeZone;
  }

  offsetMinutesAt(localMs: number): number {
    const hour = Math.floor(localMs / HOUR_MS);
    const known = this.offsetOfHour.get(hour);
    if (known !== undefined) return known;
    // What the zone has a day before and after: of these two the true one gives the clock's reading back.
    const before = this.offsetAtUtc(localMs - 24 * HOUR_MS);
    const after = this.offsetAtUtc(localMs + 24 * HOUR_MS);
    const isBefore = this.offsetAtUtc(localMs - before * MINUTE_MS) === before;
    const isAfter = this.offsetAtUtc(localMs - after * MINUTE_MS) === after;
    const offset = isBefore || !isAfter ? before : after;
    // Years of a log in hours; a broken clock must not fill the memory.
    if (this.offsetOfHour.size > 100_000) this.offsetOfHour.clear();
    this.offsetOfHour.set(hour, offset);
    return offset;
  }

  private offsetAtUtc(utcMs: number): number {
    const parts = new Map(this.format.formatToParts(utcMs).map(({ type, value }) => [type, Number(value)]));
    const part = (type: Intl.DateTimeFormatPartTypes) => parts.get(type) ?? 0;
    const local = Date.UTC(
      part('year'),
      part('month') - 1,
      part('day'),
      part('hour'),
      part('minute'),
      part('second'),
    );
    return Math.round((local - Math.floor(utcMs / 1000) * 1000) / MINUTE_MS);
  }
}
