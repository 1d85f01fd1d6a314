import { Injectable } from '@nestjs/common';
import { type Actor, secureRandom, systemClock, uuidv7 } from '@wellspring/kernel';
import { type Tx } from '@wellspring/platform-database';
import { type AuditDetails } from './audit-entry.entity.js';
import { AuditEntryRepository } from './audit-entry.repository.js';

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
    const at = systemClock.now();
    const list = 'actor' in records ? [records] : records;
    await this.entries.append(
      tx,
      list.map((record) => ({
        id: uuidv7(at, secureRandom),
        at,
        actorId: record.actor.personId,
        action: record.action,
        subjectKind: record.subjectKind,
        subjectId: record.subjectId,
        aboutPersonId: record.aboutPersonId ?? null,
        details: record.details ?? {},
      })),
    );
  }
}
