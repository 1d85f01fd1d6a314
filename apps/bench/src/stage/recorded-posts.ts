import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Documents that were posted to an index of Meilisearch, kept in a file as they went over the line. */
export interface RecordedPost {
  /** With its `?`, or empty. */
  readonly query: string;
  readonly file: string;
  readonly bytes: number;
}

const DOCUMENTS = /^\/indexes\/[^/]+\/documents$/;

/** Does the work and keeps every body of documents that this process posts meanwhile. */
export async function recordPosts(folder: string, work: () => Promise<unknown>): Promise<RecordedPost[]> {
  mkdirSync(folder, { recursive: true });
  const posts: RecordedPost[] = [];
  const fetchOf = globalThis.fetch;
  globalThis.fetch = (input, init) => {
    const { pathname, search } = new URL(input instanceof Request ? input.url : input);
    if (typeof init?.body === 'string' && DOCUMENTS.test(pathname)) {
      const file = join(folder, `${posts.length}.json`);
      writeFileSync(file, init.body);
      posts.push({ query: search, file, bytes: Buffer.byteLength(init.body) });
    }
    return fetchOf(input, init);
  };
  try {
    await work();
  } finally {
    globalThis.fetch = fetchOf;
  }
  return posts;
}

/** Where a Meilisearch answers. */
export interface MeiliAddress {
  readonly url: string;
  readonly key: string;
}

const TASK_POLL_MS = 20;

/**
 * Posts the same documents to a new index of the same settings, as fast as Meilisearch takes them, and waits until they
 * can be found. Leaves the index; gives how many documents it then has.
 */
export async function postAgain(
  meili: MeiliAddress,
  settings: unknown,
  index: string,
  posts: readonly RecordedPost[],
): Promise<number> {
  await ask(meili, 'POST', '/indexes', JSON.stringify({ uid: index, primaryKey: 'id' }));
  await ask(meili, 'PATCH', `/indexes/${index}/settings`, JSON.stringify(settings));
  let last = 0;
  for (const { query, file } of posts) {
    const { taskUid } = await ask<{ taskUid: number }>(
      ...([meili, 'POST', `/indexes/${index}/documents${query}`, readFileSync(file, 'utf8')] as const),
    );
    last = taskUid;
  }
  // Tasks of one index are done in their order.
  for (;;) {
    const { status, error } = await ask<{ status: string; error: { message: string } | null }>(
      ...([meili, 'GET', `/tasks/${last}`] as const),
    );
    if (status === 'succeeded') break;
    if (status === 'failed' || status === 'canceled')
      throw new Error(`Posting failed: ${error?.message ?? status}`);
    await new Promise((resolve) => setTimeout(resolve, TASK_POLL_MS));
  }
  const stats = await ask<{ numberOfDocuments: number }>(meili, 'GET', `/indexes/${index}/stats`);
  return stats.numberOfDocuments;
}

/** Settings of an index. */
export const settingsOf = (meili: MeiliAddress, index: string): Promise<unknown> =>
  ask(meili, 'GET', `/indexes/${index}/settings`);

/** Drops an index; one that is not there is no error. */
export const dropIndex = (meili: MeiliAddress, index: string): Promise<unknown> =>
  ask(meili, 'DELETE', `/indexes/${index}`);

async function ask<Answer>(
  meili: MeiliAddress,
  method: string,
  path: string,
  body?: string,
): Promise<Answer> {
  const response = await fetch(`${meili.url}${path}`, {
    ...{ method, headers: { authorization: `Bearer ${meili.key}`, 'content-type': 'application/json' } },
    ...(body === undefined ? {} : { body }),
  });
  if (!response.ok) throw new Error(`${method} ${path} gave ${response.status}: ${await response.text()}`);
  return (await response.json()) as Answer; // as Meilisearch documents it
}
