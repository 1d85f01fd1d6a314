import { type Actor } from '@wellspring/kernel';
import { aPerson, createTestDatabase, type TestDatabase } from '@wellspring/testing';
import { MovePage } from '../move-page.service.js';
import { PageViews } from '../page-view.read-model.js';
import { PageReading } from '../page-reading.read-model.js';
import { RecordPageView } from '../record-page-view.service.js';
import { openWiki, type OpenWiki } from '../testing/open-wiki.js';
import { askForReview, holdWhereAsked, publish } from '../testing/review-builders.js';
import { aPage, aSpace, edit, type MadeSpace } from '../testing/wiki-builders.js';
import { wikiEntities } from '../wiki.entities.js';
import { SetReview } from './set-review.service.js';
import { SpaceReviewers } from './space-reviewers.service.js';
import { VerifyForReview } from './verify-for-review.service.js';

describe('who reviews a space', () => {
  let test: TestDatabase;
  let wiki: OpenWiki;
  let manager: Actor;
  let ada: Actor;
  let bo: Actor;
  let reviewer: Actor;
  let space: MadeSpace;

  beforeAll(async () => {
    test = await createTestDatabase(wikiEntities);
    wiki = await openWiki(test);
    manager = await aPerson(test.database);
    ada = await aPerson(test.database);
    bo = await aPerson(test.database);
    reviewer = await aPerson(test.database, { roles: ['employee', 'reviewer'] });
  });
  beforeEach(async () => {
    space = await aSpace(wiki, manager);
  });
  afterAll(async () => {
    await wiki.close();
    await test.close();
  });

  const reviewers = () => wiki.get(SpaceReviewers);
  const may = (actor: Actor) => reviewers().mayReview(null, actor, space.id);

  it('is whoever holds the role everywhere, and whoever is named here', async () => {
    expect([await may(reviewer), await may(ada)]).toEqual([true, false]);
    await reviewers().assign(manager, space.id, ada.personId);
    expect(await may(ada)).toBe(true);
    expect([await reviewers().reviewed(reviewer), await reviewers().reviewed(ada)]).toEqual([
      'all',
      [space.id],
    ]);
    const elsewhere = await aSpace(wiki, manager);
    expect(await reviewers().mayReview(null, ada, elsewhere.id)).toBe(false);
    await reviewers().remove(manager, space.id, ada.personId);
    expect(await may(ada)).toBe(false);
    await expect(reviewers().assign(ada, space.id, bo.personId)).rejects.toMatchObject({ code: 'FORBIDDEN' });
    const guest = await aPerson(test.database, { kind: 'guest', roles: ['guest'] });
    await expect(reviewers().assign(manager, space.id, guest.personId)).rejects.toMatchObject({
      code: 'BAD_INPUT',
    });
  });

  it('is a volunteer where they may edit and are welcome; whoever was named stays so', async () => {
    await reviewers().volunteer(ada, space.id);
    await reviewers().volunteer(ada, space.id);
    const kinds = async () =>
      ((await reviewers().list([space.id])).get(space.id) ?? []).map((one) => one.kind);
    expect(await kinds()).toEqual(['volunteer']);
    await reviewers().assign(manager, space.id, ada.personId);
    await reviewers().volunteer(ada, space.id);
    expect(await kinds()).toEqual(['assigned']);
    await reviewers().leave(ada, space.id);
    await reviewers().leave(ada, space.id);
    expect(await kinds()).toEqual([]);
    await wiki
      .get(SetReview)
      .ofSpace(manager, space.id, { reviewsBeforePublishing: false, welcomesVolunteers: false });
    await expect(reviewers().volunteer(ada, space.id)).rejects.toMatchObject({ code: 'FORBIDDEN' });
    const readable = await aSpace(wiki, manager, { access: 'readable' });
    await expect(reviewers().volunteer(ada, readable.id)).rejects.toMatchObject({ code: 'FORBIDDEN' });
    const closed = await aSpace(wiki, manager, { access: 'members' });
    await expect(reviewers().volunteer(ada, closed.id)).rejects.toMatchObject({ code: 'NOT_FOUND' });
    await expect(reviewers().leave(ada, closed.id)).rejects.toMatchObject({ code: 'NOT_FOUND' });
    const trail = await test.database.query(
      `SELECT action FROM audit_entry WHERE subject_id = $1 AND action LIKE 'wiki.reviewer%' ORDER BY id`,
      [space.id],
    );
    expect(trail.map((entry) => (entry as { action: string }).action)).toEqual([
      ...['wiki.reviewer-added', 'wiki.reviewer-added', 'wiki.reviewer-removed'],
    ]);
  });

  it('sees and publishes what waits there, and no longer once they are taken off', async () => {
    const page = await aPage(wiki, manager, space);
    await askForReview(wiki, manager, space);
    holdWhereAsked(wiki);
    await edit(wiki, bo, { pageId: page.id, baseNumber: 1, title: 'T', text: 'held\n' });
    const head = async () => (await wiki.get(PageReading).byUrlId(ada, page.urlId))?.page.headNumber;
    expect(await head()).toBe(1);
    await reviewers().assign(manager, space.id, ada.personId);
    expect(await head()).toBe(2);
    await reviewers().remove(manager, space.id, ada.personId);
    await expect(publish(test, wiki, ada, page.id, 2)).rejects.toMatchObject({ code: 'FORBIDDEN' });
    // Whoever loses the role comes with roles that lack it.
    const before = { ...reviewer, roles: ['employee'] as const };
    await expect(publish(test, wiki, before, page.id, 2)).rejects.toMatchObject({ code: 'FORBIDDEN' });
    await reviewers().assign(manager, space.id, ada.personId);
    expect(await publish(test, wiki, ada, page.id, 2)).toMatchObject({ kind: 'published' });
  });

  it('goes with the space: a page that left it is no longer theirs to decide on', async () => {
    const page = await aPage(wiki, manager, space);
    await askForReview(wiki, manager, space);
    holdWhereAsked(wiki);
    await edit(wiki, bo, { pageId: page.id, baseNumber: 1, title: 'T', text: 'held\n' });
    await reviewers().assign(manager, space.id, ada.personId);
    const elsewhere = await aSpace(wiki, manager);
    await wiki.get(MovePage).run(manager, { pageId: page.id, spaceKey: elsewhere.key, parentId: null });
    await expect(publish(test, wiki, ada, page.id, 2)).rejects.toMatchObject({ code: 'FORBIDDEN' });
    expect(await publish(test, wiki, reviewer, page.id, 2)).toMatchObject({ kind: 'published' });
  });

  it('never sees a page that they may not read', async () => {
    const closed = await aSpace(wiki, manager, { access: 'members' });
    const page = await aPage(wiki, manager, closed);
    await askForReview(wiki, manager, closed);
    holdWhereAsked(wiki);
    await edit(wiki, manager, { pageId: page.id, baseNumber: 1, title: 'T', text: 'held\n' });
    await expect(publish(test, wiki, reviewer, page.id, 2)).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });

  it('is told by the space and its pages, in one query for any number of them', async () => {
    await aPage(wiki, manager, space, { title: 'A' });
    await aPage(wiki, manager, space, { title: 'B' });
    await reviewers().assign(manager, space.id, ada.personId);
    const query = `query ($key: String!) {
      space(key: $key) { reviewsBeforePublishing welcomesVolunteers iReview reviewers { kind person { id } } }
      pages(sort: RECENT, spaceKey: $key, first: 5) { nodes { title asksForReview reviewsBeforePublishing iReview } } }`;
    const { result, queries } = await wiki.countingQueries(() =>
      wiki.graphql(ada, query, { key: space.key }),
    );
    expect(result.data.space).toEqual({
      ...{ reviewsBeforePublishing: false, welcomesVolunteers: true, iReview: true },
      reviewers: [{ kind: 'ASSIGNED', person: { id: ada.personId } }],
    });
    expect(result.data.pages.nodes).toEqual(
      ['B', 'A'].map((title) => ({
        title,
        asksForReview: false,
        reviewsBeforePublishing: null,
        iReview: true,
      })),
    );
    expect(queries.filter((sql) => sql.includes('"asksForReview"'))).toHaveLength(1);
    const set = `mutation ($id: ID!) { setSpaceReview(input: { spaceId: $id, reviewsBeforePublishing: true, welcomesVolunteers: false }) {
      reviewsBeforePublishing welcomesVolunteers } }`;
    expect((await wiki.graphql(manager, set, { id: space.id })).data.setSpaceReview).toEqual({
      ...{ reviewsBeforePublishing: true, welcomesVolunteers: false },
    });
    expect((await wiki.graphql(ada, set, { id: space.id })).errors?.[0]?.extensions.code).toBe('FORBIDDEN');
  });

  it('may say that a page holds, as its owner can', async () => {
    const page = await aPage(wiki, manager, space);
    const now = new Date();
    const until = new Date(now.getTime() + 30 * 86_400_000).toISOString().slice(0, 10);
    const verify = (actor: Actor) =>
      test.unitOfWork.run((tx) => wiki.get(VerifyForReview).run(tx, actor, { pageId: page.id, until, now }));
    await expect(verify(ada)).rejects.toMatchObject({ code: 'FORBIDDEN' });
    await verify(reviewer);
    const query = `query ($urlId: String!) { page(urlId: $urlId) { verification { until verifiedBy { id } } } }`;
    expect((await wiki.graphql(ada, query, { urlId: page.urlId })).data.page.verification).toEqual({
      ...{ until, verifiedBy: { id: reviewer.personId } },
    });
  });

  it('counts who saw a text before it was decided on, its author left out', async () => {
    const page = await aPage(wiki, manager, space);
    const [from, to] = [new Date('2026-03-02T10:00:00Z'), new Date('2026-03-02T12:00:00Z')];
    const at = (time: string, person: Actor, revisionNumber: number) => ({
      ...{ pageId: page.id, personId: person.personId, revisionNumber },
      viewedAt: new Date(`2026-03-02T${time}Z`),
    });
    await test.unitOfWork.run((tx) =>
      wiki
        .get(RecordPageView)
        .addPast(tx, [
          ...[
            at('09:59:59', ada, 2),
            at('10:00:00', ada, 2),
            at('11:00:00', bo, 3),
            at('11:30:00', manager, 2),
          ],
          ...[at('11:00:00', ada, 1), at('12:00:00', ada, 3)],
        ]),
    );
    await test.database.query(
      `INSERT INTO page_view_hour (page_id, revision_number, hour, views) VALUES ($1, 2, '2026-03-02T11:00Z', 5), ($1, 1, '2026-03-02T11:00Z', 7)`,
      [page.id],
    );
    const line = { pageId: page.id, fromNumber: 2, from, to };
    expect(
      await wiki
        .get(PageViews)
        .between([{ ...line, withoutId: manager.personId }, line, { ...line, fromNumber: 9 }]),
    ).toEqual([7, 8, 0]);
  });
});
