import { jest } from '@jest/globals';
import { type Actor } from '@wellspring/kernel';
import { aPerson, createTestDatabase, type OpenModules, type TestDatabase } from '@wellspring/testing';
import { wikiEntities } from '@wellspring/wiki-server';
import { contributionsEntities } from '../contributions.entities.js';
import { makeSpace, openContributions, writePages } from '../testing/open-contributions.js';
import { AttributePage } from './attribute-page.service.js';
import { PageAuthorshipRepository } from './page-authorship.repository.js';
import { PageStates } from './page-states.service.js';

const PASSAGE =
  'When the pager rings at night, the person on call answers within five minutes, writes down what happened and calls a second person if it lasts.';
const day = (number: number) => new Date(Date.UTC(2024, 0, number));

describe('a passage that stands on two pages', () => {
  let test: TestDatabase;
  let modules: OpenModules;
  let ann: Actor;
  let bo: Actor;
  let ids: Map<string, string>;

  beforeAll(async () => {
    test = await createTestDatabase([...wikiEntities, ...contributionsEntities]);
    modules = await openContributions(test);
    [ann, bo] = await Promise.all([aPerson(test.database), aPerson(test.database)]);
    await makeSpace(modules, ann, 'ENG');
    ids = await writePages(test, modules, ann, 'ENG', {
      first: [{ by: ann, at: day(1), text: PASSAGE }],
      copy: [{ by: bo, at: day(2), text: `Bo begins.\n\n${PASSAGE}` }],
    });
  }, 60_000);
  afterEach(() => jest.restoreAllMocks());
  afterAll(async () => {
    await modules.close();
    await test.close();
  });

  /** Attributes a page anew and gives how often its text was gone through. */
  const computedTimes = async (title: string): Promise<number> => {
    await test.unitOfWork.run((tx) => modules.get(PageAuthorshipRepository).markOutdated(tx, null));
    const asked = jest.spyOn(modules.get(PageStates), 'ask');
    await modules.get(AttributePage).run(ids.get(title) ?? '');
    const times = asked.mock.calls.filter(([, question]) => question.kind === 'attribute').length;
    asked.mockRestore();
    return times;
  };
  const copiedWordsOf = async (title: string): Promise<number[]> =>
    (
      await test.database.query<{ words: number }>(
        `SELECT copied_words::float8 AS words FROM page_share WHERE page_id = $1 ORDER BY copied_words`,
        [ids.get(title)],
      )
    ).map(({ words }) => words);

  it('is looked at twice on the page that copied it, and once where it stood first', async () => {
    expect(await computedTimes('first')).toBe(1);
    expect(await computedTimes('copy')).toBe(2);
    expect(await copiedWordsOf('copy')).toEqual([0, expect.any(Number)]);
    // As in every rebuild: what was copied from here is known by now.
    expect(await computedTimes('first')).toBe(1);
    expect(await copiedWordsOf('first')).toEqual([0]);
  });
});
