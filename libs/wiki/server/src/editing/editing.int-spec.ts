import { randomUUID } from 'node:crypto';
import { type Actor } from '@wellspring/kernel';
import { aPerson, createTestDatabase, type TestDatabase } from '@wellspring/testing';
import { ChangeAccess } from '../change-access.service.js';
import { aPage, aSpace, edit, type MadePage, type MadeSpace } from '../testing/wiki-builders.js';
import { openWiki, type OpenWiki } from '../testing/open-wiki.js';
import { wikiEntities } from '../wiki.entities.js';

const ANNOUNCE = `mutation ($pageId: ID!, $sessionId: ID!) { announceEditing(pageId: $pageId, sessionId: $sessionId) {
  others { sessionId since person { displayName } } published { number author { id } } } }`;

describe('who else is editing', () => {
  let test: TestDatabase;
  let wiki: OpenWiki;
  let one: Actor;
  let other: Actor;
  let space: MadeSpace;
  let page: MadePage;

  beforeAll(async () => {
    test = await createTestDatabase(wikiEntities);
    wiki = await openWiki(test);
    [one, other] = [await aPerson(test.database), await aPerson(test.database)];
    space = await aSpace(wiki, one, { access: 'readable', memberGrants: [] });
    page = await aPage(wiki, one, space);
  });
  afterAll(async () => {
    await wiki.close();
    await test.close();
  });

  it('is told to everybody who edits, their own other tabs too, until they close or fall silent for a minute', async () => {
    const open = await aSpace(wiki, one);
    const shared = await aPage(wiki, one, open);
    const [first, second, tab] = [randomUUID(), randomUUID(), randomUUID()];
    const announce = async (actor: Actor, sessionId: string) =>
      (await wiki.graphql(actor, ANNOUNCE, { pageId: shared.id, sessionId })).data.announceEditing;
    expect((await announce(one, first)).others).toEqual([]);
    await announce(one, tab);
    const seen = await announce(other, second);
    expect(seen.others.map((editor: { sessionId: string }) => editor.sessionId).sort()).toEqual(
      [first, tab].sort(),
    );
    expect(seen.others[0].person.displayName).not.toBe('');
    expect(seen.published).toEqual({ number: 1, author: { id: one.personId } });

    await edit(wiki, other, { pageId: shared.id, baseNumber: 1, title: 'x', text: 'changed' });
    const after = await announce(one, first);
    expect(after.published).toEqual({ number: 2, author: { id: other.personId } });
    expect(after.others).toHaveLength(2);

    // Nobody ends another one's editor, and who falls silent is gone.
    const end = `mutation ($p: ID!, $s: ID!) { endEditing(pageId: $p, sessionId: $s) }`;
    expect((await wiki.graphql(other, end, { p: shared.id, s: tab })).data.endEditing).toBe(false);
    expect((await wiki.graphql(one, end, { p: shared.id, s: tab })).data.endEditing).toBe(true);
    await test.database.query(
      `UPDATE page_editing SET seen_at = seen_at - interval '61 seconds' WHERE session_id = $1`,
      [second],
    );
    expect((await announce(one, first)).others).toEqual([]);
  });

  it('is for those who may edit the page', async () => {
    const input = { pageId: page.id, sessionId: randomUUID() };
    expect((await wiki.graphql(other, ANNOUNCE, input)).errors?.[0]?.extensions.code).toBe('FORBIDDEN');
    await wiki
      .get(ChangeAccess)
      .ofPage(one, page.id, [{ to: { kind: 'person', personId: one.personId }, level: 'manage' }]);
    expect((await wiki.graphql(other, ANNOUNCE, input)).errors?.[0]?.extensions.code).toBe('NOT_FOUND');
  });
});

