import { Injectable } from '@nestjs/common';
import { Database } from '@wellspring/platform-database';
import { type PersonKind, type PersonStatus } from './person.entity.js';

/** A person as other scopes see them. No addresses. */
export interface PersonView {
  readonly id: string;
  readonly kind: PersonKind;
  readonly displayName: string;
  readonly department: string | null;
  readonly unit: string | null;
  readonly location: string | null;
  readonly title: string | null;
  readonly managerId: string | null;
  readonly status: PersonStatus;
  readonly isBot: boolean;
  /** The person does not want to be shown by name in figures about people. */
  readonly displayOptOut: boolean;
}

/** Source of the administrator that the first run makes: an account to begin with, not an employee to count. */
export const FIRST_RUN_SOURCE = 'wellspring';

const COLUMNS = `id, kind, display_name AS "displayName", department, unit, location, title, manager_id AS "managerId",
  status, is_bot AS "isBot", display_opt_out AS "displayOptOut"`;

/** SQL condition: the person is whom {@link People.employeeCount} counts. For figures that add up people in SQL. */
export const employeeSql = (person: string): string =>
  `${person}.kind = 'employee' AND ${person}.status = 'active' AND NOT ${person}.is_bot
   AND ${person}.source IS DISTINCT FROM '${FIRST_RUN_SOURCE}'`;
const IS_EMPLOYEE = employeeSql('person');

/** Reads people. One query a call. */
@Injectable()
export class People {
  constructor(private readonly database: Database) {}

  /** The persons with these ids, by id; unknown ids are left out. */
  async byIds(ids: readonly string[]): Promise<Map<string, PersonView>> {
    if (ids.length === 0) return new Map();
    const rows = await this.database.query<PersonView>(
      `SELECT ${COLUMNS} FROM person WHERE id = ANY($1::uuid[])`,
      [ids],
    );
    return new Map(rows.map((row) => [row.id, row]));
  }

  /** Who has which address: lower-case address → person id. Addresses in any case; unknown ones are left out. */
  async byAddress(addresses: readonly string[]): Promise<Map<string, string>> {
    if (addresses.length === 0) return new Map();
    const rows = await this.database.query<{ address: string; personId: string }>(
      `SELECT address, person_id AS "personId" FROM person_address WHERE address = ANY($1::text[])`,
      [[...new Set(addresses.map((address) => address.trim().toLowerCase()))]],
    );
    return new Map(rows.map((row) => [row.address, row.personId]));
  }

  /**
   * People who could be meant by some letters of a name: active employees and guests whose name contains them, names
   * that start with them first, at most `limit`. Scans the directory: about 40 ms for 100,000 people.
   */
  async search(text: string, limit: number): Promise<PersonView[]> {
    const letters = text.trim();
    if (letters === '') return [];
    const pattern = letters.replace(/[\\%_]/g, '\\$&');
    return this.database.query<PersonView>(
      `SELECT ${COLUMNS} FROM person
       WHERE kind IN ('employee', 'guest') AND status = 'active' AND display_name ILIKE '%' || $1 || '%'
       ORDER BY display_name NOT ILIKE $1 || '%', lower(display_name), id LIMIT $2`,
      [pattern, limit],
    );
  }

  /**
   * Ids of everybody, imported authors and those who left included, whose name has these letters inside, names that start
   * with them first, at most `limit`: to filter by what somebody typed. Scans as {@link search} does.
   */
  async idsNamed(text: string, limit: number): Promise<string[]> {
    const pattern = text.trim().replace(/[\\%_]/g, '\\$&');
    if (pattern === '') return [];
    const rows = await this.database.query<{ id: string }>(
      `SELECT id FROM person WHERE display_name ILIKE '%' || $1 || '%'
       ORDER BY display_name NOT ILIKE $1 || '%', lower(display_name), id LIMIT $2`,
      [pattern, limit],
    );
    return rows.map((row) => row.id);
  }

  /** Active employees: the honest denominator. Imported authors, guests, bots and the first-run administrator don't count. */
  async employeeCount(): Promise<number> {
    const rows = await this.database.query<{ count: string }>(
      `SELECT count(*) FROM person WHERE ${IS_EMPLOYEE}`,
    );
    return Number(rows[0]?.count ?? 0);
  }

  /** Everybody whom {@link employeeCount} counts, by id. Memory: the whole directory, about 0.4 kB a person. */
  async employees(): Promise<PersonView[]> {
    return this.database.query<PersonView>(`SELECT ${COLUMNS} FROM person WHERE ${IS_EMPLOYEE} ORDER BY id`);
  }

  /** Mail domains of the people of the directory, sorted: the internal domains unless the configuration names others. */
  async mailDomains(): Promise<string[]> {
    const rows = await this.database.query<{ domain: string }>(
      `SELECT DISTINCT split_part(address, '@', 2) AS domain
       FROM person_address JOIN person ON person.id = person_id WHERE kind = 'employee' ORDER BY domain`,
    );
    return rows.map((row) => row.domain);
  }
}
