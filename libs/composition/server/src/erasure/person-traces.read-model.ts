import { Injectable } from '@nestjs/common';
import { type Actor, forbidden, hasRole, notFound } from '@wellspring/kernel';
import { Database } from '@wellspring/platform-database';
import { ErasablePeople, type ErasablePersonView } from '@wellspring/people-server';
import { columnsOf, type NamedColumn } from './traces-of-everybody.js';

/** So many rows of a kind name the person. */
export interface TraceView {
  /** As scopes call it in their lists of traces. */
  readonly what: string;
  readonly rows: number;
}

/** What an erasure would do to a person. */
export interface ErasurePreviewView {
  readonly person: ErasablePersonView;
  readonly goes: readonly TraceView[];
  readonly stays: readonly TraceView[];
}

/** Throws FORBIDDEN for others than administrators. */
export function mayErase(actor: Actor): void {
  if (!hasRole(actor, 'admin')) throw forbidden('Only administrators may erase people.');
}

/** Most people that a search gives. */
const MAX_FOUND = 20;

/** Shows an administrator who may be erased, and what would go and stay. */
@Injectable()
export class PersonTracesInTables {
  constructor(
    private readonly database: Database,
    private readonly people: ErasablePeople,
  ) {}

  /** People whose name has these letters, or who have this address; those who can be erased first. */
  async search(actor: Actor, text: string): Promise<ErasablePersonView[]> {
    mayErase(actor);
    return this.people.search(text, MAX_FOUND);
  }

  /**
   * Counts rows in every table that names people: some scans of big tables, for an act that is done a few times a year.
   * NOT_FOUND for nobody. Kinds without rows are left out; biggest first, ties by name.
   */
  async of(actor: Actor, personId: string): Promise<ErasurePreviewView> {
    mayErase(actor);
    const person = await this.people.byId(personId);
    if (person === null) throw notFound('There is no such person.');
    const [goes, stays] = await Promise.all([
      this.count(personId, [...columnsOf('deleted'), ...columnsOf('emptied')]),
      this.count(personId, columnsOf('kept')),
    ]);
    return { person, goes, stays };
  }

  private async count(personId: string, columns: readonly NamedColumn[]): Promise<TraceView[]> {
    const parts = columns.map(
      // Names of tables and columns are constants of ours.
      ({ what, table, column }) =>
        `SELECT '${what}' AS what, count(*) AS rows FROM ${table} WHERE ${column} = $1`,
    );
    return this.database.query<TraceView>(
      `SELECT what, sum(rows)::integer AS rows FROM (${parts.join(' UNION ALL ')}) AS part
       GROUP BY what HAVING sum(rows) > 0 ORDER BY sum(rows) DESC, what`,
      [personId],
    );
  }
}
