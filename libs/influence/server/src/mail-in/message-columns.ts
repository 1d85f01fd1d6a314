import { type KeptMessage, type RecipientRole } from './sort-message.js';

/** Bytes of a message's hash. */
const HASH_BYTES = 32;

/** SQL: the hash at a place, from 1, of a parameter that holds many one after the other; null where the place is. */
export const hashAt = (parameter: string, place: string): string =>
  `substring(${parameter}::bytea FROM (${place}::integer - 1) * ${HASH_BYTES} + 1 FOR ${HASH_BYTES})`;

/** All hashes in one piece, which goes out as it is: as an array each would be written as text and read again. */
export const hashesOf = (messages: readonly KeptMessage[]): Buffer =>
  Buffer.concat(messages.map(({ messageHash }) => messageHash));

/** An array of numbers as PostgreSQL reads it; without the driver's look at each. */
export const arrayOf = (values: readonly (number | 'NULL')[]): string => `{${values.join(',')}}`;

/** People, each with a number from 1: a batch names the same few again and again. */
export class Numbered {
  private readonly numbers = new Map<string, number>();

  /** The person's number; a new one for somebody who has none yet. */
  numberOf(personId: string): number {
    const known = this.numbers.get(personId);
    if (known !== undefined) return known;
    this.numbers.set(personId, this.numbers.size + 1);
    return this.numbers.size;
  }

  /** The people in the order of their numbers. */
  literal(): string {
    return `{${[...this.numbers.keys()].join(',')}}`;
  }
}

/** Columns of every recipient; messages (`at`) and people are numbers from 1. */
export function recipientColumns(messages: readonly KeptMessage[]) {
  const people = new Numbered();
  const columns = { at: [] as number[], person: [] as number[], role: [] as RecipientRole[] };
  for (const [index, { recipients }] of messages.entries())
    for (const [personId, role] of recipients) {
      columns.at.push(index + 1);
      columns.person.push(people.numberOf(personId));
      columns.role.push(role);
    }
  return { ...columns, people };
}
