import { Injectable } from '@nestjs/common';
import { Database } from '@wellspring/platform-database';
import { type Keyword } from './keyword.repository.js';

/** Reads the keywords of spaces. Checks no access: show a word only to whom its pages are open. */
@Injectable()
export class Keywords {
  constructor(private readonly database: Database) {}

  /** Of one space, best first. */
  async ofSpace(spaceId: string): Promise<Keyword[]> {
    return this.database.query<Keyword>(
      `SELECT space_id AS "spaceId", rank, word, page_ids AS "pageIds" FROM search_keyword
       WHERE space_id = $1 ORDER BY rank`,
      [spaceId],
    );
  }

  /** The best `first` of so many spaces: those named first come first, then others by name. */
  async ofSpaces(firstSpaceIds: readonly string[], spaces: number, first: number): Promise<Keyword[]> {
    return this.database.query<Keyword>(
      `WITH listed AS (
         SELECT s.id, row_number() OVER (ORDER BY array_position($1::uuid[], s.id) NULLS LAST, lower(s.name), s.id) AS place
         FROM space AS s WHERE EXISTS (SELECT FROM search_keyword AS known WHERE known.space_id = s.id))
       SELECT space_id AS "spaceId", rank, word, page_ids AS "pageIds"
       FROM search_keyword JOIN listed ON listed.id = space_id
       WHERE listed.place <= $2 AND rank <= $3 ORDER BY listed.place, rank`,
      [firstSpaceIds, spaces, first],
    );
  }

  /** Whether keywords were ever found. */
  async areThere(): Promise<boolean> {
    return (await this.database.query('SELECT 1 FROM search_keyword LIMIT 1')).length > 0;
  }
}
