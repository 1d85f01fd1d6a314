import { Injectable } from '@nestjs/common';
import { AuditTrail } from '@wellspring/audit-server';
import { type Actor, systemClock } from '@wellspring/kernel';
import { Database, UnitOfWork } from '@wellspring/platform-database';
import { MailRepository } from '../mail-in/mail.repository.js';
import { SnapshotRepository } from '../analysis/snapshot.repository.js';

/** Everybody's own switch: no mail metadata of mine. Works at once and backwards. */
@Injectable()
export class OptOutOfRecording {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly database: Database,
    private readonly mail: MailRepository,
    private readonly snapshots: SnapshotRepository,
    private readonly audit: AuditTrail,
  ) {}

  /** Out: rows of the actor are deleted and snapshots redacted. In again: recording begins anew, nothing comes back. */
  async run(actor: Actor, optOut: boolean): Promise<boolean> {
    await this.unitOfWork.run(async (tx) => {
      if (optOut) {
        await tx.query(
          `INSERT INTO mail_recording_opt_out (person_id, at) VALUES ($1, $2) ON CONFLICT DO NOTHING`,
          [actor.personId, systemClock.now()],
        );
        await this.mail.forgetPerson(tx, actor.personId);
        await this.snapshots.redactPerson(tx, actor.personId);
      } else {
        await tx.query(`DELETE FROM mail_recording_opt_out WHERE person_id = $1`, [actor.personId]);
      }
      await this.audit.record(tx, {
        actor,
        action: optOut ? 'influence.recording-opted-out' : 'influence.recording-opted-in',
        subjectKind: 'person',
        subjectId: actor.personId,
        aboutPersonId: actor.personId,
      });
    });
    return optOut;
  }

  /** Whether the person has opted out. */
  async isOptedOut(personId: string): Promise<boolean> {
    const rows = await this.database.query(`SELECT 1 FROM mail_recording_opt_out WHERE person_id = $1`, [
      personId,
    ]);
    return rows.length > 0;
  }
}
