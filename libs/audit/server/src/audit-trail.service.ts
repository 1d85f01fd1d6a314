import { Injectable } from '@nestjs/common';
import { type Actor, secureRandom, systemClock, uuidv7 } from '@wellspring/kernel';
import { type Tx } from '@wellspring/platform-database';
import { type AuditDetails, type AuditEntryRow } from './audit-entry.entity.js';
import { AuditEntryRepository } from './audit-entry.repository.js';

/** Looks of the same kind within so many minutes are one. Ours: longer than a refetch, shorter than a new thought. */
export const LOOK_MINUTES = 10;

/** One thing that somebody did or looked at. */
export interface AuditRecord {
  readonly actor: Actor;
  /** `<scope>.<what-happened>` in the past, for example `people.signed-in`, `influence.person-viewed`. */
  readonly action: string;
  /** Kind of the thing, for example `page`, `person`, `account`. */
  readonly subjectKind: string;
  readonly subjectId: string;
  /** Whom it is about: that person sees the entry under "who looked at me". */
  readonly aboutPersonId?: string | null;
  /** Small facts; never contents, never mail addresses. */
  readonly details?: AuditDetails;
}

/** Appends to the trail of who did and who looked at what. The entry commits with what it tells of, or not at all. */
@Injectable()
export class AuditTrail {
  constructor(private readonly entries: AuditEntryRepository) {}

  /** Appends one entry, or many in one statement (a look at a list of people is an entry for each of them). */
  async record(tx: Tx, records: AuditRecord | readonly AuditRecord[]): Promise<void> {
    await this.entries.append(tx, rowsOf(records, systemClock.now()));
  }

  /**
   * Appends looks at people, but for those that the trail has already: the same viewer, person, thing and details within
   * the last {@link LOOK_MINUTES}. A screen that asks again writes nothing, so that the person's list stays readable;
   * another screen, filter or purpose is another look. Copies that are taken away belong into {@link record}.
   */
  async recordLooks(tx: Tx, records: readonly AuditRecord[]): Promise<void> {
    const now = systemClock.now();
    const since = new Date(now.getTime() - LOOK_MINUTES * 60_000);
    await this.entries.appendUnlessSince(tx, rowsOf(records, now), since);
  }
}

function rowsOf(records: AuditRecord | readonly AuditRecord[], at: Date): AuditEntryRow[] {
  const list = 'actor' in records ? [records] : records;
  return list.map((record) => ({
    id: uuidv7(at, secureRandom),
    at,
    actorId: record.actor.personId,
    action: record.action,
    subjectKind: record.subjectKind,
    subjectId: record.subjectId,
    aboutPersonId: record.aboutPersonId ?? null,
    details: record.details ?? {},
  }));
}
