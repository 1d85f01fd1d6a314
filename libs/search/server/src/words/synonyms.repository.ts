import { Injectable } from '@nestjs/common';
import { type Tx } from '@wellspring/platform-database';
import { type SynonymGroup } from './synonyms.read-model.js';

/** Keeps groups of synonyms. */
@Injectable()
export class SynonymRepository {
  /** Two administrators change groups one after the other; readers don't wait. */
  async lock(tx: Tx): Promise<void> {
    await tx.query(`LOCK TABLE search_synonym_group IN SHARE ROW EXCLUSIVE MODE`);
  }

  async count(tx: Tx): Promise<number> {
    const [row] = await tx.query<{ count: number }>(
      `SELECT count(*)::integer AS count FROM search_synonym_group`,
    );
    return row?.count ?? 0;
  }

  /** Which of these folded words stands in a group other than `exceptId`, and that group; null when none does. */
  async standing(
    tx: Tx,
    folded: readonly string[],
    exceptId: string | null,
  ): Promise<{ readonly folded: string; readonly words: readonly string[] } | null> {
    const rows = await tx.query<{ folded: string; words: string[] }>(
      `SELECT w.folded, g.words FROM search_synonym_word AS w JOIN search_synonym_group AS g ON g.id = w.group_id
       WHERE w.folded = ANY($1::text[]) AND g.id IS DISTINCT FROM $2::uuid
       ORDER BY array_position($1::text[], w.folded) LIMIT 1`,
      [folded, exceptId],
    );
    return rows[0] ?? null;
  }

  /** The words of a group; null when there is none. */
  async words(tx: Tx, id: string): Promise<readonly string[] | null> {
    const rows = await tx.query<{ words: string[] }>(`SELECT words FROM search_synonym_group WHERE id = $1`, [
      id,
    ]);
    return rows[0]?.words ?? null;
  }

  async put(tx: Tx, { id, words }: SynonymGroup, folded: readonly string[], now: Date): Promise<void> {
    await tx.query(
      `INSERT INTO search_synonym_group (id, words, changed_at) VALUES ($1, $2, $3)
       ON CONFLICT (id) DO UPDATE SET words = excluded.words, changed_at = excluded.changed_at`,
      [id, words, now],
    );
    await tx.query(`DELETE FROM search_synonym_word WHERE group_id = $1`, [id]);
    await tx.query(
      `INSERT INTO search_synonym_word (folded, group_id) SELECT DISTINCT unnest($2::text[]), $1::uuid`,
      [id, folded],
    );
  }

  async remove(tx: Tx, id: string): Promise<void> {
    await tx.query(`DELETE FROM search_synonym_group WHERE id = $1`, [id]);
  }
}
