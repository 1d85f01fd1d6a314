import { Injectable } from '@nestjs/common';
import { type Role } from '@wellspring/kernel';
import { Database } from '@wellspring/platform-database';

/** Somebody whom the sign-in page of the demo offers. */
export interface DemoPersonaView {
  readonly personId: string;
  readonly displayName: string;
  readonly title: string | null;
  /** The highest role of the account. */
  readonly role: Role;
}

/** What the setting `demo.company` says: `{ "state": "loaded", "companyName": "…" }`. */
export interface DemoCompanyView {
  readonly isLoaded: boolean;
  readonly companyName: string | null;
}

/** Reads accounts. One query a call. Password hashes stay inside this package. */
@Injectable()
export class Accounts {
  constructor(private readonly database: Database) {}

  /**
   * Whose address this is and the hash to compare with; null when nobody who may sign in has it. `address` in any case.
   * For sign-in alone.
   */
  async credentialsOf(address: string): Promise<{ personId: string; passwordHash: string | null } | null> {
    const rows = await this.database.query<{ personId: string; passwordHash: string | null }>(
      `SELECT account.person_id AS "personId", password_hash AS "passwordHash"
       FROM person_address JOIN account USING (person_id) JOIN person ON person.id = account.person_id
       WHERE address = $1 AND disabled_at IS NULL AND status = 'active'`,
      [address.trim().toLowerCase()],
    );
    return rows[0] ?? null;
  }

  /** State of the demo company. */
  async demoCompany(): Promise<DemoCompanyView> {
    const rows = await this.database.query<DemoCompanyView>(
      `SELECT coalesce(lower(value ->> 'state') = 'loaded', false) AS "isLoaded", value ->> 'companyName' AS "companyName"
       FROM setting WHERE key = 'demo.company'`,
    );
    return rows[0] ?? { isLoaded: false, companyName: null };
  }

  /** The personas of the demo, most powerful last; none unless the demo company is loaded. */
  async demoPersonas(): Promise<DemoPersonaView[]> {
    return this.database.query<DemoPersonaView>(
      `SELECT * FROM (
         SELECT DISTINCT ON (person.id) person.id AS "personId", display_name AS "displayName", title, role
         FROM account JOIN person ON person.id = account.person_id JOIN account_role USING (person_id)
         WHERE is_demo_persona AND disabled_at IS NULL AND status = 'active'
           AND EXISTS (SELECT FROM setting WHERE key = 'demo.company' AND lower(value ->> 'state') = 'loaded')
         ORDER BY person.id, ${POWER} DESC) AS persona
       ORDER BY ${POWER}, "displayName", "personId"`,
    );
  }

  /** Preferences of one's own. */
  async preferencesOf(personIds: readonly string[]): Promise<Map<string, Preferences>> {
    const rows = await this.database.query<Preferences & { personId: string }>(
      `SELECT id AS "personId", locale, display_opt_out AS "displayOptOut" FROM person WHERE id = ANY($1::uuid[])`,
      [personIds],
    );
    return new Map(rows.map((row) => [row.personId, row]));
  }
}

/** What a person chose for themselves. */
export interface Preferences {
  /** BCP 47 tag, or null to follow the browser. */
  readonly locale: string | null;
  readonly displayOptOut: boolean;
}

const POWER = `array_position(ARRAY['guest', 'employee', 'reviewer', 'analyst', 'admin'], role)`;
