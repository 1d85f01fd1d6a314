import { type Actor } from '@wellspring/kernel';
import { People } from '@wellspring/people-server';
import { aPerson, type OpenModules, type TestDatabase } from '@wellspring/testing';
import { CreatePage, CreateSpace, SavePage } from '@wellspring/wiki-server';
import { RebuildContributions, Shares } from './index.js';
import { openContributionScreens } from './testing/open-contribution-screens.js';

describe('contributions on a real wiki', () => {
  let test: TestDatabase;
  let modules: OpenModules;
  let ada: Actor;
  let bo: Actor;
  let analyst: Actor;
  let pageId: string;
  let keys = 0;

  beforeAll(async () => {
    ({ test, modules } = await openContributionScreens());
    [ada, bo] = [
      await aPerson(test.database, { displayName: 'Ada' }),
      await aPerson(test.database, { displayName: '柏宇' }),
    ];
    analyst = await aPerson(test.database, { roles: ['employee', 'analyst'] });
    await modules
      .get(CreateSpace)
      .run(ada, { key: 'ENG', name: 'Engineering', description: '', access: 'open' });
    const outcome = await modules.get(CreatePage).run(ada, {
      ...{ spaceKey: 'ENG', parentId: null, title: 'Extrusion line' },
      ...{ text: 'Warm the line for twenty minutes.\n\nCheck the die.', summary: '', idempotencyKey: key() },
    });
    if (outcome.kind !== 'saved') throw new Error(outcome.kind);
    pageId = outcome.pageId;
    await save(bo, 1, 'Warm the line for twenty minutes.\n\nCheck the die.\n\n清潔模具後再檢查。');
    await save(bo, 2, 'nonsense');
    await save(ada, 3, 'Warm the line for twenty minutes.\n\nCheck the die.\n\n清潔模具後再檢查。');
    await modules.drain();
  });
  afterAll(async () => {
    await modules.close();
    await test.close();
  });

  const key = () => `key-${keys++}`;
  const save = (actor: Actor, baseNumber: number, text: string) =>
    modules.get(SavePage).run(actor, {
      pageId,
      baseNumber,
      title: 'Extrusion line',
      text,
      summary: '',
      isMinor: false,
      idempotencyKey: key(),
    });

  it('rebuilds to the same shares by the same road', async () => {
    const before = await modules.get(Shares).totals([pageId]);
    await modules.get(RebuildContributions).start(analyst);
    expect(await modules.get(Shares).totals([pageId])).toEqual(before);
    await modules.drain();
    expect(await modules.get(Shares).totals([pageId])).toEqual(before);
  });

  it('finds the authors of a page', async () => {
    const authors = (await modules.get(Shares).topAuthors([pageId], 1)).get(pageId) ?? [];
    expect(authors.map((author) => author.personId)).toEqual([ada.personId]);
    expect(authors[0]?.shareRatio).toBeCloseTo(9 / 13.8);
    expect((await modules.get(People).byIds([ada.personId])).get(ada.personId)?.displayName).toBe('Ada');
  });
});
