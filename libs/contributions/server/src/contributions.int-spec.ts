import { type Actor } from '@wellspring/kernel';
import { People } from '@wellspring/people-server';
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
  PublishAlways,
  SAVE_GATE,
  SavePage,
  wikiEntities,
} from '@wellspring/wiki-server';
import {
  contributionsEntities,
  ContributionsModule,
  LookAtContributions,
  RebuildContributions,
  Shares,
} from './index.js';

describe('contributions on a real wiki', () => {
  let test: TestDatabase;
  let modules: OpenModules;
  let ada: Actor;
  let bo: Actor;
  let analyst: Actor;
  let pageId: string;
  let keys = 0;

  beforeAll(async () => {
    test = await createTestDatabase([...wikiEntities, ...contributionsEntities]);
    modules = await openModules(
      test,
      [ContributionsModule],
      [{ provide: SAVE_GATE, useValue: PublishAlways }],
    );
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
  const report = (actor: Actor, spaceKey: string | null = null) =>
    modules.get(LookAtContributions).run(actor, spaceKey, 50);

  it('credits words to whoever first wrote them, through vandalism and its revert', async () => {
    const { rows, revisions, authors, attributionPending } = await report(analyst);
    expect({ revisions, authors, attributionPending }).toEqual({
      revisions: 4,
      authors: 2,
      attributionPending: 0,
    });
    const words = new Map(rows.map((row) => [row.personId, row.survivingWords]));
    // Nine words in the first two paragraphs; eight Chinese characters.
    expect(words.get(ada.personId)).toBe(9);
    expect(words.get(bo.personId)).toBe(4.8);
  });

  it('names people to analysts only, and lets those named see who looked', async () => {
    expect((await report(ada)).rows).toEqual([]);
    expect((await report(ada)).rowsHidden).toBe('ANALYSTS_ONLY');
    const looks = await test.database.query(
      `SELECT 1 FROM audit_entry WHERE action = 'contributions.person-viewed' AND about_person_id = $1 AND actor_id = $2`,
      [bo.personId, analyst.personId],
    );
    expect(looks.length).toBeGreaterThan(0);
  });

  it('keeps whoever opted out of display in the figures and out of the names', async () => {
    await test.database.query(`UPDATE person SET display_opt_out = true WHERE id = $1`, [bo.personId]);
    const { rows, authors } = await report(analyst);
    expect(rows.map((row) => row.personId)).toEqual([ada.personId]);
    expect(authors).toBe(2);
    await test.database.query(`UPDATE person SET display_opt_out = false WHERE id = $1`, [bo.personId]);
  });

  it('says why there are no figures', async () => {
    await modules.get(CreateSpace).run(ada, { key: 'EMPTY', name: 'Empty', description: '', access: 'open' });
    const { survivingTokens, reason } = await report(analyst, 'EMPTY');
    expect({ survivingTokens, reason }).toEqual({ survivingTokens: null, reason: 'TOO_FEW_AUTHORS' });
    await expect(report(analyst, 'NOWHERE')).rejects.toThrow('There is no space NOWHERE.');
  });

  it('counts pages that the reader cannot open and says how many', async () => {
    await modules
      .get(CreateSpace)
      .run(ada, { key: 'SECRET', name: 'Secret', description: '', access: 'members' });
    const hidden = await modules.get(CreatePage).run(ada, {
      ...{ spaceKey: 'SECRET', parentId: null, title: 'Plan' },
      ...{ text: 'One two three.', summary: '', idempotencyKey: key() },
    });
    expect(hidden.kind).toBe('saved');
    await modules.drain();
    expect(await report(bo)).toMatchObject({ pages: 2, hiddenPages: 1 });
    await expect(report(bo, 'SECRET')).rejects.toThrow('There is no space SECRET.');
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
