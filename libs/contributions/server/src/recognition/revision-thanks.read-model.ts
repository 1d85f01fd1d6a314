import { Injectable } from '@nestjs/common';
import { Database } from '@wellspring/platform-database';

const MICROSECONDS = '(extract(epoch FROM thanked_at) * 1000000)::bigint';

/** Somebody's thanks as its author reads it. */
export interface GivenThanks {
  readonly fromPersonId: string;
  readonly note: string;
  readonly thankedAt: Date;
}

/** Where thanks stand in the list of those that somebody got. */
export interface ThanksPlace {
  /** Of `thankedAt`, since 1970. */
  readonly microseconds: string;
  readonly pageId: string;
  /** Of the revision. */
  readonly number: number;
  readonly fromPersonId: string;
}

/** Thanks that somebody got, with what for. */
export type ReceivedThanks = GivenThanks & ThanksPlace;

/** Which revision: `<page id>:<number>`. */
export const thanksKey = (pageId: string, number: number): string => `${pageId}:${number}`;

/** Reads thanks. Checks no access: ask for revisions that the actor may see. */
@Injectable()
export class Thanks {
  constructor(private readonly database: Database) {}

  /** Thanks of each revision, by {@link thanksKey}, oldest first; revisions without any have an empty list. One query. */
  async of(keys: readonly string[]): Promise<Map<string, GivenThanks[]>> {
    const pairs = keys.map((key) => key.split(':'));
    const rows = await this.database.query<GivenThanks & { pageId: string; number: number }>(
      `SELECT page_id AS "pageId", revision_number AS number, from_person_id AS "fromPersonId", note, thanked_at AS "thankedAt"
       FROM revision_thanks
       WHERE (page_id, revision_number) IN (SELECT * FROM unnest($1::uuid[], $2::integer[]))
       ORDER BY thanked_at, from_person_id`,
      [pairs.map(([pageId]) => pageId), pairs.map(([, number]) => Number(number))],
    );
    const thanks = new Map<string, GivenThanks[]>(keys.map((key) => [key, []]));
    for (const { pageId, number, ...given } of rows) thanks.get(thanksKey(pageId, number))?.push(given);
    return thanks;
  }

  /**
   * What somebody was thanked for, newest first, at most `limit` after a place in the list. All that {@link countFor} counts:
   * also for pages that the person may no longer open, of which nothing but the number must be told.
   */
  async receivedBy(personId: string, limit: number, after: ThanksPlace | null): Promise<ReceivedThanks[]> {
    return this.database.query<ReceivedThanks>(
      `SELECT page_id AS "pageId", revision_number AS number, from_person_id AS "fromPersonId", note,
         thanked_at AS "thankedAt", ${MICROSECONDS} AS microseconds
       FROM revision_thanks WHERE to_person_id = $1
         AND ($3::bigint IS NULL OR (${MICROSECONDS}, page_id, revision_number, from_person_id) < ($3, $4::uuid, $5, $6::uuid))
       ORDER BY ${MICROSECONDS} DESC, page_id DESC, revision_number DESC, from_person_id DESC LIMIT $2`,
      [
        ...[personId, limit, after?.microseconds ?? null],
        ...[after?.pageId ?? null, after?.number ?? null, after?.fromPersonId ?? null],
      ],
    );
  }

  /** How often somebody was thanked. */
  async countFor(personId: string): Promise<number> {
    const [row] = await this.database.query<{ count: number }>(
      `SELECT count(*)::integer AS count FROM revision_thanks WHERE to_person_id = $1`,
      [personId],
    );
    return row?.count ?? 0;
  }
}
