import { Injectable } from '@nestjs/common';
import { AuditTrail } from '@wellspring/audit-server';
import { type Actor, badInput, secureRandom, systemClock, uuidv7 } from '@wellspring/kernel';
import { UnitOfWork } from '@wellspring/platform-database';
import { mayStateRecording } from '../influence.policy.js';
import { MailRecordings, type MailRecordingView } from './mail-recording.read-model.js';
import { MailRecordingRow } from './mail-recording.entity.js';

/** What has to be stated before any mail metadata is taken in. */
export interface RecordingStatement {
  readonly purpose: string;
  readonly basis: string;
  /** Last day, `YYYY-MM-DD`. */
  readonly until: string;
}

const MAX_STATEMENT_CHARS = 1_000;
/** Longest recording that can be stated at once. Ours: whoever wants longer states it again. */
const MAX_DAYS = 732;

/** States purpose, legal basis and end of recording; the statement before it ends now. Audited. */
@Injectable()
export class StartMailRecording {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly recordings: MailRecordings,
    private readonly audit: AuditTrail,
  ) {}

  /** The same statement again changes nothing. BAD_INPUT names what is missing or wrong. */
  async run(actor: Actor, statement: RecordingStatement): Promise<MailRecordingView> {
    mayStateRecording(actor);
    const now = systemClock.now();
    const checked = checkedStatement(statement, now);
    const current = await this.recordings.inForce(now);
    if (
      current &&
      current.purpose === checked.purpose &&
      current.basis === checked.basis &&
      current.until === checked.until
    ) {
      return current;
    }
    const row = {
      id: uuidv7(now, secureRandom),
      purpose: checked.purpose,
      legalBasis: checked.basis,
      untilDate: checked.until,
      startedById: actor.personId,
      startedAt: now,
    };
    await this.unitOfWork.run(async (tx) => {
      await tx.query(`UPDATE mail_recording SET ended_at = $1 WHERE ended_at IS NULL`, [now]);
      await tx.manager.getRepository(MailRecordingRow).insert(row);
      const details = { until: checked.until };
      await this.audit.record(tx, {
        actor,
        action: 'influence.recording-stated',
        subjectKind: 'mail-recording',
        subjectId: row.id,
        details,
      });
    });
    return { id: row.id, ...checked, startedAt: now };
  }
}

function checkedStatement({ purpose, basis, until }: RecordingStatement, now: Date): RecordingStatement {
  const texts = { purpose: purpose.trim(), basis: basis.trim() };
  for (const [field, text] of Object.entries(texts)) {
    if (text === '')
      throw badInput(
        `${field}: mail recording needs a stated ${field === 'basis' ? 'legal basis' : field}.`,
        { field },
      );
    if (text.length > MAX_STATEMENT_CHARS)
      throw badInput(`${field}: at most ${MAX_STATEMENT_CHARS} characters.`, { field });
  }
  const end = /^\d{4}-\d{2}-\d{2}$/.test(until) ? Date.parse(`${until}T00:00:00Z`) : NaN;
  if (Number.isNaN(end)) throw badInput('until: wants the last day as YYYY-MM-DD.', { field: 'until' });
  const days = (end - now.getTime()) / 86_400_000;
  if (days < -1) throw badInput('until: that day is over.', { field: 'until' });
  if (days > MAX_DAYS) throw badInput(`until: at most ${MAX_DAYS} days from today.`, { field: 'until' });
  return { ...texts, until };
}
