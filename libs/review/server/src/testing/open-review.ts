import { ContributionsModule, contributionsEntities } from '@wellspring/contributions-server';
import { type Actor } from '@wellspring/kernel';
import {
  aPerson,
  createTestDatabase,
  openModules,
  type OpenModules,
  type TestDatabase,
} from '@wellspring/testing';
import {
  CreatePage,
  CreateSpace,
  SavePage,
  type SavePageOutcome,
  wikiEntities,
} from '@wellspring/wiki-server';
import { reviewSaveGate } from '../gate/review-save-gate.js';
import { reviewEntities } from '../review.entities.js';
import { ReviewModule } from '../review.module.js';

/** Review with the scopes below it on a database of the test's own. For this package's tests. */
export interface OpenReview {
  readonly test: TestDatabase;
  readonly modules: OpenModules;
  /** Made the spaces and manages them. */
  readonly owner: Actor;
  get: OpenModules['get'];
  drain: OpenModules['drain'];
  /** An open space of everybody; gives its id. */
  space(key: string, options?: { reviews?: boolean }): Promise<string>;
  /** Makes a page below the first one of the space and gives its id; throws where it was refused. */
  page(actor: Actor, spaceKey: string, title: string, text: string): Promise<string>;
  /** Saves onto the page's head. */
  save(actor: Actor, pageId: string, text: string): Promise<SavePageOutcome>;
  close(): Promise<void>;
}

let keys = 0;

/** Opens review. Close it. */
export async function openReview(): Promise<OpenReview> {
  const test = await createTestDatabase([...wikiEntities, ...contributionsEntities, ...reviewEntities]);
  const modules = await openModules(test, [ContributionsModule, ReviewModule], [reviewSaveGate]);
  const homes = new Map<string, string>();
  const owner = await aPerson(test.database, { displayName: 'Owner' });
  return {
    ...{ test, modules, owner, get: modules.get, drain: modules.drain },
    space: async (key, { reviews = false } = {}) => {
      const made = await modules
        .get(CreateSpace)
        .run(owner, { key, name: key, description: '', access: 'open' });
      if (made.kind !== 'created') throw new Error(made.kind);
      const home = await modules.get(CreatePage).run(owner, {
        ...{ spaceKey: key, parentId: null, title: `Home of ${key}`, text: 'Home.', summary: '' },
        idempotencyKey: `made-${keys++}`,
      });
      if (home.kind !== 'saved') throw new Error(home.kind);
      homes.set(key, home.pageId);
      const [row] = await test.database.query<{ id: string }>(
        `UPDATE space SET reviews_before_publishing = $2 WHERE key = $1 RETURNING id`,
        [key, reviews],
      );
      if (!row) throw new Error(`There is no space ${key}.`);
      return row.id;
    },
    page: async (actor, spaceKey, title, text) => {
      const outcome = await modules.get(CreatePage).run(actor, {
        ...{ spaceKey, parentId: homes.get(spaceKey) ?? null, title, text, summary: '' },
        idempotencyKey: `made-${keys++}`,
      });
      if (outcome.kind !== 'saved' && outcome.kind !== 'held') throw new Error(JSON.stringify(outcome));
      return outcome.pageId;
    },
    save: async (actor, pageId, text) => {
      const [page] = await test.database.query<{ head: number; title: string }>(
        `SELECT p.head_number AS head, r.title FROM page AS p JOIN revision AS r ON r.id = p.head_revision_id WHERE p.id = $1`,
        [pageId],
      );
      if (!page) throw new Error('There is no such page.');
      return modules.get(SavePage).run(actor, {
        ...{ pageId, baseNumber: page.head, title: page.title, text, summary: '', isMinor: false },
        idempotencyKey: `saved-${keys++}`,
      });
    },
    close: async () => {
      await modules.close();
      await test.close();
    },
  };
}
