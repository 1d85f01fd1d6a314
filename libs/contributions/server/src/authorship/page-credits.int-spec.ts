import { emptyPageAuthorship, attributeRevision, tokensOf } from '@wellspring/contributions-domain';
import { tokenBounds } from '@wellspring/contributions-domain/tokens';
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
  DeletePage,
  PurgePage,
  HideRevisions,
  PublishAlways,
  ReturnRevisions,
  SAVE_GATE,
  type SaveGate,
  SavePage,
  wikiEntities,
} from '@wellspring/wiki-server';
import { contributionsEntities, ContributionsModule } from '../index.js';
import { type CreditedPage, PageCredits, type PageCreditsView } from './page-credits.read-model.js';

const FIRST = 'Warm the line for twenty minutes.\n\nCheck the die before every shift.';
const WITH_CHINESE = `${FIRST}\n\n清潔模具後再檢查。`;
const MOVED =
  '清潔模具後再檢查。\n\nWarm the line for twenty minutes.\n\nCheck the die twice before every shift.';
const TEXTS = [FIRST, WITH_CHINESE, 'nonsense', WITH_CHINESE, MOVED];
/** A passage that is long enough to be known again on another page: 20 words and more. */
const PASSAGE =
  'Every operator who starts an extruder after a weekend checks the hopper, the barrel heaters, the screw, the die and the cooling bath, and writes all five readings into the book.';
const HELD = 'held: ';

/** Holds what begins with the mark; all else is published. */
const gate: SaveGate = {
  ...PublishAlways,
  decide: async (_tx, { text }) =>
    text.startsWith(HELD) ? { kind: 'hold', reason: 'test' } : { kind: 'publish' },
};

