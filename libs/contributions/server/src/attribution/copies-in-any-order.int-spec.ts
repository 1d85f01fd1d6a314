import { type Actor, DAY_MS, seededRandom } from '@wellspring/kernel';
import { aPerson, createTestDatabase, type OpenModules, type TestDatabase } from '@wellspring/testing';
import { wikiEntities } from '@wellspring/wiki-server';
import { contributionsEntities } from '../contributions.entities.js';
import {
  makeSpace,
  openContributions,
  writePages,
  type WrittenRevision,
} from '../testing/open-contributions.js';
import { AttributeMany } from './attribute-many.service.js';
import { AttributePage } from './attribute-page.service.js';
import { PageAuthorshipRepository } from './page-authorship.repository.js';

const PAGES = 14;
const WORDS =
  'warm line die resin gauge torque then before valve heater spool sheet gate cooling hopper screw'.split(
    ' ',
  );

describe.each([5, 6, 7])('text that is copied to and fro between pages, history %i', (seed) => {
  let test: TestDatabase;
  let modules: OpenModules;
  let people: Actor[];
  let ids: string[];
  const random = seededRandom(seed);
  const below = (count: number) => Math.floor(random.next() * count);

  beforeAll(async () => {
    test = await createTestDatabase([...wikiEntities, ...contributionsEntities]);
    modules = await openContributions(test);
    people = await Promise.all(
      ['Ada', 'Bo', 'Cy'].map((displayName) => aPerson(test.database, { displayName })),
    );
    const [owner] = people as [Actor]; // three were made
    await makeSpace(modules, owner, 'ENG');
    const passages = Array.from(
      { length: 8 },
      (_, n) => `Passage ${n}: ${Array.from({ length: 24 }, () => WORDS[below(WORDS.length)]).join(' ')}.`,
    );
    // Some pages have two passages on one line, so that lines and sentences are known from different pages.
    const line = () =>
      [passages[below(passages.length)], ...(below(3) === 0 ? [passages[below(passages.length)]] : [])].join(
        ' ',
      );
    const pages = Object.fromEntries(
      Array.from({ length: PAGES }, (_, page): [string, WrittenRevision[]] => {
        const lines: string[] = [];
        const revisions = Array.from({ length: 1 + below(5) }, (_revision, n) => {
          if (lines.length > 2 && below(4) === 0) lines.splice(below(lines.length), 1);
          lines.splice(below(lines.length + 1), 0, line());
          const at = new Date(Date.UTC(2024, 0, 1) + (below(60) + 70 * n) * DAY_MS);
          return { by: people[below(3)] as Actor, at, text: lines.join('\n\n') }; // three were made
        });
        return [`page ${page}`, revisions];
      }),
    );
    ids = [...(await writePages(test, modules, owner, 'ENG', pages)).values()];
  }, 60_000);
  afterAll(async () => {
    await modules.close();
    await test.close();
  });

  const results = async () => ({
    shares: await test.database.query(
      `SELECT page_id, person_id, edits, added_words, surviving_words, copied_words FROM page_share ORDER BY 1, 2`,
    ),
    passages: await test.database.query(
      `SELECT fingerprint, page_id, revision_number, person_id, source_page_id FROM known_passage ORDER BY 1, 2`,
    ),
  });

  it('is credited alike, whatever the order in which the pages come', async () => {
    const seen = [];
    for (let order = 0; order < 4; order++) {
      await test.unitOfWork.run((tx) => modules.get(PageAuthorshipRepository).markOutdated(tx, null));
      const shuffled = ids
        .map((id) => ({ id, place: order === 0 ? 0 : random.next() }))
        .sort((a, b) => a.place - b.place);
      // Half of the times nothing is known beforehand, as in an import; else what a rebuild finds is.
      if (order % 2 === 0) await test.database.query('DELETE FROM known_passage');
      for (const { id } of shuffled) await modules.get(AttributePage).run(id);
      await modules.get(AttributeMany).correct();
      expect(await modules.get(AttributeMany).correct()).toBe(0);
      seen.push(await results());
    }
    expect(
      seen[0]?.shares.some((share) => Number((share as { copied_words: number }).copied_words) > 0),
    ).toBe(true);
    for (const result of seen.slice(1)) expect(result).toEqual(seen[0]);
  }, 60_000);
});
