import { randomUUID } from 'node:crypto';
import { type Actor } from '@wellspring/kernel';
import { Database, UnitOfWork } from '@wellspring/platform-database';
import { WorkerPool } from '@wellspring/platform-jobs';
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
  PageIndex,
  PublishAlways,
  SAVE_GATE,
  SavePage,
  wikiEntities,
  WikiModule,
} from '@wellspring/wiki-server';
import { searchEntities } from '../index.js';
import { PrepareTexts } from './prepare-texts.service.js';
import { RankedTexts } from './ranked-texts.read-model.js';
import { run } from './read-texts.thread.js';
import { SearchTextRepository } from './search-text.repository.js';
import { SearchTexts } from './search-texts.read-model.js';

describe('the kept words of pages', () => {
  let test: TestDatabase;
  let modules: OpenModules;
  let ada: Actor;
  let prepare: PrepareTexts;
  let texts: SearchTexts;
  const repository = new SearchTextRepository();

  beforeAll(async () => {
    test = await createTestDatabase([...wikiEntities, ...searchEntities]);
    modules = await openModules(test, [WikiModule], [{ provide: SAVE_GATE, useValue: PublishAlways }]);
    ada = await aPerson(test.database);
    texts = new SearchTexts(modules.get(Database));
    const parts = [modules.get(UnitOfWork), modules.get(WorkerPool)] as const;
    prepare = new PrepareTexts(modules.get(PageIndex), texts, repository, ...parts);
    await modules.get(CreateSpace).run(ada, { key: 'ENG', name: 'E', description: '', access: 'open' });
  });
  afterAll(async () => {
    await modules.close();
    await test.close();
  });

  async function page(title: string, text: string): Promise<string> {
    const input = { spaceKey: 'ENG', parentId: null, title, text, summary: '', idempotencyKey: randomUUID() };
    const outcome = await modules.get(CreatePage).run(ada, input);
    if (outcome.kind !== 'saved') throw new Error(outcome.kind);
    await prepare.run(await modules.get(PageIndex).states([outcome.pageId]));
    return outcome.pageId;
  }
  const textOf = async (pageId: string) => (await texts.ofPages([pageId])).get(pageId);

  it('reads what is published, again after each save', async () => {
    const pageId = await page('One', '## Head\n\nfirst words');
    expect(await textOf(pageId)).toMatchObject({
      title: 'One',
      text: 'Head\nfirst words',
      revisionNumber: 1,
    });
    await modules.get(SavePage).run(ada, {
      ...{ pageId, baseNumber: 1, title: 'Two', text: 'second words', summary: '' },
      ...{ isMinor: false, idempotencyKey: 'second' },
    });
    await prepare.run(await modules.get(PageIndex).states([pageId]));
    expect(await textOf(pageId)).toMatchObject({ title: 'Two', text: 'second words', revisionNumber: 2 });
  });

  it('never puts an older revision over a newer one, nor a page that is gone', async () => {
    const pageId = await page('Kept', 'as it is');
    const read = (id: string, revisionNumber: number) =>
      run([
        { pageId: id, revisionNumber, title: 'Old', language: 'en', contentModel: 'markdown', text: 'old' },
      ]);
    await test.unitOfWork.run((tx) => repository.store(tx, [...read(pageId, 0), ...read(randomUUID(), 1)]));
    expect(await textOf(pageId)).toMatchObject({ title: 'Kept', text: 'as it is' });
  });

  it('reads a long page in a thread', async () => {
    const pageId = await page('Long', 'many words '.repeat(20_000));
    expect((await textOf(pageId))?.text).toHaveLength(219_999);
    const [ranked] = await new RankedTexts(modules.get(Database)).ofPages([pageId], 'texts');
    expect(ranked).toMatchObject({ title: 'long', headings: [], chars: 219_999 });
    expect(ranked?.beginning).toHaveLength(12_000);
  });

  it('finds phrases across line breaks, and takes no sign of them for a pattern', async () => {
    const pageId = await page('Phrases', 'one two\nthree 100% of_it');
    const ranked = new RankedTexts(modules.get(Database));
    expect(await ranked.withPhrase('two three', 10)).toEqual([pageId]);
    expect(await ranked.withPhrase('100% of_it', 10)).toEqual([pageId]);
    expect(await ranked.withPhrase('one%three', 10)).toEqual([]);
    expect(await ranked.withPhrase('ofxit', 10)).toEqual([]);
  });

  it('forgets', async () => {
    const pageId = await page('Gone', 'soon');
    await prepare.forget([pageId]);
    expect(await textOf(pageId)).toBeUndefined();
  });
});
