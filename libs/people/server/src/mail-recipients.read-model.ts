import { Injectable } from '@nestjs/common';
import { type Actor } from '@wellspring/kernel';
import { Database } from '@wellspring/platform-database';
import { Actors } from './actors.read-model.js';

/** Somebody to whom Wellspring may write. Holds a mail address: never log it, never show it to others. */
export interface MailRecipient {
  readonly address: string;
  readonly displayName: string;
  /** BCP 47 tag; null for a person who has chosen none. */
  readonly locale: string | null;
  /** IANA zone; null: the company's. */
  readonly timeZone: string | null;
  readonly actor: Actor;
}

/** Where people's mail goes. For sending mail, and for showing people their own address; for nothing else. */
@Injectable()
export class MailRecipients {
  constructor(
    private readonly database: Database,
    private readonly actors: Actors,
  ) {}

  /** The person's main address, or null for somebody who can't sign in or has no address. Two queries. */
  async find(personId: string): Promise<MailRecipient | null> {
    const [row] = await this.database.query<Omit<MailRecipient, 'actor'>>(
      `SELECT address, display_name AS "displayName", locale, time_zone AS "timeZone"
       FROM person JOIN person_address ON person_id = person.id AND is_primary JOIN account USING (person_id)
       WHERE person.id = $1`,
      [personId],
    );
    const actor = row && (await this.actors.byIds([personId])).get(personId);
    return row && actor ? { ...row, actor } : null;
  }
}
