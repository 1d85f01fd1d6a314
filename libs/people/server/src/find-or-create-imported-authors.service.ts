import { Injectable } from '@nestjs/common';
import { badInput, secureRandom, systemClock, uuidv7 } from '@wellspring/kernel';
import { type Tx } from '@wellspring/platform-database';
import { isKnownBot } from './known-bots.js';
import { PersonRepository } from './person.repository.js';

/** Stands the authors of an imported history up as persons without an account. */
@Injectable()
export class FindOrCreateImportedAuthors {
  constructor(private readonly people: PersonRepository) {}

  /**
   * Gives the person id for each name, two statements for any number of names; the same source and name always give
   * the same person, and nobody is matched to an employee. Names count exactly as written. BAD_INPUT for a blank
   * source or name. Runs as part of the caller's import, which answers for who may.
   */
  async run(tx: Tx, source: string, names: readonly string[]): Promise<Map<string, string>> {
    if (source.trim() === '') throw badInput('Imported authors need a source.', { field: 'source' });
    const distinct = [...new Set(names)];
    if (distinct.some((name) => name.trim() === ''))
      throw badInput('An imported author needs a name.', { field: 'name' });
    if (distinct.length === 0) return new Map();
    const now = systemClock.now();
    const authors = distinct.map((name) => ({
      id: uuidv7(now, secureRandom),
      name,
      isBot: isKnownBot(name),
    }));
    return this.people.insertImportedAuthors(tx, source, authors, now);
  }
}
