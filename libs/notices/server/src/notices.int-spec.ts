import { jest } from '@jest/globals';
import { type DynamicModule, Module } from '@nestjs/common';
import { Test, type TestingModule } from '@nestjs/testing';
import { type Actor } from '@wellspring/kernel';
import { meOf } from '@wellspring/people-server';
import { loadConfig, WELLSPRING_CONFIG } from '@wellspring/platform-config';
import { Database, DatabaseModule, schemaDrift } from '@wellspring/platform-database';
import { type GraphqlContext, LoaderRegistry } from '@wellspring/platform-graphql';
import { JobsModule } from '@wellspring/platform-jobs';
import { aPerson, createTestDatabase, type TestDatabase } from '@wellspring/testing';
import { MeNoticesResolver } from './graphql/me-notices.resolver.js';
import { NoticesResolver } from './graphql/notices.resolver.js';
import { noticesEntities } from './index.js';
import { NoticeSubjects } from './notice-subjects.js';
import { NoticesModule } from './notices.module.js';
import { type NoticeDraft, Notices } from './notices.service.js';

jest.setTimeout(60_000);

@Module({})
class ConfigModule {
  static readonly forTests: DynamicModule = {
    module: ConfigModule,
    global: true,
    providers: [{ provide: WELLSPRING_CONFIG, useValue: loadConfig({}) }],
    exports: [WELLSPRING_CONFIG],
  };
}

