import { createTestDatabase, openModules, type OpenModules, type TestDatabase } from '@wellspring/testing';
import { PublishAlways, SAVE_GATE, wikiEntities } from '@wellspring/wiki-server';
import { contributionsEntities } from '../contributions.entities.js';
import { ContributionsModule } from '../contributions.module.js';

/** A database of the test's own. */
export const contributionsDatabase = (): Promise<TestDatabase> =>
  createTestDatabase([...wikiEntities, ...contributionsEntities]);

/** Contributions with all their screens on a database of the test's own. Close both. */
export async function openContributionScreens(): Promise<{ test: TestDatabase; modules: OpenModules }> {
  const test = await contributionsDatabase();
  const gate = [{ provide: SAVE_GATE, useValue: PublishAlways }];
  return { test, modules: await openModules(test, [ContributionsModule], gate) };
}
