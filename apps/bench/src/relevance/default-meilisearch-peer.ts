import { Meilisearch } from 'meilisearch';
import { type RankingEngine } from './judge.js';
import { type PeerDocument } from './peer-documents.js';

const INDEX = 'relevance-peer';
const TIMEOUT_MS = 300_000;

/** Meilisearch as it is unpacked: no settings, the query as it was typed; the first field counts most. */
export async function defaultMeilisearchPeer(
  address: { readonly url: string; readonly key: string },
  documents: ReadonlyMap<string, PeerDocument>,
): Promise<RankingEngine> {
  const meili = new Meilisearch({ host: address.url, apiKey: address.key });
  const wait = { timeout: TIMEOUT_MS };
  await meili.deleteIndex(INDEX).waitTask(wait);
  const index = meili.index(INDEX);
  // Fields in this order: without settings it decides which counts more.
  const posted = [...documents.values()].map(({ title, headings, text, id }) => ({
    title,
    headings,
    text,
    id,
  }));
  const task = await index.addDocuments(posted, { primaryKey: 'id' }).waitTask(wait);
  if (task.status !== 'succeeded')
    throw new Error(`Meilisearch did not take the documents: ${task.error?.message}`);
  const keys = new Map([...documents].map(([key, { id }]) => [id, key]));
  return {
    name: 'Meilisearch, defaults',
    search: async (text) => {
      const { hits } = await index.search(text, { limit: 10, attributesToRetrieve: ['id'] });
      return hits.map(({ id }) => keys.get(String(id)) ?? '');
    },
  };
}
