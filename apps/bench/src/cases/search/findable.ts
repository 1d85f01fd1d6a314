import { secureRandom, systemClock, uuidv7 } from '@wellspring/kernel';
import { setTimeout as sleep } from 'node:timers/promises';
import { type Bench, type Fact } from '../../harness/bench-case.js';
import { percentile } from '../../stage/latencies.js';
import { operation } from '../../stage/operations.js';
import { type HandbookPage } from '../../stage/served-handbook.js';
import { type ServerProcess } from '../../stage/server-process.js';
import { type Visitor, visitorOf } from '../../stage/visitor.js';
import { SEARCH } from './quick-search.js';

/** The server is left alone before each save, so that nothing of the one before is still being done. */
const REST_MS = 1_000;
const POLL_MS = 5;
const LIMIT_MS = 30_000;

/** How long after a save has been sent the page is found by a word that it did not have before, on an idle server. */
export async function saveToFindable(
  bench: Bench,
  server: ServerProcess,
  cookie: string,
  pages: readonly HandbookPage[],
): Promise<Fact[]> {
  const visitor = visitorOf(server.url, cookie, 2);
  bench.defer(() => visitor.close());
  const [fromSent, fromAnswered]: [number[], number[]] = [[], []];
  for (const [at, page] of pages.entries()) {
    await sleep(REST_MS);
    const took = await once(visitor, page, newWord());
    // The first save of a start does what later ones need not.
    if (at === 0) continue;
    fromSent.push(took.fromSentMs);
    fromAnswered.push(took.fromAnsweredMs);
  }
  const facts = (label: string, figures: number[]): Fact[] => {
    const sorted = figures.sort((one, other) => one - other);
    return [
      { label: `${label}, median of ${sorted.length}`, value: percentile(sorted, 0.5), unit: 'ms' },
      { label: `${label}, p95 (at most 1,000)`, value: percentile(sorted, 0.95), unit: 'ms' },
    ];
  };
  return [
    ...facts('from a save sent until its word finds the page', fromSent),
    ...facts('from a save answered', fromAnswered),
  ];
}

/** Letters that no page has: of the last digits of a new id. */
const newWord = (): string =>
  `findable${uuidv7(systemClock.now(), secureRandom)
    .slice(-12)
    .replace(/\d/g, (digit) => 'ghijklmnop'.charAt(Number(digit)))}`;

async function once(
  visitor: Visitor,
  page: HandbookPage,
  word: string,
): Promise<{ fromSentMs: number; fromAnsweredMs: number }> {
  const { page: open } = await visitor.ask<{ page: { text: string } }>(operation('edit', 'EditScreen'), {
    urlId: page.urlId,
  });
  const input = {
    ...{ pageId: page.id, baseNumber: page.headNumber, title: page.title, isMinor: false },
    ...{ text: `${open.text}\n\nNow with ${word}.\n`, summary: 'Measured' },
    idempotencyKey: `bench-${uuidv7(systemClock.now(), secureRandom)}`,
  };
  const sentMs = performance.now();
  const { savePage } = await visitor.ask<{ savePage: { __typename: string; revision?: object } }>(
    operation('edit', 'SavePage'),
    { input },
  );
  if (!savePage.revision) throw new Error(`A save gave ${savePage.__typename}.`);
  const answeredMs = performance.now();
  for (;;) {
    const { search } = await visitor.ask<{ search: { hits: { page: { id: string } }[] } }>(SEARCH, {
      query: word,
    });
    const nowMs = performance.now();
    if (search.hits.some((hit) => hit.page.id === page.id))
      return { fromSentMs: nowMs - sentMs, fromAnsweredMs: nowMs - answeredMs };
    if (nowMs - sentMs > LIMIT_MS) throw new Error(`After ${LIMIT_MS / 1000} s a save is not found.`);
    await sleep(POLL_MS);
  }
}
