import { randomUUID } from 'node:crypto';
import { contributionsEntities } from '@wellspring/contributions-server';
import { type Actor } from '@wellspring/kernel';
import {
  createTestDatabase,
  openModules,
  type OpenModules,
  startTestMeilisearch,
  type TestDatabase,
} from '@wellspring/testing';
import { CreatePage, PublishAlways, SAVE_GATE, wikiEntities } from '@wellspring/wiki-server';
import { searchEntities, SearchIndex, SearchModule } from '../index.js';

type Meili = NonNullable<Awaited<ReturnType<typeof startTestMeilisearch>>>;

/** A page that a test makes. */
interface TestPage {
  readonly spaceKey: string;
  readonly title: string;
  readonly text: string;
  readonly parentId?: string | null;
}

/** Search on a real Meilisearch and a real PostgreSQL, as the composition root wires it. For this package's tests. */
export interface OpenSearch {
  readonly test: TestDatabase;
  readonly modules: OpenModules;
  readonly meili: Meili;
  /** What search is told of its engine: {@link meili} at first, null for none. A test may change it. */
  connection: Pick<Meili, 'url' | 'key'> | null;
  /** Makes a page and gives its id; its jobs wait. Throws where the save is not taken. */
  page(by: Actor, page: TestPage): Promise<string>;
  /** Takes the index away and ends everything. */
  close(): Promise<void>;
}

/** Opens search with an empty index of its own. Throws where the npm package has no Meilisearch. */
export async function openSearch(): Promise<OpenSearch> {
  const meili = await startTestMeilisearch();
  if (!meili) throw new Error('These tests need the Meilisearch that comes from npm (Linux on x64).');
  const test = await createTestDatabase([...wikiEntities, ...contributionsEntities, ...searchEntities]);
  const search = SearchModule.forRoot({
    connection: () => open.connection,
    indexPrefix: `test-${randomUUID()}-`,
  });
  const modules = await openModules(test, [search], [{ provide: SAVE_GATE, useValue: PublishAlways }]);
  const open: OpenSearch = {
    ...{ test, modules, meili, connection: meili },
    page: async (by, { spaceKey, title, text, parentId = null }) => {
      const input = { spaceKey, parentId, title, text, summary: '', idempotencyKey: randomUUID() };
      const outcome = await modules.get(CreatePage).run(by, input);
      if (outcome.kind !== 'saved') throw new Error(outcome.kind);
      return outcome.pageId;
    },
    close: async () => {
      open.connection = meili;
      await modules.get(SearchIndex).withIndex((index) => index.delete().waitTask());
      await modules.close();
      await test.close();
      meili.stop();
    },
  };
  return open;
}
