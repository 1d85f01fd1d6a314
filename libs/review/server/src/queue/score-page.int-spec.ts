import { jest } from '@jest/globals';
import { type Actor } from '@wellspring/kernel';
import { aPerson } from '@wellspring/testing';
import { DeletePage, PurgePage, ReviewablePages, SaveHistory } from '@wellspring/wiki-server';
import { openReview, type OpenReview } from '../testing/open-review.js';
import { ClaimReviewItem } from './claim-review-item.service.js';
import { ScorePage } from './score-page.service.js';

interface ItemRow {
  readonly id: string;
  readonly source: string;
  readonly state: string;
  readonly base: number | null;
  readonly from: number;
  readonly to: number;
  readonly version: number;
  readonly verdict: string | null;
  readonly parts: { kind: string }[];
}

describe('what is to be looked at', () => {
  let review: OpenReview;
  let [ada, bo, reviewer]: Actor[] = [];
  beforeAll(async () => {
    review = await openReview();
    const { database } = review.test;
    ada = await aPerson(database, { displayName: 'Ada' });
    bo = await aPerson(database, { displayName: 'Bo' });
    reviewer = await aPerson(database, { displayName: 'Rhea', roles: ['employee', 'reviewer'] });
    await review.space('ENG');
    await review.space('SAFE', { reviews: true });
    // Nobody is drawn at random here, so that what is told below holds on every day.
    await database.query(
      `CREATE FUNCTION no_sample() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN NEW.is_sample := false; RETURN NEW; END $$`,
    );
    await database.query(
      `CREATE TRIGGER no_sample BEFORE INSERT ON review_item FOR EACH ROW EXECUTE FUNCTION no_sample()`,
    );
  }, 60_000);
  afterAll(() => review.close());

  const itemsOf = (pageId: string) =>
    review.test.database.query<ItemRow>(
      `SELECT id, source, state, base_number AS base, from_number AS "from", to_number AS "to", version, verdict,
         risk_parts AS parts FROM review_item WHERE page_id = $1 ORDER BY from_number, opened_at, id`,
      [pageId],
    );
  const person = (actor: Actor | undefined): Actor => {
    if (!actor) throw new Error('Made before all tests.');
    return actor;
  };

  it('is one item for the edits of one author within an hour, and another for the next author', async () => {
    const pageId = await review.page(person(ada), 'ENG', 'Units', 'One line.');
    await review.save(person(ada), pageId, 'One line.\n\nAnd a second.');
    await review.drain();
    await review.save(person(ada), pageId, 'One line.\n\nAnd a second.\n\nAnd a third.');
    await review.save(person(bo), pageId, 'One line.\n\nAnd a second.\n\nAnd a third.\n\nAnd Bo’s.');
    await review.drain();
    expect(await itemsOf(pageId)).toMatchObject([
      { source: 'patrol', state: 'waiting', base: null, from: 1, to: 3, version: 2 },
      { source: 'patrol', state: 'waiting', base: 3, from: 4, to: 4, version: 1 },
    ]);
  });

  it('is left as it is once a reviewer has it in hand: what follows is an item of its own', async () => {
    const pageId = await review.page(person(ada), 'ENG', 'In hand', 'One.');
    await review.drain();
    const [item] = await itemsOf(pageId);
    expect((await review.get(ClaimReviewItem).claim(person(reviewer), item?.id ?? '')).kind).toBe('done');
    await review.save(person(ada), pageId, 'One.\n\nTwo.');
    await review.drain();
    expect(await itemsOf(pageId)).toMatchObject([
      { from: 1, to: 1, version: 1 },
      { base: 1, from: 2, to: 2 },
    ]);
  });

  it('says why: a newcomer, the removed text, another site', async () => {
    const pageId = await review.page(person(ada), 'ENG', 'Risk', 'A line that stays here.\n\n'.repeat(60));
    await review.save(person(bo), pageId, 'See https://new.example/here.');
    await review.drain();
    const kinds = (await itemsOf(pageId)).at(-1)?.parts.map((part) => part.kind);
    expect(kinds).toEqual(expect.arrayContaining(['new-author', 'blanked', 'new-hosts']));
  });

  it('is one pending item of a page where review is asked for, whoever saves', async () => {
    const pageId = await review.page(person(ada), 'SAFE', 'Held', 'First.');
    await review.drain();
    expect(await itemsOf(pageId)).toMatchObject([
      { source: 'pending', base: null, from: 1, to: 1, version: 1 },
    ]);
    const shownId = await review.page(person(ada), 'ENG', 'Held from now on', 'First.');
    await review.drain();
    await review.test.database.query(`UPDATE page SET reviews_before_publishing = true WHERE id = $1`, [
      shownId,
    ]);
    await review.save(person(ada), shownId, 'First.\n\nSecond.');
    await review.drain();
    await review.save(person(bo), shownId, 'First.\n\nThird.');
    await review.drain();
    expect(await itemsOf(shownId)).toMatchObject([
      { source: 'patrol', from: 1, to: 1 },
      { source: 'pending', base: 1, from: 2, to: 3, version: 2 },
    ]);
  });

  it('is passed at once where the author is trusted', async () => {
    const cy = await aPerson(review.test.database, { displayName: 'Cy' });
    await review.test.database.query(
      `INSERT INTO review_trust (person_id, kind, since, by_id) VALUES ($1, 'granted', now(), $2)`,
      [cy.personId, person(reviewer).personId],
    );
    const pageId = await review.page(cy, 'ENG', 'Trusted', 'Good words.');
    await review.drain();
    expect(await itemsOf(pageId)).toMatchObject([{ state: 'decided', verdict: 'trusted' }]);
  });

  it('is nothing of what was imported, and no more once the page is deleted', async () => {
    const { test, modules } = review;
    const { pageIds } = await test.unitOfWork.run((tx) =>
      modules.get(SaveHistory).run(tx, review.owner, {
        ...{ spaceKey: 'ENG', source: 'elsewhere' },
        rows: [
          { kind: 'page', key: 'old', parentKey: null },
          {
            ...{
              kind: 'revision',
              authorId: person(bo).personId,
              savedAt: new Date('2020-01-01'),
              title: 'Old',
            },
            ...{ text: 'Old words.', summary: '', isMinor: false, tags: [] },
          },
        ],
      }),
    );
    const pageId = pageIds.get('old') ?? '';
    await review.save(person(ada), pageId, 'Old words.\n\nNew words.');
    await review.drain();
    expect(await itemsOf(pageId)).toMatchObject([{ base: 1, from: 2, to: 2, state: 'waiting' }]);
    await modules.get(DeletePage).run(review.owner, pageId);
    await review.drain();
    expect(await itemsOf(pageId)).toMatchObject([{ state: 'closed', version: 2 }]);
  });

  it('is nothing, and no failure, where the page is purged while it is scored', async () => {
    const { test, modules } = review;
    const admin = await aPerson(test.database, { roles: ['employee', 'admin'] });
    const pageId = await review.page(person(ada), 'ENG', 'Going', 'Some words.');
    await review.drain();
    const pages = modules.get(ReviewablePages);
    const read = pages.of.bind(pages);
    const reading = jest.spyOn(pages, 'of').mockImplementationOnce(async (pageIds) => {
      const found = await read(pageIds);
      await modules.get(DeletePage).run(review.owner, pageId);
      await modules.get(PurgePage).run(admin, pageId, 'It must go.');
      return found;
    });
    await modules.get(ScorePage).run(pageId);
    expect((await read([pageId])).has(pageId)).toBe(false);
    reading.mockRestore();
    expect(await itemsOf(pageId)).toEqual([]);
    await review.drain();
  });
});
