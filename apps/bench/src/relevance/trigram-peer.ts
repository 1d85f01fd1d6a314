import type pg from 'pg';
import { type RankingEngine } from './judge.js';
import { type PeerDocument } from './peer-documents.js';

/** Below the default of 0.6, at which a whole question finds next to nothing: this favours the peer. */
const THRESHOLD = 0.3;

/**
 * Search as one would build it with PostgreSQL alone: trigrams of title and text in GIN indexes, the words of the query
 * looked for in both (`word_similarity`), a hit in the title counting as much again as one in the text.
 */
export async function trigramPeer(
  client: pg.Client,
  documents: ReadonlyMap<string, PeerDocument>,
): Promise<RankingEngine> {
  await client.query('CREATE EXTENSION IF NOT EXISTS pg_trgm');
  await client.query('DROP SCHEMA IF EXISTS relevance_peer CASCADE');
  await client.query('CREATE SCHEMA relevance_peer');
  await client.query('CREATE TABLE relevance_peer.page (key text PRIMARY KEY, title text, text text)');
  for (const [key, { title, text }] of documents)
    await client.query('INSERT INTO relevance_peer.page VALUES ($1, $2, $3)', [key, title, text]);
  await client.query('CREATE INDEX ON relevance_peer.page USING gin (title gin_trgm_ops, text gin_trgm_ops)');
  await client.query('VACUUM ANALYZE relevance_peer.page');
  await client.query(`SET pg_trgm.word_similarity_threshold = ${THRESHOLD}`);
  return {
    name: 'PostgreSQL pg_trgm',
    search: async (text) => {
      const { rows } = await client.query<{ key: string }>(
        `SELECT key FROM relevance_peer.page WHERE $1 <% title OR $1 <% text
         ORDER BY word_similarity($1, title) + word_similarity($1, text) DESC, key LIMIT 10`,
        [text],
      );
      return rows.map(({ key }) => key);
    },
  };
}
