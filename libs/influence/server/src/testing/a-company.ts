import { createHash } from 'node:crypto';
import { type Actor, DAY_MS, seededRandom } from '@wellspring/kernel';
import { aPerson, type TestDatabase } from '@wellspring/testing';

/** People of a company and the mail that is recorded of them. */
export interface MailingCompany {
  /** By department, in the order of the departments that were asked for. */
  readonly people: ReadonlyMap<string, readonly Actor[]>;
  readonly everybody: readonly Actor[];
  readonly recordingId: string;
  readonly importId: string;
  readonly statedBy: Actor;
}

/** Newest message: a Friday. */
export const NEWEST = new Date('2026-11-20T16:00:00Z');
const WEEKS = 16;

/**
 * Writes people of these departments and sixteen weeks of their mail: everybody writes to most of their own department;
 * the first two of each department also to the first two of all others; everybody's manager is the first of the
 * department, whose manager is the first of all. Under a statement in force until `until`.
 */
export async function aMailingCompany(
  { database }: TestDatabase,
  sizes: Readonly<Record<string, number>>,
  until = '2099-12-31',
): Promise<MailingCompany> {
  const statedBy = await aPerson(database, {
    displayName: 'Statement',
    roles: ['employee', 'admin'],
    kind: 'guest',
  });
  const people = new Map<string, Actor[]>();
  for (const [department, size] of Object.entries(sizes)) {
    const own: Actor[] = [];
    for (let at = 0; at < size; at++) {
      const name = `${department} ${String(at).padStart(2, '0')}`;
      const address = `${name.toLowerCase().replaceAll(' ', '.')}@company.example`;
      own.push(await aPerson(database, { displayName: name, department, address }));
    }
    people.set(department, own);
  }
  const everybody = [...people.values()].flat();
  const heads = [...people.values()].flatMap(([head]) => head ?? []);
  for (const own of people.values())
    for (const one of own) {
      const managerId = one === own[0] ? heads[0]?.personId : own[0]?.personId;
      await database.query(`UPDATE person SET manager_id = $2 WHERE id = $1 AND id <> $2`, [
        one.personId,
        managerId,
      ]);
    }
  const [recordingId, importId] = await recordingAndImport(database, statedBy.personId, until);
  await writeMail(database, importId, people);
  return { people, everybody, recordingId, importId, statedBy };
}

async function recordingAndImport(
  database: TestDatabase['database'],
  personId: string,
  until: string,
): Promise<[string, string]> {
  const [row] = await database.query<{ id: string; import_id: string }>(
    `WITH stated AS (
       INSERT INTO mail_recording (id, purpose, legal_basis, until_date, started_by_id, started_at)
       VALUES (gen_random_uuid(), 'Find people to invite', 'Works agreement 12', $2, $1, now()) RETURNING id),
     imported AS (
       INSERT INTO mail_import (id, recording_id, file_name, format, state, started_at, finished_at, dropped)
       SELECT gen_random_uuid(), id, 'mail.csv', 'csv', 'done', now(), now(), '{"list": 7, "alreadyThere": 0}' FROM stated RETURNING id)
     SELECT stated.id, imported.id AS import_id FROM stated, imported`,
    [personId, until],
  );
  return [row?.id ?? '', row?.import_id ?? ''];
}

async function writeMail(
  database: TestDatabase['database'],
  importId: string,
  people: ReadonlyMap<string, readonly Actor[]>,
): Promise<void> {
  const random = seededRandom(7);
  const departments = [...people.values()];
  const mails: { at: Date; from: string; to: string }[] = [];
  const write = (from: Actor, to: Actor, week: number) => {
    const at = new Date(NEWEST.getTime() - week * 7 * DAY_MS - Math.floor(random.next() * 5 * DAY_MS));
    mails.push({ at, from: from.personId, to: to.personId });
  };
  for (let week = 0; week < WEEKS; week++)
    for (const own of departments) {
      for (const from of own)
        for (const to of own) if (from !== to && random.next() < 0.4) write(from, to, week);
      for (const other of departments)
        for (const from of own.slice(0, 2))
          for (const to of other.slice(0, 2)) if (other !== own && random.next() < 0.8) write(from, to, week);
    }
  const hashes = mails.map((_, at) => createHash('sha256').update(`mail ${at}`).digest());
  await database.query(
    `INSERT INTO mail_message (message_hash, sent_at, sender_id, recipient_count, import_id)
     SELECT hash, at, sender, 1, $4 FROM unnest($1::bytea[], $2::timestamptz[], $3::uuid[]) AS mail(hash, at, sender)`,
    [hashes, mails.map(({ at }) => at), mails.map(({ from }) => from), importId],
  );
  await database.query(
    `INSERT INTO mail_recipient (message_hash, person_id, role) SELECT hash, person, 0 FROM unnest($1::bytea[], $2::uuid[]) AS r(hash, person)`,
    [hashes, mails.map(({ to }) => to)],
  );
}
