import { randomUUID } from 'node:crypto';
import { type Actor } from '@wellspring/kernel';
import { aPerson, createTestDatabase, type TestDatabase } from '@wellspring/testing';
import { ChangeAccess } from '../change-access.service.js';
import { AddComment } from '../comments/add-comment.service.js';
import { ChangeComment } from '../comments/change-comment.service.js';
import { DeletePage } from '../delete-page.service.js';
import { SaveHistory } from '../save-history.service.js';
import { openWiki, type OpenWiki } from '../testing/open-wiki.js';
import { SENDINGS_A_DAY_MAX } from '../sending/send-page.service.js';
import { aPage, aSpace, edit, type MadePage, type MadeSpace } from '../testing/wiki-builders.js';
import { wikiEntities } from '../wiki.entities.js';
import { TellOfComment } from './tell-of-comment.service.js';
import { TellOfRevision } from './tell-of-revision.service.js';
import { Watching } from './watching.service.js';

const INBOX = `{ me { unreadNoticeCount } notices(first: 50) { nodes { kind subjectName href quote detailsJson actor { displayName } } } }`;
const SEND = `mutation ($input: SendPageInput!) { sendPage(input: $input) { sentTo { displayName } notReaders { displayName } } }`;

describe('people are told', () => {
  let test: TestDatabase;
  let wiki: OpenWiki;
  let ann: Actor;
  let ben: Actor;
  let cleo: Actor;
  let space: MadeSpace;
  let page: MadePage;
  let number: number;

  beforeAll(async () => {
    test = await createTestDatabase(wikiEntities);
    wiki = await openWiki(test);
  });
  afterAll(async () => {
    await wiki.close();
    await test.close();
  });
  beforeEach(async () => {
    ann = await aPerson(test.database, { displayName: 'Ann' });
    ben = await aPerson(test.database, { displayName: 'Ben' });
    cleo = await aPerson(test.database, { displayName: 'Cleo' });
    space = await aSpace(wiki, ann);
    page = await aPage(wiki, ann, space, { title: 'Canteen' });
    number = 1;
    await told();
  });

  const told = () => wiki.get(TellOfRevision).run(page.id);
  const inbox = async (of: Actor) => {
    const { data } = await wiki.graphql(of, INBOX);
    return { count: data.me.unreadNoticeCount, notices: data.notices.nodes };
  };
  const kinds = async (of: Actor) => (await inbox(of)).notices.map(({ kind }: { kind: string }) => kind);
  const save = async (author: Actor, text: string, more: { isMinor?: boolean } = {}) => {
    await edit(wiki, author, { pageId: page.id, baseNumber: number++, title: 'Canteen', text, ...more });
    await told();
  };
  const watch = (who: Actor, on = true) => wiki.get(Watching).ofPage(who, page.id, on);
  const say = async (who: Actor, text: string, threadId: string | null = null) => {
    const input = { pageId: page.id, threadId, text, passage: null, idempotencyKey: randomUUID() };
    const id = await wiki.get(AddComment).run(who, input);
    await wiki.get(TellOfComment).run(id);
    return id;
  };
  const mention = (who: Actor) => `[@Somebody](person:${who.personId})`;
  const closeTo = (...readers: Actor[]) =>
    wiki.get(ChangeAccess).ofPage(
      ann,
      page.id,
      readers.map((who) => ({
        to: { kind: 'person', personId: who.personId },
        level: who === ann ? 'manage' : 'comment',
      })),
    );

  describe('of edits', () => {
    it('when they watch the page or its space, once within an hour, and not of their own', async () => {
      await watch(ben);
      await wiki.get(Watching).ofSpace(cleo, space.key, true);
      await save(ben, 'Ben was here.');
      await save(ann, 'Ann was here.');
      await save(cleo, 'Cleo was here.');
      expect((await inbox(ben)).notices).toEqual([
        {
          kind: 'wiki.page-edited',
          subjectName: 'Canteen',
          href: `/p/canteen-${page.urlId}`,
          quote: null,
          detailsJson: '{"toNumber":4,"fromNumber":2}',
          actor: { displayName: 'Cleo' },
        },
      ]);
      expect((await inbox(cleo)).notices).toMatchObject([{ detailsJson: '{"toNumber":3,"fromNumber":1}' }]);
      await watch(ben, false);
      await test.database.query(`UPDATE notice SET created_at = created_at - interval '2 hours'`);
      await save(ann, 'More.');
      expect(await kinds(ben)).toHaveLength(1);
      expect(await kinds(cleo)).toHaveLength(2);
    });

    it('of minor ones only if they want to', async () => {
      await watch(ben);
      await save(ann, 'A comma, added.', { isMinor: true });
      expect(await kinds(ben)).toEqual([]);
      await test.database.query(
        `INSERT INTO notice_setting (person_id, minor_edits, stop_token, updated_at) VALUES ($1, true, $2, now())`,
        [ben.personId, randomUUID()],
      );
      await save(ann, 'A comma, taken away.', { isMinor: true });
      expect(await kinds(ben)).toEqual(['wiki.page-edited']);
    });

    it('of pages that they made themselves, which they watch from the beginning unless they don’t want that', async () => {
      await save(ben, 'Ben was here.');
      expect(await kinds(ann)).toEqual(['wiki.page-edited']);
      await test.database.query(
        `INSERT INTO notice_setting (person_id, watch_created, stop_token, updated_at) VALUES ($1, false, $2, now())`,
        [ann.personId, randomUUID()],
      );
      page = await aPage(wiki, ann, space);
      number = 1;
      await told();
      await save(ben, 'Ben was here too.');
      expect(await kinds(ann)).toHaveLength(1);
    });

    it('not once the page is closed to them, deleted, or they have left', async () => {
      await watch(ben);
      await watch(cleo);
      await closeTo(ann, cleo);
      await test.database.query(`UPDATE person SET status = 'left' WHERE id = $1`, [cleo.personId]);
      await save(ann, 'Secret.');
      expect([await kinds(ben), await kinds(cleo)]).toEqual([[], []]);
      await closeTo(ann, ben);
      await edit(wiki, ann, { pageId: page.id, baseNumber: number, title: 'Canteen', text: 'Gone soon.' });
      await wiki.get(DeletePage).run(ann, page.id);
      await told();
      expect(await kinds(ben)).toEqual([]);
    });

    it('not because an administrator has opened a closed space for an hour', async () => {
      await watch(ben);
      await closeTo(ann);
      await test.database.query(
        `INSERT INTO access_grant (access_set_id, subject_kind, subject_id, level, expires_at)
         SELECT access_set_id, 'opening', $2, 'manage', now() + interval '1 hour' FROM page WHERE id = $1`,
        [page.id, ben.personId],
      );
      await save(ann, 'Secret.');
      expect(await kinds(ben)).toEqual([]);
    });

    it('not of imported pasts', async () => {
      await wiki.get(Watching).ofSpace(cleo, space.key, true);
      const past = { title: 'Old', text: mention(ben), summary: '', isMinor: false, tags: [] };
      const rows = [
        { kind: 'page', key: 'Old', parentKey: null } as const,
        { ...past, kind: 'revision', authorId: ann.personId, savedAt: new Date() } as const,
      ];
      const { pageIds } = await test.unitOfWork.run((tx) =>
        wiki.get(SaveHistory).run(tx, ann, { spaceKey: space.key, source: 'test', rows }),
      );
      await wiki.get(TellOfRevision).run(pageIds.get('Old') ?? '');
      expect([await kinds(ben), await kinds(cleo)]).toEqual([[], []]);
    });
  });

  describe('that they were mentioned', () => {
    it('once for a new mention, instead of the notice of the edit, and not again on later saves or a restored text', async () => {
      await watch(ben);
      await save(ann, `Ask ${mention(ben)}.`);
      expect(await kinds(ben)).toEqual(['wiki.mentioned']);
      await watch(ben, false);
      await save(ann, `Do ask ${mention(ben)}.`);
      await save(ann, 'Ask nobody.');
      await save(ann, `Ask ${mention(ben)}.`);
      expect(await kinds(ben)).toEqual(['wiki.mentioned']);
    });

    it('not where they may not read', async () => {
      await closeTo(ann);
      await save(ann, `Ask ${mention(ben)}.`);
      await say(ann, `${mention(ben)}?`);
      expect(await inbox(ben)).toEqual({ count: 0, notices: [] });
    });
  });

  describe('of comments', () => {
    it('the most personal thing alone: a mention, a reply, or a page that they watch', async () => {
      await watch(ben);
      await watch(cleo);
      const id = await say(cleo, 'Is *this* still so?');
      expect(await kinds(cleo)).toEqual([]);
      expect((await inbox(ben)).notices).toMatchObject([
        {
          kind: 'wiki.page-commented',
          subjectName: 'Canteen',
          href: `/p/canteen-${page.urlId}#comment-${id}`,
          quote: 'Is this still so?',
        },
      ]);
      await say(ann, `Yes. Or, ${mention(ben)}?`, id);
      expect(await kinds(cleo)).toEqual(['wiki.comment-replied']);
      expect(await kinds(ben)).toEqual(['wiki.mentioned', 'wiki.page-commented']);
    });

    it('of changed words only those who are mentioned since then', async () => {
      await watch(ben);
      const id = await say(ann, 'Hello.');
      await wiki.get(ChangeComment).edit(ann, id, `Hello ${mention(cleo)}.`);
      await wiki.get(TellOfComment).run(id);
      await wiki.get(TellOfComment).run(id);
      expect(await kinds(ben)).toEqual(['wiki.page-commented']);
      expect(await kinds(cleo)).toEqual(['wiki.mentioned']);
    });

    it('and lose sight of them when the comment or the page goes', async () => {
      await watch(ben);
      await say(cleo, 'First.');
      const id = await say(cleo, 'Second.');
      await wiki.get(ChangeComment).delete(cleo, id);
      const nothing = { subjectName: null, href: null, quote: null };
      expect((await inbox(ben)).notices).toMatchObject([nothing, { quote: 'First.' }]);
      await closeTo(ann);
      expect((await inbox(ben)).notices).toMatchObject([nothing, nothing]);
    });
  });

  describe('that a page was sent to them', () => {
    const send = async (personIds: string[], more: object = {}) => {
      const input = {
        pageId: page.id,
        personIds,
        note: 'Look at *this*.',
        idempotencyKey: randomUUID(),
        ...more,
      };
      const { data, errors } = await wiki.graphql(ben, SEND, { input });
      return errors ? errors[0]?.extensions.code : data.sendPage;
    };

    it('with the note, once for a key, and only if they may read it', async () => {
      await closeTo(ann, ben, cleo);
      const stranger = await aPerson(test.database, { displayName: 'Stranger' });
      const { data } = await wiki.graphql(
        ben,
        `query ($pageId: ID!, $ids: [ID!]!) { pageRecipients(pageId: $pageId, personIds: $ids) { mayRead } }`,
        { pageId: page.id, ids: [cleo.personId, stranger.personId] },
      );
      expect(data.pageRecipients).toEqual([{ mayRead: true }, { mayRead: false }]);
      const idempotencyKey = randomUUID();
      const outcome = await send([cleo.personId, stranger.personId], { idempotencyKey });
      expect(outcome).toEqual({
        sentTo: [{ displayName: 'Cleo' }],
        notReaders: [{ displayName: 'Stranger' }],
      });
      await send([cleo.personId], { idempotencyKey });
      expect((await inbox(cleo)).notices).toMatchObject([
        {
          ...{ kind: 'wiki.page-sent', subjectName: 'Canteen', quote: 'Look at *this*.' },
          ...{ href: `/p/canteen-${page.urlId}`, actor: { displayName: 'Ben' } },
        },
      ]);
      expect(await inbox(stranger)).toEqual({ count: 0, notices: [] });
    });

    it('a number of times a day, and are answered again when only the answer was lost', async () => {
      const idempotencyKey = randomUUID();
      const sent = await send([cleo.personId], { idempotencyKey });
      await test.database.query(
        `INSERT INTO page_sending (id, page_id, sender_id, recipient_id, note, sent_at, idempotency_key)
         SELECT gen_random_uuid(), $1, $2, $3, '', now(), 'sent ' || n FROM generate_series(1, $4::integer) AS n`,
        [page.id, ben.personId, cleo.personId, SENDINGS_A_DAY_MAX - 1],
      );
      expect(await send([cleo.personId])).toBe('RATE_LIMITED');
      expect(await send([cleo.personId], { idempotencyKey })).toEqual(sent);
      expect((await inbox(cleo)).count).toBe(1);
    });

    it('by somebody who may read it themselves, to somebody, with a short note', async () => {
      expect(await send([])).toBe('BAD_INPUT');
      expect(await send([cleo.personId], { note: 'x'.repeat(1001) })).toBe('BAD_INPUT');
      await closeTo(ann);
      expect(await send([cleo.personId])).toBe('NOT_FOUND');
      const { errors } = await wiki.graphql(
        ben,
        `query ($id: ID!) { pageRecipients(pageId: $id, personIds: []) { mayRead } }`,
        { id: page.id },
      );
      expect(errors?.[0]?.extensions.code).toBe('NOT_FOUND');
    });
  });

  it('see on the page what they watch', async () => {
    await watch(ben);
    const ask = async () =>
      (
        await wiki.graphql(
          ben,
          `query ($urlId: String!) { page(urlId: $urlId) { watched watchedBySpace space { watched } } }`,
          {
            urlId: page.urlId,
          },
        )
      ).data.page;
    expect(await ask()).toEqual({ watched: true, watchedBySpace: false, space: { watched: false } });
    await wiki.graphql(ben, `mutation ($key: String!) { watchSpace(spaceKey: $key, watch: true) }`, {
      key: space.key,
    });
    await wiki.graphql(ben, `mutation ($id: ID!) { watchPage(pageId: $id, watch: false) }`, { id: page.id });
    expect(await ask()).toEqual({ watched: false, watchedBySpace: true, space: { watched: true } });
    await closeTo(ann);
    await expect(watch(ben)).rejects.toMatchObject({ code: 'NOT_FOUND' });
    await watch(ben, false);
  });
});
