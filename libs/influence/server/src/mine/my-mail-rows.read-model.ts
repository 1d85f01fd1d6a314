import { Injectable } from '@nestjs/common';
import { Database } from '@wellspring/platform-database';

/** How a message names somebody. */
export type MailRoleName = 'to' | 'cc' | 'bcc';

/** A message that the person wrote or got, as it is kept. */
export interface MyMessageRow {
  readonly sentAt: Date;
  readonly isMine: boolean;
  /** Of one that I wrote its recipients, else its sender; those who opted out are not there. */
  readonly with: readonly { readonly personId: string; readonly role: MailRoleName | null }[];
  /** How I got it; null for one that I wrote. */
  readonly role: MailRoleName | null;
  /** All recipients, those outside the company and those who opted out included. */
  readonly recipientCount: number;
  readonly isAnswer: boolean;
  readonly takenInAt: Date;
}

/** What is left of a week of older mail. */
export interface MyWeekRow {
  /** Monday, `YYYY-MM-DD`. */
  readonly week: string;
  readonly isMine: boolean;
  /** Null where only an address of the company is known. */
  readonly personId: string | null;
  readonly weight: number;
  readonly messages: number;
  readonly keepUntil: Date;
}

/** A tie of the person in a published snapshot. */
export interface MySnapshotTieRow {
  readonly snapshotId: string;
  readonly personId: string;
  readonly strength: number;
}

/** Place of the person on a snapshot's map. */
export interface MyPlaceRow {
  readonly snapshotId: string;
  readonly x: number | null;
  readonly y: number | null;
}

/** Each single row about a person that counts add up: for the copy that they take along. */
export interface MyMailRowsView {
  /** Oldest first. */
  readonly messages: readonly MyMessageRow[];
  /** Oldest first. */
  readonly weeks: readonly MyWeekRow[];
  /** Newest snapshot first, strongest tie first. */
  readonly snapshotTies: readonly MySnapshotTieRow[];
  readonly places: readonly MyPlaceRow[];
  /** Whom the person named, in which import. Who named the person is those people's word. */
  readonly nominationsByMe: readonly { readonly personId: string; readonly importedAt: Date }[];
  /** When nominations that name the person came in, once each. */
  readonly nominationsOfMe: readonly Date[];
  /** Addresses that an administrator said are the person's; their text is gone. */
  readonly addressesResolvedAt: readonly Date[];
  /** When recording began again after an opt-out; mail before that is not taken in. */
  readonly cameBackAt: Date | null;
}

/** SQL: the name of a role that stands as a number. */
const ROLE = (column: string) => `(ARRAY['to', 'cc', 'bcc'])[${column} + 1]`;

/** Reads everything that tables of mail metadata have about one person, row by row. */
@Injectable()
export class MyMailRows {
  constructor(private readonly database: Database) {}

  /** As many rows as there are: some ten thousand for a busy person. */
  async of(personId: string): Promise<MyMailRowsView> {
    const [messages, weeks, snapshotTies, places, named, gotNamed, addresses, back] = await Promise.all([
      this.messages(personId),
      this.weeks(personId),
      this.snapshotTies(personId),
      this.database.query<MyPlaceRow>(
        `SELECT snapshot_id AS "snapshotId", x, y FROM influence_score WHERE person_id = $1 ORDER BY snapshot_id DESC`,
        [personId],
      ),
      this.database.query<{ personId: string; importedAt: Date }>(
        `SELECT nominee_id AS "personId", imported_at AS "importedAt" FROM nomination
         JOIN nomination_round AS round ON round.id = round_id WHERE nominator_id = $1 ORDER BY 2, 1`,
        [personId],
      ),
      this.database.query<{ at: Date }>(
        `SELECT imported_at AS at FROM nomination JOIN nomination_round AS round ON round.id = round_id
         WHERE nominee_id = $1 ORDER BY 1`,
        [personId],
      ),
      this.database.query<{ at: Date }>(
        `SELECT resolved_at AS at FROM mail_unknown_address WHERE resolved_person_id = $1 ORDER BY 1`,
        [personId],
      ),
      this.database.query<{ at: Date }>(`SELECT at FROM mail_recording_opt_in WHERE person_id = $1`, [
        personId,
      ]),
    ]);
    return {
      ...{ messages, weeks, snapshotTies, places, nominationsByMe: named },
      nominationsOfMe: gotNamed.map(({ at }) => at),
      addressesResolvedAt: addresses.map(({ at }) => at),
      cameBackAt: back[0]?.at ?? null,
    };
  }

  private messages(personId: string): Promise<MyMessageRow[]> {
    return this.database.query<MyMessageRow>(
      `SELECT m.sent_at AS "sentAt", true AS "isMine", NULL AS role, m.recipient_count AS "recipientCount",
         m.in_reply_to_hash IS NOT NULL AS "isAnswer", i.started_at AS "takenInAt",
         (SELECT coalesce(json_agg(json_build_object('personId', r.person_id, 'role', ${ROLE('r.role')}) ORDER BY r.role, r.person_id), '[]')
          FROM mail_recipient AS r WHERE r.message_hash = m.message_hash) AS "with"
       FROM mail_message AS m JOIN mail_import AS i ON i.id = m.import_id WHERE m.sender_id = $1
       UNION ALL
       SELECT m.sent_at, false, ${ROLE('r.role')}, m.recipient_count, m.in_reply_to_hash IS NOT NULL, i.started_at,
         CASE WHEN m.sender_id IS NULL THEN '[]' ELSE json_build_array(json_build_object('personId', m.sender_id, 'role', NULL)) END
       FROM mail_recipient AS r JOIN mail_message AS m ON m.message_hash = r.message_hash
         JOIN mail_import AS i ON i.id = m.import_id
       WHERE r.person_id = $1 ORDER BY 1, 2 DESC`,
      [personId],
    );
  }

  private weeks(personId: string): Promise<MyWeekRow[]> {
    return this.database.query<MyWeekRow>(
      `SELECT week::text, sender_id IS NOT DISTINCT FROM $1 AS "isMine", CASE WHEN sender_id = $1 THEN recipient_id ELSE sender_id END AS "personId",
         weight, messages, keep_until AS "keepUntil"
       FROM mail_week_tie WHERE sender_id = $1 OR recipient_id = $1 ORDER BY week, 2 DESC, 3`,
      [personId],
    );
  }

  private snapshotTies(personId: string): Promise<MySnapshotTieRow[]> {
    return this.database.query<MySnapshotTieRow>(
      `WITH me AS (SELECT snapshot_id, position FROM influence_score WHERE person_id = $1),
       own AS (
         SELECT me.snapshot_id, tie.b AS other, tie.strength FROM me
         JOIN influence_tie AS tie ON tie.snapshot_id = me.snapshot_id AND tie.a = me.position
         UNION ALL
         SELECT me.snapshot_id, tie.a, tie.strength FROM me
         JOIN influence_tie AS tie ON tie.snapshot_id = me.snapshot_id AND tie.b = me.position)
       SELECT own.snapshot_id AS "snapshotId", there.person_id AS "personId", own.strength
       FROM own JOIN influence_score AS there ON there.snapshot_id = own.snapshot_id AND there.position = own.other
       WHERE there.person_id IS NOT NULL ORDER BY own.snapshot_id DESC, own.strength DESC, own.other`,
      [personId],
    );
  }
}
