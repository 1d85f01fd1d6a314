import { Module } from '@nestjs/common';
import { type Actor } from '@wellspring/kernel';
import { PeopleModule } from '@wellspring/people-server';
import { openModules, type OpenModules, type TestDatabase } from '@wellspring/testing';
import {
  CreateSpace,
  type HistoryPageRow,
  type HistoryRevisionRow,
  PublishAlways,
  SAVE_GATE,
  SaveHistory,
  WikiModule,
} from '@wellspring/wiki-server';
import { attributionProviders } from '../attribution/providers.js';
import { readingProviders } from '../reading/providers.js';
import { Shares } from '../shares.read-model.js';

/** A revision of a history that a test writes. */
export interface WrittenRevision {
  readonly by: Actor;
  readonly at: Date;
  readonly text: string;
}

/** Attribution and reading without the screens above them. */
@Module({
  imports: [WikiModule, PeopleModule],
  providers: [...attributionProviders, ...readingProviders, Shares],
})
class AttributionOnly {}

/** Attribution and reading on a test database, with the wiki below. */
export const openContributions = (test: TestDatabase): Promise<OpenModules> =>
  openModules(test, [AttributionOnly], [{ provide: SAVE_GATE, useValue: PublishAlways }]);

/** An open space of everybody. */
export const makeSpace = async (modules: OpenModules, owner: Actor, key: string): Promise<void> => {
  const outcome = await modules
    .get(CreateSpace)
    .run(owner, { key, name: key, description: '', access: 'open' });
  if (outcome.kind !== 'created') throw new Error(outcome.kind);
};

/** Writes new pages with their histories, by name, as an import would; gives their ids by name. Attributes nothing yet. */
export async function writePages(
  test: TestDatabase,
  modules: OpenModules,
  owner: Actor,
  spaceKey: string,
  pages: Readonly<Record<string, Iterable<WrittenRevision>>>,
): Promise<Map<string, string>> {
  function* rows(): Generator<HistoryPageRow | HistoryRevisionRow> {
    for (const [key, revisions] of Object.entries(pages)) {
      yield { kind: 'page', key, parentKey: null };
      for (const { by, at, text } of revisions)
        yield {
          ...{ kind: 'revision', authorId: by.personId, savedAt: at, title: key, text },
          ...{ summary: '', isMinor: false, tags: [] },
        };
    }
  }
  const { pageIds } = await test.unitOfWork.run((tx) =>
    modules.get(SaveHistory).run(tx, owner, { spaceKey, source: 'test', rows: rows() }),
  );
  return pageIds;
}
