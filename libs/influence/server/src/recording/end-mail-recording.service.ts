import { Injectable } from '@nestjs/common';
import { AuditTrail } from '@wellspring/audit-server';
import { type Actor, badInput, systemClock } from '@wellspring/kernel';
import { UnitOfWork } from '@wellspring/platform-database';
import { mayStateRecording } from '../influence.policy.js';

/** Ends recording before the day that was stated: nothing more is taken in, analysed or shown by name. Audited. */
@Injectable()
export class EndMailRecording {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly audit: AuditTrail,
  ) {}

  /** What is kept goes with its time. FORBIDDEN for others than administrators, BAD_INPUT where nothing is in force. */
  async run(actor: Actor): Promise<void> {
    mayStateRecording(actor);
    const now = systemClock.now();
    await this.unitOfWork.run(async (tx) => {
      const ended = await tx.query<{ id: string; wasInForce: boolean }>(
        `UPDATE mail_recording SET ended_at = $1 WHERE ended_at IS NULL
         RETURNING id, until_date >= ($1::timestamptz AT TIME ZONE 'UTC')::date AS "wasInForce"`,
        [now],
      );
      const inForce = ended.find(({ wasInForce }) => wasInForce);
      if (inForce === undefined) throw badInput('Mail recording is off already.');
      await this.audit.record(tx, {
        actor,
        action: 'influence.recording-ended',
        subjectKind: 'mail-recording',
        subjectId: inForce.id,
      });
    });
  }
}
