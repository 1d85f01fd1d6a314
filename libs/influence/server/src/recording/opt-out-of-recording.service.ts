import { Injectable } from '@nestjs/common';
import { AuditTrail } from '@wellspring/audit-server';
import { type Actor, systemClock } from '@wellspring/kernel';
import { Database, UnitOfWork } from '@wellspring/platform-database';
import { ForgetMailOfPerson } from './forget-mail-of-person.service.js';

/** Everybody's own switch: no mail metadata of mine. Works at once and backwards. */
@Injectable()
export class OptOutOfRecording {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly database: Database,
    private readonly forget: ForgetMailOfPerson,
    private readonly audit: AuditTrail,
  ) {}

  /**
   * Out: rows of the actor are deleted and snapshots redacted. In again: recording begins anew with what is sent from
   * then on; nothing comes back, not even by taking in an old file again.
   */
  async run(actor: Actor, optOut: boolean): Promise<boolean> {
    await this.unitOfWork.run(async (tx) => {
      if (optOut) {
        await tx.query(
          `INSERT INTO mail_recording_opt_out (person_id, at) VALUES ($1, $2) ON CONFLICT DO NOTHING`,
          [actor.personId, systemClock.now()],
        );
        await this.forget.run(tx, actor.personId);
      } else {
        await tx.query(
          `WITH back AS (DELETE FROM mail_recording_opt_out WHERE person_id = $1 RETURNING person_id)
           INSERT INTO mail_recording_opt_in (person_id, at) SELECT person_id, $2 FROM back
           ON CONFLICT (person_id) DO UPDATE SET at = excluded.at`,
          [actor.personId, systemClock.now()],
        );
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
