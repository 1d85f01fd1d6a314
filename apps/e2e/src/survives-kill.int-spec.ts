import { randomUUID } from 'node:crypto';
import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { seededRandom } from '@wellspring/kernel';
import { eventually } from './eventually.js';
import { type Part, ServerProcess } from './server-process.js';
import { type AcknowledgedSave, emptyStreamText, type StreamPage, StreamWriter } from './save-stream.js';
import { signInAsFirstAdmin } from './sign-in.js';
import { temporaryFolder } from './temporary-folder.js';
import { type Visitor } from './visitor.js';

const WRITERS = 4;
const ALL: readonly Part[] = ['postgres', 'meilisearch', 'wellspring'];
/** Twenty kills: mostly everything at once, between them one part alone. */
const ROUNDS: readonly (readonly Part[])[] = Array.from({ length: 20 }, (_, round) => {
  if (round % 7 === 2) return ['wellspring'];
  if (round % 7 === 4) return ['postgres'];
  return round % 7 === 6 ? ['meilisearch'] : ALL;
});
/** After these rounds the next start is killed too, when its stores run and it doesn't listen yet. */
const KILLED_WHILE_STARTING = new Set([7, 14]);
/** A round's kill comes when so many saves at least, at most this many, were acknowledged in it. */
const ACKNOWLEDGED_BEFORE_KILL = { min: 3, max: 40 };

const CREATE_SPACE = `mutation { createSpace(input: {key: "KILL", name: "Kill", access: OPEN}) { __typename } }`;
const CREATE_PAGE = `mutation ($input: CreatePageInput!) { createPage(input: $input) {
  ... on SavedPage { page { id urlId } } } }`;
const HISTORY = `query ($urlId: String!, $after: String) { page(urlId: $urlId) { headNumber publishedNumber text
  revisions(first: 100, after: $after) { nodes { number summary } pageInfo { hasNextPage endCursor } } } }`;
interface History {
  page: {
    headNumber: number;
    publishedNumber: number;
    text: string;
    revisions: {
      nodes: { number: number; summary: string }[];
      pageInfo: { hasNextPage: boolean; endCursor: string | null };
    };
  };
}

