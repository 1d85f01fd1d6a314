import { Injectable } from '@nestjs/common';
import { type DirectoryPerson } from '@wellspring/influence-domain';
import { AddressBook, type AddressBookEntry, People } from '@wellspring/people-server';
import { Database } from '@wellspring/platform-database';

/** Whom an analysis is about. */
export interface RankedDirectory {
  /** People stand by their id in the mail, and by their main address as key: the order of a file of the same mail. */
  readonly directory: readonly DirectoryPerson[];
  /** The person of a key. */
  readonly personOf: ReadonlyMap<string, string>;
}

/** Reads who may be ranked. */
@Injectable()
export class RankedPeople {
  constructor(
    private readonly addressBook: AddressBook,
    private readonly people: People,
    private readonly database: Database,
  ) {}

  /** All employees but those who opted out of recording, who are taken out before the graph is built. */
  async now(): Promise<RankedDirectory> {
    const [book, optOuts] = await Promise.all([
      this.addressBook.employees(),
      this.database.query<{ person_id: string }>(`SELECT person_id FROM mail_recording_opt_out`),
    ]);
    const optedOut = new Set(optOuts.map((row) => row.person_id));
    const entries = book.filter((entry) => !optedOut.has(entry.personId));
    const people = await this.people.byIds(entries.map(({ personId }) => personId));
    const keys = new Map(entries.map((entry) => [entry.personId, keyOf(entry)]));
    return {
      personOf: new Map(entries.map((entry) => [keyOf(entry), entry.personId])),
      directory: entries.map((entry) => ({
        ...{ key: keyOf(entry), email: keyOf(entry), addresses: [entry.personId] },
        ...{ name: entry.displayName, department: entry.department },
        managerKey: keys.get(people.get(entry.personId)?.managerId ?? '') ?? null,
      })),
    };
  }
}

const keyOf = ({ addresses }: AddressBookEntry): string => addresses[0] ?? '';
