import { DAY_MS } from '@wellspring/kernel';
import { type MailDelivery } from '../notice-setting.entity.js';
import { type NoticeGroup } from '../notice-kinds.js';

/** Mails that a person gets at once within {@link WINDOW_MS}. ADR 0014 says why. */
export const SINGLES_MAX = 4;
/** The time in which singles are counted, and for which a digest gathers what came after them. */
export const WINDOW_MS = 12 * 60 * 60 * 1000;
/** What could not be mailed by then is old news; it stays in the inbox. */
export const STALE_AFTER_MS = 3 * DAY_MS;

/** A notice on its way into a mail. */
export interface OpenNotice {
  readonly id: string;
  readonly group: NoticeGroup;
  readonly state: 'waiting' | 'digest';
  readonly createdAt: Date;
  /** Read in the inbox meanwhile. */
  readonly isRead: boolean;
  /** The person may see its subject now. */
  readonly isVisible: boolean;
}

/** What becomes of each open notice, by id. */
export interface MailPlan {
  /** Never mailed: read, closed to the person, switched off, or too old. */
  readonly drop: readonly string[];
  /** Mailed now, each by itself. */
  readonly single: readonly string[];
  /** Kept for the next digest. */
  readonly defer: readonly string[];
  /** Mailed now in one digest. */
  readonly digest: readonly string[];
}

/**
 * Decides about a person's open notices, oldest first: as long as fewer than {@link SINGLES_MAX} were mailed within the
 * window, each new one is mailed at once; what comes after waits until the oldest of them has waited for the window's
 * length, and goes in one digest. Whoever wants digests alone gets no singles.
 */
export function planMail(
  notices: readonly OpenNotice[],
  settings: Readonly<Record<NoticeGroup, MailDelivery>>,
  singlesInWindow: number,
  now: Date,
): MailPlan {
  const drop: string[] = [];
  const single: string[] = [];
  const defer: string[] = [];
  const gathered: OpenNotice[] = [];
  let room = Math.max(0, SINGLES_MAX - singlesInWindow);
  for (const notice of inOrder(notices)) {
    const delivery = settings[notice.group];
    const ageMs = now.getTime() - notice.createdAt.getTime();
    if (notice.isRead || !notice.isVisible || delivery === 'off' || ageMs > STALE_AFTER_MS) {
      drop.push(notice.id);
    } else if (notice.state === 'waiting' && delivery === 'all' && room > 0) {
      single.push(notice.id);
      room--;
    } else {
      if (notice.state === 'waiting') defer.push(notice.id);
      gathered.push(notice);
    }
  }
  const oldest = gathered[0];
  const isDue = oldest !== undefined && now.getTime() - oldest.createdAt.getTime() >= WINDOW_MS;
  return { drop, single, defer, digest: isDue ? gathered.map((notice) => notice.id) : [] };
}

const inOrder = (notices: readonly OpenNotice[]): OpenNotice[] =>
  [...notices].sort(
    (one, other) => one.createdAt.getTime() - other.createdAt.getTime() || (one.id < other.id ? -1 : 1),
  );