describe('Wellspring under kill -9', () => {
  const random = seededRandom(20);
  const folder = temporaryFolder();
  const dataDir = join(folder.path, 'data');
  const acknowledged: AcknowledgedSave[] = [];
  let server: ServerProcess;
  let admin: Visitor;
  let pages: StreamPage[];

  const createPage = async (): Promise<StreamPage & { readonly title: string }> => {
    const title = `Page ${randomUUID()}`;
    const input = { spaceKey: 'KILL', parentId: null, title, text: emptyStreamText(WRITERS) };
    const made = await admin.ask<{ createPage: { page: StreamPage } }>(CREATE_PAGE, {
      input: { ...input, idempotencyKey: randomUUID() },
    });
    return { ...made.createPage.page, title };
  };

  beforeAll(async () => {
    server = await ServerProcess.start({ dataDir });
    admin = await signInAsFirstAdmin(() => server);
    await admin.ask(CREATE_SPACE);
    pages = [];
    for (let count = 0; count <= WRITERS; count++) pages.push(await createPage());
  }, 90_000);

  afterAll(async () => {
    await server?.killAll();
    folder.remove();
  }, 30_000);

  it('loses no acknowledged save and makes none twice over twenty kills, and indexes and attributes all in the end', async () => {
    const begun = performance.now();
    const shared = pages.at(-1) as StreamPage; // five were made
    const writers = pages
      .slice(0, WRITERS)
      .map(
        (own, index) =>
          new StreamWriter(index, admin, [own, shared], emptyStreamText(WRITERS), (save) =>
            acknowledged.push(save),
          ),
      );
    for (const [round, parts] of ROUNDS.entries()) {
      const first = acknowledged.length;
      const stop = new AbortController();
      const stream = Promise.all(writers.map((writer) => writer.run(stop.signal)));
      try {
        const share = random.next() * (ACKNOWLEDGED_BEFORE_KILL.max - ACKNOWLEDGED_BEFORE_KILL.min);
        const target = first + ACKNOWLEDGED_BEFORE_KILL.min + Math.floor(share);
        await Promise.race([acknowledgedMoreThan(target, `round ${round}, before the kill`), stream]);
        await server.kill(...parts);
        if (parts.includes('wellspring')) {
          if (KILLED_WHILE_STARTING.has(round)) await killWhileStarting();
          server = await ServerProcess.start({ dataDir });
        }
        // One answer for each writer may still be on its way from before the kill.
        const onTheWay = acknowledged.length + WRITERS;
        const after = acknowledgedMoreThan(onTheWay, `round ${round}, after the kill of ${parts.join(', ')}`);
        await Promise.race([after, stream]);
      } finally {
        stop.abort();
      }
      await stream;
      await expectThere(acknowledged.slice(first));
    }
    await Promise.all(writers.map((writer) => writer.settle(AbortSignal.timeout(20_000))));
    const saving = performance.now() - begun;

    await expectThere(acknowledged);
    for (const page of pages) {
      const summaries = await expectWholeHistory(page);
      const own = acknowledged.filter((save) => save.page.id === page.id);
      expect(summaries.slice(1)).toEqual(own.sort((a, b) => a.number - b.number).map(({ token }) => token));
    }
    await expectIndexedAndAttributed();
    const total = performance.now() - begun;
    process.stdout.write(
      `20 kills: ${acknowledged.length} saves acknowledged, none lost, none twice; ` +
        `${(saving / 1000).toFixed(1)} s, caught up after ${((total - saving) / 1000).toFixed(1)} s more\n`,
    );
  }, 300_000);

  it('answers UNAVAILABLE while PostgreSQL is away and works again by itself', async () => {
    const urlId = pages[0]?.urlId;
    const read = () => admin.refusal('query ($urlId: String!) { page(urlId: $urlId) { title } }', { urlId });
    await server.ready();
    await server.kill('postgres');
    const seen = new Set<string | null>();
    await eventually(
      () => `a page is read again; seen: ${[...seen].join()}`,
      async () => {
        const code = await read();
        seen.add(code);
        return code === null && seen.has('UNAVAILABLE');
      },
      20_000,
    );
    expect([...seen].sort()).toEqual(['UNAVAILABLE', null]);
    const before = await pageCount();
    await createPage();
    await eventually('jobs run again', async () => (await pending()) === 0, 20_000);
    expect(await pageCount()).toBe(before + 1);
  }, 60_000);

  it('reads and saves pages while Meilisearch is away, and search works again by itself', async () => {
    const isLimited = async () =>
      (await admin.ask<{ search: { isLimited: boolean } }>('{ search(query: "writer") { isLimited } }'))
        .search.isLimited;
    await server.ready();
    await server.kill('meilisearch');
    expect(await isLimited()).toBe(true);
    const made = await createPage();
    expect(await admin.refusal(`{ page(urlId: "${made.urlId}") { html } }`)).toBeNull();
    await eventually('search is whole again', async () => !(await isLimited()), 20_000);
    await eventually('the page made meanwhile is found', () => isFound(made, made.title), 20_000);
  }, 60_000);

  it('fills the search index again by itself after its files were damaged', async () => {
    const made = await createPage();
    await eventually('the page is found', () => isFound(made, made.title), 20_000);
    await server.kill(...ALL);
    const index = join(dataDir, 'meilisearch', 'data.ms');
    writeFileSync(join(index, 'tasks', 'data.mdb'), Buffer.alloc(4_096, 7));
    writeFileSync(join(index, 'VERSION'), 'no version');
    server = await ServerProcess.start({ dataDir });
    const isWhole = async () => {
      const { search } = await admin.ask<{ search: { isLimited: boolean } }>(
        '{ search(query: "x") { isLimited } }',
      );
      return !search.isLimited && (await isFound(made, made.title));
    };
    await eventually('the page is found in a new index', isWhole, 30_000);
    expect(existsSync(join(dataDir, 'meilisearch.broken'))).toBe(true);
  }, 90_000);

  const acknowledgedMoreThan = (saves: number, when: string): Promise<true> =>
    eventually(
      () =>
        `${when}: more than ${saves} saves are acknowledged, not ${acknowledged.length}\n${server.tail()}`,
      () => acknowledged.length > saves,
      20_000,
    );

  /** Kills a start when its stores run and it is about to migrate and listen. */
  async function killWhileStarting(): Promise<void> {
    const victim = ServerProcess.launch({ dataDir });
    const running = join(dataDir, 'running.json');
    await eventually(
      'the stores of a starting server run',
      () => existsSync(running) && victim.pidOf('postgres'),
      20_000,
    );
    await victim.kill(...ALL);
  }

  async function expectThere(saves: readonly AcknowledgedSave[]): Promise<void> {
    for (let start = 0; start < saves.length; start += 100) {
      const part = saves.slice(start, start + 100);
      const fields = part.map(
        ({ page, number }, index) =>
          `r${index}: revision(urlId: "${page.urlId}", number: ${number}) { text summary }`,
      );
      const found = await admin.ask<Record<string, { text: string; summary: string } | null>>(
        `{ ${fields.join(' ')} }`,
      );
      const lost = part.filter(
        ({ token }, index) =>
          !found[`r${index}`]?.text.includes(token) || found[`r${index}`]?.summary !== token,
      );
      expect(lost).toEqual([]);
    }
  }

  /** Numbers without a gap up to head and published; gives the summaries, oldest first. */
  async function expectWholeHistory({ urlId }: StreamPage): Promise<string[]> {
    const newestFirst: { number: number; summary: string }[] = [];
    for (let after: string | null = null; ;) {
      const { page }: History = await admin.ask<History>(HISTORY, { urlId, after });
      newestFirst.push(...page.revisions.nodes);
      after = page.revisions.pageInfo.endCursor;
      if (page.revisions.pageInfo.hasNextPage) continue;
      expect(newestFirst.map(({ number }) => number)).toEqual(
        Array.from({ length: page.headNumber }, (_, index) => page.headNumber - index),
      );
      expect(page.publishedNumber).toBe(page.headNumber);
      return newestFirst.map(({ summary }) => summary).reverse();
    }
  }

  async function expectIndexedAndAttributed(): Promise<void> {
    await eventually('every page is attributed', async () => (await pending()) === 0, 30_000);
    for (const page of pages) {
      const last = acknowledged
        .filter((save) => save.page.id === page.id)
        .sort((a, b) => b.number - a.number)[0];
      expect(last).toBeDefined();
      await eventually(
        `revision ${last?.number} of ${page.urlId} is found`,
        () => isFound(page, last?.token ?? ''),
        30_000,
      );
    }
  }

  async function isFound(page: StreamPage, words: string): Promise<boolean> {
    const { search } = await admin.ask<{ search: { hits: { page: { id: string } }[] } }>(
      'query ($query: String!) { search(query: $query, filters: { spaceKeys: ["KILL"] }) { hits { page { id } } } }',
      { query: `"${words}"` },
    );
    return search.hits.some((hit) => hit.page.id === page.id);
  }

  const pending = async (): Promise<number> =>
    (
      await admin.ask<{ contributionReport: { attributionPending: number } }>(
        '{ contributionReport { attributionPending } }',
      )
    ).contributionReport.attributionPending;

  const pageCount = async (): Promise<number> =>
    (await admin.ask<{ space: { pageCount: number } }>('{ space(key: "KILL") { pageCount } }')).space
      .pageCount;
});
