import { randomBytes } from 'node:crypto';
import { secureRandom, systemClock, uuidv7 } from '@wellspring/kernel';

/** The values of the statements of one request, in their order. */
export type RequestValues = readonly (readonly unknown[])[];

const UUID = '[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}';
const CHANGING = new RegExp(`(${UUID}|\\d+)`, 'g');
const IS_UUID = new RegExp(`^${UUID}$`);
const IS_NUMBER = /^\d+$/;

/**
 * The values that a third, fourth … request of the same kind would have, learnt from two in a row: ids and hashes that
 * were new stay new each time, those that were the first request's become the request's before, numbers go on counting,
 * times are now. For requests that repeat each other, as a series of saves of one page does.
 */
export class NextValues {
  private step = 0;
  /** What stood for a value of the second request in the request before, and stands for it in this one. */
  private before = new Map<string, unknown>();
  private now = new Map<string, unknown>();
  /** Values of the first request → the second's at the same place. */
  private readonly followed = new Map<string, string>();

  constructor(
    private readonly first: RequestValues,
    private readonly second: RequestValues,
  ) {
    const known = new Set<string>();
    walk(first, first, (value) => known.add(value.key));
    walk(first, second, (newer, older) => {
      if (newer.key === older.key || known.has(newer.key)) return;
      this.followed.set(older.key, newer.key);
      this.now.set(newer.key, newer.value);
    });
  }

  /** The values of the next request. Throws where two requests differ in a way that can't be gone on with. */
  next(): unknown[][] {
    this.step += 1;
    this.before = this.now;
    this.now = new Map();
    return this.second.map((values, at) => values.map((value, i) => this.nextOf(this.first[at]?.[i], value)));
  }

  private nextOf(older: unknown, newer: unknown): unknown {
    if (newer instanceof Date) return systemClock.now();
    if (Array.isArray(newer)) {
      const others = Array.isArray(older) ? (older as unknown[]) : [];
      return newer.map((value, at) => this.nextOf(others[at], value));
    }
    if (typeof newer === 'number')
      return typeof older === 'number' ? newer + this.step * (newer - older) : newer;
    if (newer instanceof Uint8Array) return this.identity(older instanceof Uint8Array ? older : null, newer);
    if (typeof newer === 'string' && typeof older === 'string') return this.text(older, newer);
    return newer;
  }

  private text(older: string, newer: string): string {
    if (older === newer) return newer;
    const [olds, news] = [older.split(CHANGING), newer.split(CHANGING)];
    if (olds.length !== news.length)
      throw new Error('A text differs between two requests in more than ids and numbers.');
    return news
      .map((part, at) => {
        const old = olds[at] ?? '';
        if (part === old) return part;
        if (IS_UUID.test(part)) return this.identity(old, part);
        if (IS_NUMBER.test(part) && IS_NUMBER.test(old))
          return String(Number(part) + this.step * (Number(part) - Number(old)));
        throw new Error('A text differs between two requests in more than ids and numbers.');
      })
      .join('');
  }

  private identity<Value extends string | Uint8Array>(older: Value | null, newer: Value): Value {
    const key = keyOf(newer);
    if (older !== null && keyOf(older) === key) return newer;
    const follower = this.followed.get(key);
    // The first request's own: in this one it is the request's before.
    if (follower !== undefined) return (this.before.get(follower) ?? newer) as Value; // made below of the same kind
    const made = this.now.get(key) ?? freshLike(newer);
    this.now.set(key, made);
    return made as Value; // as above
  }
}

const keyOf = (value: string | Uint8Array): string =>
  typeof value === 'string' ? value : `bytes ${Buffer.from(value).toString('base64')}`;

/** Another id, or as many bytes of which the last are others. */
function freshLike(value: string | Uint8Array): string | Uint8Array {
  if (typeof value === 'string') return uuidv7(systemClock.now(), secureRandom);
  const bytes = Buffer.from(value);
  randomBytes(Math.min(16, bytes.length)).copy(bytes, bytes.length - Math.min(16, bytes.length));
  return bytes;
}

interface Identity {
  readonly key: string;
  readonly value: string | Uint8Array;
}

/** Every id and every run of bytes of `newer` with what stands at its place in `older`. */
function walk(older: unknown, newer: unknown, visit: (newer: Identity, older: Identity) => void): void {
  if (newer instanceof Uint8Array && older instanceof Uint8Array) {
    visit({ key: keyOf(newer), value: newer }, { key: keyOf(older), value: older });
  } else if (Array.isArray(newer) && Array.isArray(older)) {
    for (const [at, value] of (newer as unknown[]).entries()) walk((older as unknown[])[at], value, visit);
  } else if (typeof newer === 'string' && typeof older === 'string') {
    const [olds, news] = [older.split(CHANGING), newer.split(CHANGING)];
    for (const [at, value] of news.entries()) {
      if (IS_UUID.test(value)) visit({ key: value, value }, { key: olds[at] ?? '', value: olds[at] ?? '' });
    }
  }
}
