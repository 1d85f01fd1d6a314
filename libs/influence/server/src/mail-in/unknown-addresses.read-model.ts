import { Injectable } from '@nestjs/common';
import { type Actor } from '@wellspring/kernel';
import { AddressBook } from '@wellspring/people-server';
import { Database } from '@wellspring/platform-database';
import { mayStateRecording } from '../influence.policy.js';
import { PeopleSuggestions, type Suggestion } from './suggest-people.js';

const SUGGESTIONS_EACH = 3;

/** An address of the company that nobody of the directory has. */
export interface UnknownAddressView {
  readonly id: string;
  readonly shown: string;
  /** Messages that wait for it. */
  readonly messages: number;
  readonly firstAt: Date;
  readonly lastAt: Date;
  readonly suggestions: readonly Suggestion[];
}

/** Where a page of the list goes on: the sort key of its last row. */
export interface UnknownAddressKey {
  readonly messages: number;
  readonly id: string;
}

const OPEN = `resolved_person_id IS NULL AND dismissed_at IS NULL AND shown IS NOT NULL`;

/** The list of addresses to clear up. For administrators. */
@Injectable()
export class UnknownAddresses {
  constructor(
    private readonly database: Database,
    private readonly addressBook: AddressBook,
  ) {}

  /** Those with most mail first, at most `limit`, after `after`. Two queries; the directory is read for the suggestions. */
  async list(actor: Actor, limit: number, after: UnknownAddressKey | null): Promise<UnknownAddressView[]> {
    mayStateRecording(actor);
    const [rows, people] = await Promise.all([
      this.database.query<Omit<UnknownAddressView, 'suggestions'>>(
        `SELECT id, shown, messages, first_at AS "firstAt", last_at AS "lastAt" FROM mail_unknown_address
         WHERE ${OPEN} AND ($2::integer IS NULL OR messages < $2 OR (messages = $2 AND id > $3::uuid))
         ORDER BY messages DESC, id LIMIT $1`,
        [limit, after?.messages ?? null, after?.id ?? null],
      ),
      this.addressBook.employees(),
    ]);
    const suggestions = new PeopleSuggestions(people);
    return rows.map((row) => ({ ...row, suggestions: suggestions.for(row.shown, SUGGESTIONS_EACH) }));
  }

  /** How many there are to clear up. */
  async count(actor: Actor): Promise<number> {
    mayStateRecording(actor);
    const [row] = await this.database.query<{ open: number }>(
      `SELECT count(*)::integer AS open FROM mail_unknown_address WHERE ${OPEN}`,
    );
    return row?.open ?? 0;
  }
}
