import { Injectable } from '@nestjs/common';
import { Database, type Tx } from '@wellspring/platform-database';
import { type NoticeDetails } from '../notice.entity.js';
import { WINDOW_MS } from './plan-mail.js';

/** A notice that may be mailed. */
export interface OpenNoticeRow {
  readonly id: string;
  readonly kind: string;
  readonly actorId: string | null;
  readonly subjectKind: string;
  readonly subjectId: string;
  readonly details: NoticeDetails;
  readonly createdAt: Date;
  readonly readAt: Date | null;
  readonly state: 'waiting' | 'digest';
}

/** Open notices that are looked at together; the rest comes with the next job. */
const OPEN_MAX = 200;

/** Reads and writes where notices stand on their way into mails. */
@Injectable()
export class NoticeMailRepository {
  constructor(private readonly database: Database) {}

  /** A person's notices that wait or are gathered for a digest, oldest first. */
  async open(personId: string): Promise<OpenNoticeRow[]> {
    return this.database.query<OpenNoticeRow>(
      `SELECT id, kind, actor_id AS "actorId", subject_kind AS "subjectKind", subject_id AS "subjectId", details,
         created_at AS "createdAt", read_at AS "readAt", mail_state AS state
       FROM notice WHERE person_id = $1 AND mail_state IN ('waiting', 'digest')
       ORDER BY created_at, id LIMIT ${OPEN_MAX}`,
      [personId],
    );
  }

  /** How many mails of single notices a person got within the window. */
  async singlesInWindow(personId: string, now: Date): Promise<number> {
    const [row] = await this.database.query<{ count: number }>(
      `SELECT count(*)::integer AS count FROM notice
       WHERE person_id = $1 AND mailed_as = 'single' AND mailed_at > $2`,
      [personId, new Date(now.getTime() - WINDOW_MS)],
    );
    return row?.count ?? 0;
  }

  /** People with something that an event did not bring about: a digest that is due, or a notice that was left lying. */
  async personsWithDue(now: Date, leftSince: Date): Promise<string[]> {
    const rows = await this.database.query<{ personId: string }>(
      `SELECT DISTINCT person_id AS "personId" FROM notice
       WHERE mail_state IN ('waiting', 'digest', 'sending')
         AND created_at <= CASE mail_state WHEN 'digest' THEN $1::timestamptz ELSE $2 END`,
      [new Date(now.getTime() - WINDOW_MS), leftSince],
    );
    return rows.map((row) => row.personId);
  }

  /** What was being handed over when Wellspring ended: nobody knows whether it arrived, and it is not tried again. */
  async giveUpInterrupted(tx: Tx, personId: string): Promise<void> {
    await tx.query(
      `UPDATE notice SET mail_state = 'uncertain' WHERE person_id = $1 AND mail_state = 'sending'`,
      [personId],
    );
  }

  /** Moves notices to a state in which nothing is mailed now. */
  async put(tx: Tx, ids: readonly string[], state: 'digest' | 'dropped'): Promise<void> {
    if (ids.length === 0) return;
    await tx.query('UPDATE notice SET mail_state = $2 WHERE id = ANY($1::uuid[])', [ids, state]);
  }

  /** Marks the notices of one mail before it is handed over. */
  async claim(
    tx: Tx,
    ids: readonly string[],
    mail: { id: string; as: 'single' | 'digest'; at: Date },
  ): Promise<void> {
    await tx.query(
      `UPDATE notice SET mail_state = 'sending', mail_id = $2, mailed_as = $3, mailed_at = $4 WHERE id = ANY($1::uuid[])`,
      [ids, mail.id, mail.as, mail.at],
    );
  }

  /** Notes how a mail ended. */
  async finish(tx: Tx, mailId: string, state: 'sent' | 'failed' | 'uncertain'): Promise<void> {
    await tx.query('UPDATE notice SET mail_state = $2 WHERE mail_id = $1', [mailId, state]);
  }

  /** Puts the notices of a mail that could not be handed over back to where they were. */
  async release(tx: Tx, mailId: string): Promise<void> {
    await tx.query(
      `UPDATE notice SET mail_state = CASE mailed_as WHEN 'single' THEN 'waiting' ELSE 'digest' END,
         mail_id = NULL, mailed_as = NULL, mailed_at = NULL WHERE mail_id = $1`,
      [mailId],
    );
  }
}
