import { createHash } from 'node:crypto';
import { isIPv6 } from 'node:net';
import { Injectable } from '@nestjs/common';
import { type Tx } from '@wellspring/platform-database';
import { SignInAttemptRepository } from './sign-in-attempt.repository.js';

/** Failures count for this long from the first one. Longer slows guessing and locks the forgetful out for longer. */
export const SIGN_IN_WINDOW_MINUTES = 15;
/** Failures within the window that one address may have. Our choice: nobody mistypes ten times. */
export const MAX_FAILURES_PER_ADDRESS = 10;
/** Failures within the window from one IP (an IPv6 /64). Higher, since a whole office may share one. */
export const MAX_FAILURES_PER_IP = 100;

/** Who tries to sign in: the mail address as typed and the IP that it comes from. */
export interface SignInSource {
  readonly email: string;
  readonly ip: string;
}

/** Whether one more attempt is allowed. `isFirstRefusal` marks the attempt that crossed the limit. */
export type AttemptVerdict =
  | { readonly allowed: true }
  | { readonly allowed: false; readonly retryAfterSeconds: number; readonly isFirstRefusal: boolean };

/** Limits failed sign-ins by address and by IP, over all instances and restarts. */
@Injectable()
export class SignInLimit {
  constructor(private readonly attempts: SignInAttemptRepository) {}

  /** Counts an attempt and says whether it may go on. Commit `tx` before checking the password. */
  async attempt(tx: Tx, source: SignInSource, now: Date): Promise<AttemptVerdict> {
    const windowMs = SIGN_IN_WINDOW_MINUTES * 60_000;
    const address = addressKey(source.email);
    const keys = [address, ipKey(source.ip)];
    const counts = await this.attempts.count(tx, keys, now, new Date(now.getTime() - windowMs));
    const over = counts
      .map((count) => ({
        ...count,
        max: count.keyHash.equals(address) ? MAX_FAILURES_PER_ADDRESS : MAX_FAILURES_PER_IP,
      }))
      .filter((count) => count.failures > count.max);
    if (over.length === 0) return { allowed: true };
    const openAgainMs = Math.max(...over.map((count) => count.firstAt.getTime() + windowMs));
    return {
      allowed: false,
      retryAfterSeconds: Math.max(1, Math.ceil((openAgainMs - now.getTime()) / 1000)),
      isFirstRefusal: over.some((count) => count.failures === count.max + 1),
    };
  }

  /** After a right password: the address starts anew, and the IP gets this attempt back. */
  async succeeded(tx: Tx, source: SignInSource): Promise<void> {
    await this.attempts.clear(tx, addressKey(source.email));
    await this.attempts.takeBack(tx, ipKey(source.ip));
  }
}

const keyOf = (text: string): Buffer => createHash('sha256').update(text).digest();
const addressKey = (email: string): Buffer => keyOf(`address:${email.trim().toLowerCase()}`);
const ipKey = (ip: string): Buffer => keyOf(`ip:${isIPv6(ip) ? ipv6Network(ip) : ip}`);

/** The /64 of an IPv6 address, which one customer commonly has whole; an IPv4 address in IPv6 form stays as it is. */
export function ipv6Network(ip: string): string {
  const [address = ''] = ip.toLowerCase().split('%');
  if (address.includes('.')) return address.slice(address.lastIndexOf(':') + 1);
  const [head = '', tail] = address.split('::');
  const groups = head === '' ? [] : head.split(':');
  const tailGroups = tail ? tail.split(':') : [];
  const zeros = tail === undefined ? 0 : 8 - groups.length - tailGroups.length;
  const all = [...groups, ...Array<string>(zeros).fill('0'), ...tailGroups];
  return all
    .slice(0, 4)
    .map((group) => group.replace(/^0+(?=.)/, ''))
    .join(':');
}
