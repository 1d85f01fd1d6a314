import { Injectable } from '@nestjs/common';
import { type Actor } from '@wellspring/kernel';
import { Database } from '@wellspring/platform-database';

/** Reads one's own watches; nobody learns who else watches. One query a call. */
@Injectable()
export class Watches {
  constructor(private readonly database: Database) {}

  /** Those of the pages that the actor watches by themselves, whether or not they watch the space. */
  watchedPages(actor: Actor, pageIds: readonly string[]): Promise<Map<string, boolean>> {
    return this.watched(actor, 'page_id', pageIds);
  }

  /** Those of the spaces that the actor watches. */
  watchedSpaces(actor: Actor, spaceIds: readonly string[]): Promise<Map<string, boolean>> {
    return this.watched(actor, 'space_id', spaceIds);
  }

  private async watched(
    actor: Actor,
    column: 'page_id' | 'space_id',
    ids: readonly string[],
  ): Promise<Map<string, boolean>> {
    const rows = await this.database.query<{ id: string }>(
      `SELECT ${column} AS id FROM watch WHERE person_id = $1 AND ${column} = ANY($2::uuid[])`,
      [actor.personId, ids],
    );
    return new Map(rows.map((row) => [row.id, true]));
  }
}