describe('who wrote which words of a page', () => {
  let test: TestDatabase;
  let modules: OpenModules;
  let ada: Actor;
  let bo: Actor;
  let vandal: Actor;
  let admin: Actor;
  let reviewer: Actor;
  let page: CreditedPage;
  let keys = 0;

  beforeAll(async () => {
    test = await createTestDatabase([...wikiEntities, ...contributionsEntities]);
    modules = await openModules(test, [ContributionsModule], [{ provide: SAVE_GATE, useValue: gate }]);
    ada = await aPerson(test.database, { displayName: 'Ada' });
    bo = await aPerson(test.database, { displayName: '柏宇' });
    admin = await aPerson(test.database, { roles: ['employee', 'admin'] });
    reviewer = await aPerson(test.database, { roles: ['employee', 'reviewer'] });
    vandal = await aPerson(test.database, { displayName: 'Vera' });
    for (const [key, access] of [
      ['ENG', 'open'],
      ['SECRET', 'members'],
    ] as const)
      await modules.get(CreateSpace).run(ada, { key, name: key, description: '', access });
    page = await create(ada, 'ENG', 'Extrusion line', FIRST);
    await save(bo, 1, WITH_CHINESE, 'How to clean');
    await save(vandal, 2, 'nonsense');
    await save(bo, 3, WITH_CHINESE);
    await save(ada, 4, MOVED, 'Cleaning comes first');
    page = { ...page, publishedNumber: 5 };
    await modules.drain();
  });
  afterAll(async () => {
    await modules.close();
    await test.close();
  });

  const key = () => `key-${keys++}`;
  async function create(actor: Actor, spaceKey: string, title: string, text: string): Promise<CreditedPage> {
    const outcome = await modules
      .get(CreatePage)
      .run(actor, { spaceKey, parentId: null, title, text, summary: '', idempotencyKey: key() });
    if (outcome.kind !== 'saved') throw new Error(outcome.kind);
    const [row] = await test.database.query<{ urlId: string }>(
      `SELECT url_id AS "urlId" FROM page WHERE id = $1`,
      [outcome.pageId],
    );
    return { id: outcome.pageId, urlId: row?.urlId ?? '', publishedNumber: 1 };
  }
  const save = (actor: Actor, baseNumber: number, text: string, summary = '', pageId = page.id) =>
    modules.get(SavePage).run(actor, {
      ...{ pageId, baseNumber, title: 'Extrusion line', text, summary, isMinor: false },
      idempotencyKey: key(),
    });
  const read = (actor: Actor, number: number | null = null, of = page) =>
    modules.get(PageCredits).of(actor, of, number);

  /** Each token of the text with the number of the revision that it is credited to. */
  function bornOf({ text, runs, credits }: PageCreditsView): string[] {
    const bounds = tokenBounds(text);
    const born: string[] = [];
    for (let i = 0; i < runs.length; i += 2)
      for (let k = 0; k < (runs[i] ?? 0); k++) {
        const at = 2 * born.length;
        born.push(`${text.slice(bounds[at], bounds[at + 1])}_${credits[runs[i + 1] ?? 0]?.revisionNumber}`);
      }
    return born;
  }

  it('credits every word through a move, vandalism and its revert', async () => {
    const view = await read(ada);
    expect(view).toMatchObject({ number: 5, state: 'ready', attributedNumber: 5, text: MOVED });
    expect(view && bornOf(view)).toEqual([
      ...['清_2', '潔_2', '模_2', '具_2', '後_2', '再_2', '檢_2', '查_2', '。_2'],
      ...['Warm_1', 'the_1', 'line_1', 'for_1', 'twenty_1', 'minutes_1', '._1'],
      ...['Check_1', 'the_1', 'die_1', 'twice_5', 'before_1', 'every_1', 'shift_1', '._1'],
    ]);
    expect(
      view?.credits.map((credit) => [credit.revisionNumber, credit.summary, credit.standingWords]),
    ).toEqual([
      [2, 'How to clean', 4.8],
      [1, '', 12],
      [5, 'Cleaning comes first', 1],
    ]);
  });

  it('lists the authors by their words, with what they did', async () => {
    const view = await read(bo);
    expect(
      view?.authors.map(({ person, survivingWords, edits }) => [person?.displayName, survivingWords, edits]),
    ).toEqual([
      ['Ada', 13, 2],
      ['柏宇', 4.8, 2],
    ]);
    expect(view?.authors[0]?.shareRatio).toBeCloseTo(13 / 17.8);
    expect(view?.authors[0]?.firstEditAt?.getTime()).toBeLessThan(
      view?.authors[0]?.lastEditAt?.getTime() ?? 0,
    );
    expect(view?.authorsWithoutWords).toBe(1);
  });

  it.each([1, 2, 3, 4, 5])('says of revision %i what the domain says', async (number) => {
    const state = emptyPageAuthorship();
    TEXTS.forEach((text, index) => {
      const authorId = [ada, bo, vandal, bo, ada][index]?.personId ?? '';
      attributeRevision(state, { revisionId: `${index + 1}`, authorId, text });
    });
    const view = await read(ada, number);
    expect(view?.text).toBe(TEXTS[number - 1]);
    expect(view && bornOf(view)).toEqual(
      tokensOf(state, `${number}`).map(({ text, revisionId }) => `${text}_${revisionId}`),
    );
  });

  it('names nobody who opted out of display, but to themselves', async () => {
    await test.database.query(`UPDATE person SET display_opt_out = true WHERE id = $1`, [bo.personId]);
    const seen = await read(ada);
    expect(
      seen?.authors.map(({ person, survivingWords }) => [person?.displayName ?? null, survivingWords]),
    ).toEqual([
      ['Ada', 13],
      [null, 4.8],
    ]);
    expect(seen?.authors[1]).toMatchObject({ firstEditAt: null, lastEditAt: null });
    expect(JSON.stringify(seen)).not.toContain(bo.personId);
    expect((await read(bo))?.authors[1]?.person?.displayName).toBe('柏宇');
    await test.database.query(`UPDATE person SET display_opt_out = false WHERE id = $1`, [bo.personId]);
  });

  it('names the page that a passage was copied from to whoever can open it', async () => {
    const source = await create(ada, 'SECRET', 'Plan', `# Plan\n\n${PASSAGE}`);
    await modules.drain();
    const made = await create(ada, 'ENG', 'Copy', 'Intro.');
    await save(bo, 1, `Intro.\n\n${PASSAGE}\n\nAsk the shift leader.`, '', made.id);
    await modules.drain();
    const copy = { ...made, publishedNumber: 2 };
    const forAda = await read(ada, null, copy);
    expect(forAda?.credits.map((credit) => credit.copiedFrom)).toEqual([
      null,
      { page: expect.objectContaining({ id: source.id, title: 'Plan' }), revisionNumber: 1 },
      null,
    ]);
    expect(forAda?.credits.map((credit) => credit.revisionNumber)).toEqual([1, 2, 2]);
    expect(forAda?.authors.map((author) => author.person?.displayName)).toEqual(['Ada', '柏宇']);
    const forBo = await read(bo, null, copy);
    expect(forBo?.credits[1]?.copiedFrom).toEqual({ page: null, revisionNumber: null });
    expect(JSON.stringify(forBo)).not.toContain('Plan');
    expect(JSON.stringify(forBo)).not.toContain(source.id);
  });

  it('shows nothing of a revision that waits for review, and that it is there only to who may know', async () => {
    const held = await create(ada, 'ENG', 'Held', 'One two three.');
    await save(ada, 1, `${HELD}secret words`, '', held.id);
    await modules.drain();
    expect(await read(ada, 2, held)).toMatchObject({ state: 'held', text: '', runs: [], credits: [] });
    expect(await read(bo, 2, held)).toBeNull();
    expect(await read(bo, null, held)).toMatchObject({ number: 1, state: 'ready' });
    expect(await read(ada, 99, held)).toBeNull();
  });

  it('shows the words of a returned and of a hidden revision to nobody who may not read them', async () => {
    const kept = await create(ada, 'ENG', 'Returned', 'plain words');
    await save(ada, 1, `${HELD}secret words`, '', kept.id);
    await test.unitOfWork.run((tx) =>
      modules.get(ReturnRevisions).run(tx, reviewer, { pageId: kept.id, number: 2, note: '' }),
    );
    await save(vandal, 1, 'plain words and rosebud-4711', 'key rosebud-4711', kept.id);
    await save(bo, 3, 'plain words and more', '', kept.id);
    await modules.drain();
    const now = { ...kept, publishedNumber: 4 };
    expect(await read(ada, 2, now)).toMatchObject({ state: 'held', text: '', credits: [] });
    expect(await read(bo, 2, now)).toBeNull();
    expect((await read(bo, 3, now))?.text).toBe('plain words and rosebud-4711');
    const view = await read(bo, 4, now);
    expect(view && bornOf(view)).toEqual(['plain_1', 'words_1', 'and_3', 'more_4']);
    await test.unitOfWork.run((tx) =>
      modules
        .get(HideRevisions)
        .run(tx, reviewer, { pageId: kept.id, fromNumber: 3, toNumber: 3, reason: 'Private' }),
    );
    expect(await read(bo, 3, now)).toBeNull();
    expect(JSON.stringify(await read(bo, 4, now))).not.toContain('rosebud-4711');
    expect((await read(admin, 3, now))?.text).toBe('plain words and rosebud-4711');
  });

  it('says how far attribution has come while it lags behind', async () => {
    const lagging = await create(ada, 'ENG', 'Lagging', 'One two three.');
    await save(bo, 1, 'One two three four.', '', lagging.id);
    await modules.drain();
    const now = { ...lagging, publishedNumber: 2 };
    expect(await read(ada, null, now)).toMatchObject({ number: 2, state: 'ready' });
    // The jobs are quicker than any test: the row is put back to where it was between two of them.
    await test.database.query(`UPDATE page_authorship SET revision_number = 1 WHERE page_id = $1`, [now.id]);
    const behind = { number: 2, state: 'behind', text: '', runs: [], credits: [], authors: [] };
    expect(await read(ada, null, now)).toMatchObject({ ...behind, attributedNumber: 1 });
    await test.database.query(`DELETE FROM page_authorship WHERE page_id = $1`, [now.id]);
    expect(await read(ada, null, now)).toMatchObject({ ...behind, attributedNumber: 0 });
  });

  it('has nothing of a page that was purged', async () => {
    const gone = await create(ada, 'ENG', 'Gone', 'One two three.');
    await modules.drain();
    await modules.get(DeletePage).run(ada, gone.id);
    await modules.get(PurgePage).run(admin, gone.id, 'Made by mistake');
    expect(await read(ada, null, gone)).toBeNull();
    expect(await read(ada, 1, gone)).toBeNull();
  });
});
