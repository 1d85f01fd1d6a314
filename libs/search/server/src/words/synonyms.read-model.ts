import { Injectable } from '@nestjs/common';
import { Database } from '@wellspring/platform-database';
import { synonymKey } from './check-synonyms.js';

/** Words that mean the same in this company. */
export interface SynonymGroup {
  readonly id: string;
  /** As they were written, in the order of writing. */
  readonly words: readonly string[];
}

export interface SynonymGroupList {
  readonly total: number;
  readonly rows: readonly SynonymGroup[];
}

/** Reads groups of synonyms. One query a call. */
@Injectable()
export class Synonyms {
  constructor(private readonly database: Database) {}

  /** All words, in the order in which groups were made. */
  async all(): Promise<readonly (readonly string[])[]> {
    const rows = await this.database.query<{ words: string[] }>(
      `SELECT words FROM search_synonym_group ORDER BY id`,
    );
    return rows.map((row) => row.words);
  }

  /** Groups with a word that has `text` inside (blank: all), newest first, at most `first` after the group `after`. */
  async list(text: string, first: number, after: string | null): Promise<SynonymGroupList> {
    const pattern = synonymKey(text).replace(/[\\%_]/g, '\\$&');
    const [list] = await this.database.query<SynonymGroupList>(
      `WITH found AS MATERIALIZED (
         SELECT id, words FROM search_synonym_group AS g WHERE $1 = '' OR EXISTS (
           SELECT FROM search_synonym_word AS w WHERE w.group_id = g.id AND w.folded LIKE '%' || $1 || '%'))
       SELECT (SELECT count(*) FROM found)::integer AS total,
         coalesce((SELECT json_agg(part) FROM (
           SELECT * FROM found WHERE $3::uuid IS NULL OR id < $3 ORDER BY id DESC LIMIT $2) AS part), '[]') AS rows`,
      [pattern, first, after],
    );
    return list ?? { total: 0, rows: [] };
  }

  /** Folded words of all groups. */
  async keys(): Promise<Set<string>> {
    const rows = await this.database.query<{ folded: string }>(`SELECT folded FROM search_synonym_word`);
    return new Set(rows.map((row) => row.folded));
  }

  /** Changes whenever a group does. */
  async version(): Promise<string> {
    const [row] = await this.database.query<{ version: string }>(
      `SELECT count(*) || ' ' || coalesce(extract(epoch FROM max(changed_at)), 0) || ' ' ||
         coalesce(max(id::text), '') AS version FROM search_synonym_group`,
    );
    return row?.version ?? '';
  }
}
