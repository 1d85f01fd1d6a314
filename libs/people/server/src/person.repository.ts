import { Injectable } from '@nestjs/common';
import { type Tx } from '@wellspring/platform-database';
import { type KnownPerson, type PlannedPerson } from './plan-import.js';

/** Any fixed number of ours: imports of the directory run one after the other. */
const DIRECTORY_LOCK = 7_301_994_113;

const FROM_JSON = `json_to_recordset($1) AS row (
  id uuid, "displayName" text, department text, unit text, location text, title text, "managerId" uuid, status text,
  "startedOn" date)`;

/** Writes people and their addresses. */
@Injectable()
export class PersonRepository {
  /** Everybody who has an address, as the directory sees them, under the lock that keeps imports apart. */
  async lockDirectory(tx: Tx): Promise<KnownPerson[]> {
    await tx.query('SELECT pg_advisory_xact_lock($1)', [DIRECTORY_LOCK]);
    return tx.query<KnownPerson>(
      `SELECT person.id, display_name AS "displayName", department, unit, location, title,
              manager_id AS "managerId", status, started_on::text AS "startedOn", array_agg(address ORDER BY address) AS addresses,
              max(address) FILTER (WHERE is_primary) AS "primaryAddress"
       FROM person JOIN person_address ON person_id = person.id GROUP BY person.id`,
    );
  }

  /** Inserts new employees with their addresses, two statements for any number. */
  async insertEmployees(tx: Tx, people: readonly PlannedPerson[], now: Date): Promise<void> {
    if (people.length === 0) return;
    await tx.query(
      `INSERT INTO person (id, kind, display_name, department, unit, location, title, manager_id, status, started_on, created_at, updated_at)
       SELECT id, 'employee', "displayName", department, unit, location, title, "managerId", status, "startedOn", $2, $2
       FROM ${FROM_JSON}`,
      [JSON.stringify(people), now],
    );
    await this.addAddresses(tx, people);
  }

  /** Writes changed people and adds their new addresses. Who left is signed out everywhere. */
  async updateFromDirectory(tx: Tx, people: readonly PlannedPerson[], now: Date): Promise<void> {
    if (people.length === 0) return;
    await tx.query(
      `UPDATE person SET display_name = row."displayName", department = row.department, unit = row.unit,
         location = row.location, title = row.title, manager_id = row."managerId", status = row.status,
         started_on = row."startedOn", updated_at = $2
       FROM ${FROM_JSON} WHERE person.id = row.id`,
      [JSON.stringify(people), now],
    );
    await this.addAddresses(tx, people);
    await tx.query(`DELETE FROM session WHERE person_id = ANY($1::uuid[])`, [
      people.filter((person) => person.status === 'left').map((person) => person.id),
    ]);
  }

  /** Inserts the person of the first-run administrator, or gives who has this (source, key) already. */
  async findOrInsertFirstRunAdmin(
    tx: Tx,
    person: { id: string; displayName: string; source: string; sourceKey: string; address: string },
  ): Promise<string> {
    await tx.query(
      `INSERT INTO person (id, kind, display_name, source, source_key) VALUES ($1, 'employee', $2, $3, $4)
       ON CONFLICT (source, source_key) DO NOTHING`,
      [person.id, person.displayName, person.source, person.sourceKey],
    );
    const rows = await tx.query<{ id: string }>(
      `SELECT id FROM person WHERE source = $1 AND source_key = $2`,
      [person.source, person.sourceKey],
    );
    const id = rows[0]?.id ?? person.id;
    await tx.query(
      `INSERT INTO person_address (address, person_id, is_primary)
       SELECT $1, $2, true WHERE NOT EXISTS (SELECT FROM person_address WHERE person_id = $2) ON CONFLICT DO NOTHING`,
      [person.address, id],
    );
    return id;
  }

  /** Inserts those authors of a source who are not there yet; all three lists run in step. */
  async insertImportedAuthors(
    tx: Tx,
    source: string,
    authors: readonly { id: string; name: string; isBot: boolean }[],
    now: Date,
  ): Promise<Map<string, string>> {
    await tx.query(
      `INSERT INTO person (id, kind, display_name, source, source_key, is_bot, created_at, updated_at)
       SELECT id, 'imported', name, $1, name, "isBot", $3, $3
       FROM json_to_recordset($2) AS row (id uuid, name text, "isBot" boolean) ORDER BY name
       ON CONFLICT (source, source_key) DO NOTHING`,
      [source, JSON.stringify(authors), now],
    );
    const rows = await tx.query<{ id: string; key: string }>(
      `SELECT id, source_key AS key FROM person WHERE source = $1 AND source_key = ANY($2::text[])`,
      [source, authors.map((author) => author.name)],
    );
    return new Map(rows.map((row) => [row.key, row.id]));
  }

  /** Opts in or out of being shown by name; false when it was so already. */
  async setDisplayOptOut(tx: Tx, personId: string, value: boolean, now: Date): Promise<boolean> {
    const rows = await tx.query(
      `UPDATE person SET display_opt_out = $2, updated_at = $3 WHERE id = $1 AND display_opt_out <> $2 RETURNING id`,
      [personId, value, now],
    );
    return rows.length > 0;
  }

  async setLocale(tx: Tx, personId: string, locale: string, now: Date): Promise<void> {
    await tx.query(`UPDATE person SET locale = $2, updated_at = $3 WHERE id = $1`, [personId, locale, now]);
  }

  /** New addresses are added; the first of each person's row becomes the primary one. */
  private async addAddresses(tx: Tx, people: readonly PlannedPerson[]): Promise<void> {
    const fresh = people.flatMap(({ id, newAddresses }) => newAddresses.map((address) => ({ id, address })));
    await tx.query(
      `INSERT INTO person_address (address, person_id) SELECT * FROM unnest($1::text[], $2::uuid[])`,
      [fresh.map((row) => row.address), fresh.map((row) => row.id)],
    );
    const ids = people.map((person) => person.id);
    const primaries = people.map((person) => person.primaryAddress);
    // The one that was primary steps down first: the unique index allows one per person at any moment.
    await tx.query(
      `UPDATE person_address SET is_primary = false
       WHERE person_id = ANY($1::uuid[]) AND is_primary AND NOT address = ANY($2::text[])`,
      [ids, primaries],
    );
    await tx.query(
      `UPDATE person_address SET is_primary = true WHERE address = ANY($1::text[]) AND NOT is_primary`,
      [primaries],
    );
  }
}
