import { badInput } from '@wellspring/kernel';
import type { LogEntry } from './mail-log.js';
import type { DirectoryPerson } from './mail-message.js';
import { isRoleMailbox } from './role-mailbox.js';

/** What is known of a person in an analysis; plain data. */
export interface PersonFacts {
  readonly key: string;
  readonly name: string;
  readonly email: string | null;
  readonly department: string | null;
  /** Key of the manager, who need not be a person of the analysis. */
  readonly managerKey: string | null;
}

/** What {@link Roster.find} gives for a role mailbox. */
export const ROLE = -2;
/** What {@link Roster.find} gives for an address that the directory doesn't have. */
export const UNKNOWN = -1;

/** Gives each address its person: of the directory, or without one a new person for each new address. */
export class Roster {
  private readonly personOf = new Map<string, number>();
  private readonly people: PersonFacts[] = [];
  private readonly roles = new Set<string>();
  unknownAddresses = 0;

  constructor(
    directory: readonly DirectoryPerson[] | undefined,
    private readonly roleMailboxNames: readonly string[],
  ) {
    this.isOpen = directory === undefined;
    const keys = new Set<string>();
    for (const person of directory ?? []) {
      if (keys.has(person.key)) throw badInput('Two people of the directory have the same key.');
      keys.add(person.key);
      this.enrol(person);
    }
  }

  private readonly isOpen: boolean;

  find(address: string): number {
    const known = this.personOf.get(address);
    if (known !== undefined) return known;
    const person = this.meet(address);
    this.personOf.set(address, person);
    return person;
  }

  /** Entries and people renumbered by key, which makes the numbering independent of the order of arrival. */
  inKeyOrder(entries: readonly LogEntry[]): { entries: LogEntry[]; people: PersonFacts[] } {
    const order = this.people.map((_, index) => index);
    order.sort((a, b) => byKey(this.people[a], this.people[b]));
    const rank = new Uint32Array(order.length);
    for (const [position, index] of order.entries()) rank[index] = position;
    const renumber = (person: number) => rank[person] ?? 0;
    return {
      people: order.flatMap((index) => this.people[index] ?? []),
      entries: entries.map((entry) => ({
        ...entry,
        sender: renumber(entry.sender),
        recipients: entry.recipients.map(({ person, isCc }) => ({ person: renumber(person), isCc })),
      })),
    };
  }

  roleMailboxKeys(): string[] {
    return [...this.roles].sort();
  }

  private enrol(person: DirectoryPerson): void {
    const { key, name, email = null, department = null, managerKey = null } = person;
    const isRole = isRoleMailbox(email ?? key, this.roleMailboxNames);
    if (isRole) this.roles.add(key);
    const index = isRole ? ROLE : this.people.push({ key, name, email, department, managerKey }) - 1;
    for (const address of person.addresses) {
      if (this.personOf.has(address)) throw badInput('Two people of the directory have the same address.');
      this.personOf.set(address, index);
    }
  }

  private meet(address: string): number {
    if (isRoleMailbox(address, this.roleMailboxNames)) {
      // Beside a directory it may be anybody's, outside the company too: counted, not listed.
      if (this.isOpen) this.roles.add(address);
      return ROLE;
    }
    if (this.isOpen)
      return (
        this.people.push({
          key: address,
          name: address,
          email: address,
          department: null,
          managerKey: null,
        }) - 1
      );
    this.unknownAddresses++;
    return UNKNOWN;
  }
}

function byKey(a: PersonFacts | undefined, b: PersonFacts | undefined): number {
  const [left, right] = [a?.key ?? '', b?.key ?? ''];
  return left < right ? -1 : left > right ? 1 : 0;
}
