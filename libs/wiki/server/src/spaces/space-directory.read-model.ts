import { Injectable } from '@nestjs/common';
import { type Actor } from '@wellspring/kernel';
import { Database } from '@wellspring/platform-database';
import { readableSql, subjectIdsOf } from '../readable-sets.js';
import { requireAdministrator } from './open-space.service.js';

/** A space of which an administrator knows that it is there, and no more. */
export interface ClosedSpace {
  readonly key: string;
  readonly name: string;
  readonly archivedAt: Date | null;
}

/** Reads which spaces there are beyond those that somebody may read. */
@Injectable()
export class SpaceDirectory {
  constructor(private readonly database: Database) {}

  /** Spaces that the actor may not read, by name: for administrators, who can open them with a reason. One query. */
  async closedTo(actor: Actor): Promise<ClosedSpace[]> {
    requireAdministrator(actor);
    return this.database.query<ClosedSpace>(
      `SELECT s.key, s.name, s.archived_at AS "archivedAt" FROM space AS s
       WHERE NOT ${readableSql('s.access_set_id', '$1')} ORDER BY lower(s.name), s.key`,
      [subjectIdsOf(actor)],
    );
  }

  /** The rule sets of these spaces that the actor may read, by space. One query. */
  async accessSets(actor: Actor, spaceIds: readonly string[]): Promise<Map<string, string>> {
    const rows = await this.database.query<{ id: string; setId: string }>(
      `SELECT s.id, s.access_set_id AS "setId" FROM space AS s
       WHERE s.id = ANY($1::uuid[]) AND ${readableSql('s.access_set_id', '$2')}`,
      [spaceIds, subjectIdsOf(actor)],
    );
    return new Map(rows.map((row) => [row.id, row.setId]));
  }
}