describe('a history', () => {
  let test: TestDatabase;
  let wiki: OpenWiki;
  let first: Actor;
  let second: Actor;
  let page: MadePage;

  beforeAll(async () => {
    test = await createTestDatabase(wikiEntities);
    wiki = await openWiki(test);
    [first, second] = [await aPerson(test.database), await aPerson(test.database)];
    page = await aPage(wiki, first, await aSpace(wiki, first), { title: 'Old name', text: 'v1' });
    for (let number = 1; number < 6; number++)
      await edit(wiki, number % 2 === 0 ? first : second, {
        ...{ pageId: page.id, baseNumber: number, text: `v${number + 1}` },
        title: number < 3 ? 'Old name' : 'New name',
      });
    // A day each, so that there is something to filter: revision n on the nth of March.
    await test.database.query(
      `UPDATE revision SET saved_at = timestamptz '2026-03-01 12:00Z' + (number - 1) * interval '1 day' WHERE page_id = $1`,
      [page.id],
    );
  });
  afterAll(async () => {
    await wiki.close();
    await test.close();
  });

  const FILTERED = `query ($u: String!, $a: ID, $s: DateTime, $b: DateTime, $after: String) { page(urlId: $u) {
    matchingRevisionCount(authorId: $a, since: $s, before: $b)
    revisions(first: 2, after: $after, authorId: $a, since: $s, before: $b) {
      nodes { number previousTitle } pageInfo { hasNextPage endCursor } } } }`;
  const matching = async (filter: object) => {
    const numbers: number[] = [];
    for (let after: string | null = null; ;) {
      const { data } = await wiki.graphql(first, FILTERED, { u: page.urlId, after, ...filter });
      const { nodes, pageInfo } = data.page.revisions;
      numbers.push(...nodes.map((node: { number: number }) => node.number));
      if (!pageInfo.hasNextPage) return { numbers, count: data.page.matchingRevisionCount };
      after = pageInfo.endCursor;
    }
  };

  it('is filtered by author and time, and the count is that of the rows', async () => {
    expect(await matching({ a: second.personId })).toEqual({ numbers: [6, 4, 2], count: 3 });
    expect(await matching({ s: '2026-03-02T00:00:00Z', b: '2026-03-05T00:00:00Z' })).toEqual({
      ...{ numbers: [4, 3, 2], count: 3 },
    });
    expect(await matching({ a: first.personId, s: '2026-03-02T00:00:00Z' })).toEqual({
      ...{ numbers: [5, 3], count: 2 },
    });
    expect(await matching({ a: randomUUID() })).toEqual({ numbers: [], count: 0 });
  });

  it('names its authors with as many revisions as the filter shows, and where the title changed', async () => {
    const { data } = await wiki.graphql(
      first,
      `query ($u: String!) { page(urlId: $u) { revisionAuthors { revisionCount person { id } }
         revisions { nodes { number previousTitle } } } }`,
      { u: page.urlId },
    );
    expect(data.page.revisionAuthors).toEqual(
      [first.personId, second.personId].sort().map((id) => ({ revisionCount: 3, person: { id } })),
    );
    const renamed = data.page.revisions.nodes.filter(
      (one: { previousTitle: string | null }) => one.previousTitle,
    );
    expect(renamed).toEqual([{ number: 4, previousTitle: 'Old name' }]);
  });

  it('compares as rendered and without blanks, and shows what a save would change', async () => {
    const { data, errors } = await wiki.graphql(
      first,
      `query ($u: String!) { revisionDiff(urlId: $u, from: 1, to: 6) { html }
         blanks: previewChanges(input: {urlId: $u, against: 6, text: " v6 ", ignoreWhitespace: true}) { hunks { kind } }
         previewChanges(input: {urlId: $u, against: 6, text: "v6 and **more**"}) { html } }`,
      { u: page.urlId },
    );
    expect(errors).toBeUndefined();
    expect(data.revisionDiff.html).toBe('<p><del>v1</del><ins>v6</ins></p>');
    expect(data.blanks.hunks).toEqual([]);
    expect(data.previewChanges).toEqual({
      html: '<p>v6<ins> and <strong>more</strong></ins></p>',
    });
    const none = await wiki.graphql(
      first,
      `query ($u: String!) { previewChanges(input: {urlId: $u, against: 7, text: ""}) { html } }`,
      { u: page.urlId },
    );
    expect(none.errors?.[0]?.extensions.code).toBe('NOT_FOUND');
  });

  it('keeps the reason for a restore, and says that the text is an earlier one’s', async () => {
    const { data } = await wiki.graphql(
      first,
      `mutation ($p: ID!, $k: String!) { restoreRevision(input: {pageId: $p, number: 2, idempotencyKey: $k,
         summary: "The rule is back"}) { ... on SavedPage { revision { summary revertsToNumber tags } } } }`,
      { p: page.id, k: randomUUID() },
    );
    expect(data.restoreRevision.revision).toEqual({
      ...{ summary: 'The rule is back', revertsToNumber: 2, tags: ['restore', 'revert'] },
    });
  });
});