describe('notices', () => {
  let test: TestDatabase;
  let module: TestingModule;
  let resolver: NoticesResolver;
  let ann: Actor;
  let ben: Actor;
  const readable = new Set(['open']);
  let described = 0;

  beforeAll(async () => {
    test = await createTestDatabase(noticesEntities);
    module = await Test.createTestingModule({
      imports: [
        ConfigModule.forTests,
        DatabaseModule.forRoot(test.dataSource),
        JobsModule.forRoot({ databaseUrl: test.url, concurrency: 1, log: () => undefined }, 1),
        NoticesModule,
      ],
    }).compile();
    resolver = module.get(NoticesResolver);
    module.get(NoticeSubjects).register('page', async (_actor, ids) => {
      described += 1;
      const seen = ids.filter((id) => readable.has(id));
      return new Map(seen.map((id) => [id, { name: `Page ${id}`, href: `/p/${id}` }]));
    });
  });
  afterAll(async () => {
    await module.close();
    await test.close();
  });
  beforeEach(async () => {
    ann = await aPerson(test.database, { displayName: 'Ann' });
    ben = await aPerson(test.database, { displayName: 'Ben' });
  });

  const draft = (overrides: Partial<NoticeDraft> = {}): NoticeDraft => ({
    personId: ann.personId,
    kind: 'wiki.page-changed',
    actorId: ben.personId,
    subjectKind: 'page',
    subjectId: 'open',
    details: { number: 7 },
    ...overrides,
  });
  const publish = (...drafts: NoticeDraft[]) =>
    test.unitOfWork.run((tx) => module.get(Notices).publish(tx, drafts));
  const newContext = () => ({ loaders: new LoaderRegistry() }) as GraphqlContext; // loaders are all that is read
  const inbox = async (person = ann, first = 50, after: string | null = null) =>
    resolver.notices(person, { first, after });
  const unread = (person: Actor) =>
    module.get(MeNoticesResolver).unreadNoticeCount(meOf(person), newContext());

  it('reach whom they are for, with who did it, what it is and where', async () => {
    await publish(draft());
    const [notice] = (await inbox()).nodes;
    if (notice === undefined) throw new Error('no notice');
    const context = newContext();
    expect(notice).toMatchObject({ kind: 'wiki.page-changed', readAt: null, detailsJson: '{"number":7}' });
    expect(await resolver.title(ann, notice, context)).toBe('Page changed: Page open');
    expect(await resolver.href(ann, notice, context)).toBe('/p/open');
    expect((await resolver.actor(notice, context))?.displayName).toBe('Ben');
    expect((await inbox(ben)).nodes).toEqual([]);
  });

  it('name and link nothing that the reader may not see any more, or that nobody knows', async () => {
    await publish(draft({ subjectId: 'closed' }), draft({ subjectKind: 'proposal', subjectId: 'open' }));
    for (const notice of (await inbox()).nodes) {
      expect(await resolver.title(ann, notice, newContext())).toBe('Page changed');
      expect(await resolver.href(ann, notice, newContext())).toBeNull();
    }
  });

  it('come once for a dedupe key and person, and again without one', async () => {
    await publish(draft({ dedupeKey: 'page:1:7' }), draft({ dedupeKey: 'page:1:7' }));
    await publish(
      draft({ dedupeKey: 'page:1:7' }),
      draft({ dedupeKey: 'page:1:7', personId: ben.personId, actorId: null }),
    );
    expect((await inbox()).nodes).toHaveLength(1);
    expect((await inbox(ben)).nodes).toHaveLength(1);
    await publish(draft(), draft());
    expect((await inbox()).nodes).toHaveLength(3);
  });

  it('spare people what they did themselves, and tell nothing that did not happen', async () => {
    await publish(draft({ actorId: ann.personId }));
    const failing = test.unitOfWork.run(async (tx) => {
      await module.get(Notices).publish(tx, [draft()]);
      throw new Error('the save failed');
    });
    await expect(failing).rejects.toThrow('the save failed');
    expect((await inbox()).nodes).toEqual([]);
  });

  it('are counted and marked as read, by their owner alone', async () => {
    await publish(draft(), draft(), draft({ personId: ben.personId, actorId: null }));
    expect([await unread(ann), await unread(ben)]).toEqual([2, 1]);
    const ids = (await inbox()).nodes.map((notice) => notice.id);
    expect(await resolver.markNoticesRead(ben, ids)).toBe(0);
    expect(await resolver.markNoticesRead(ann, ids.slice(0, 1))).toBe(1);
    expect(await resolver.markNoticesRead(ann, ids.slice(0, 1))).toBe(0);
    expect(await unread(ann)).toBe(1);
    expect(await resolver.markNoticesRead(ann, null)).toBe(1);
    expect([await unread(ann), await unread(ben)]).toEqual([0, 1]);
    await expect(resolver.markNoticesRead(ann, ['7'])).rejects.toMatchObject({ code: 'BAD_INPUT' });
  });

  it('page by keyset through those of the same instant, newest first', async () => {
    await publish(...Array.from({ length: 12 }, (_, index) => draft({ details: { index } })));
    await publish(draft({ details: { index: 'last' } }));
    const first = await inbox(ann, 5);
    expect(first.nodes[0]?.detailsJson).toBe('{"index":"last"}');
    const second = await inbox(ann, 5, first.pageInfo.endCursor);
    const third = await inbox(ann, 5, second.pageInfo.endCursor);
    const ids = [first, second, third].flatMap((page) => page.nodes.map((notice) => notice.id));
    expect(new Set(ids).size).toBe(13);
    expect([first, second, third].map((page) => page.pageInfo.hasNextPage)).toEqual([true, true, false]);
    await expect(inbox(ann, 5, 'nonsense')).rejects.toMatchObject({ code: 'BAD_INPUT' });
  });

  it('ask for all people in one query and for all pages in one', async () => {
    const actors = await Promise.all(Array.from({ length: 10 }, () => aPerson(test.database)));
    await publish(
      ...actors.map((actor, index) => draft({ actorId: actor.personId, subjectId: `p${index}` })),
    );
    const { nodes } = await inbox();
    const asked = jest.spyOn(Database.prototype, 'query');
    described = 0;
    const context = newContext();
    await Promise.all(
      nodes.flatMap((notice) => [
        resolver.actor(notice, context),
        resolver.title(ann, notice, context),
        resolver.href(ann, notice, context),
      ]),
    );
    expect([nodes.length, asked.mock.calls.length, described]).toEqual([10, 1, 1]);
    asked.mockRestore();
  });

  it('have an entity that fits the migrated columns', async () => {
    const columnChanges = (await schemaDrift(test.dataSource)).filter((sql) => sql.includes('COLUMN'));
    expect(columnChanges).toEqual([]);
  });
});
