import { jest } from '@jest/globals';
import { schemaDrift } from '@wellspring/platform-database';
import { type Actor, SYSTEM_ACTOR, systemClock } from '@wellspring/kernel';
import { aPerson, createTestDatabase, type TestDatabase } from '@wellspring/testing';
import { AuditEntries } from './audit-entries.read-model.js';
import { AuditEntryRepository } from './audit-entry.repository.js';
import { AuditTrail, LOOK_MINUTES } from './audit-trail.service.js';
import { AuditResolver } from './graphql/audit.resolver.js';
import { auditEntities } from './index.js';

describe('the audit trail', () => {
  let test: TestDatabase;
  let ann: Actor;
  let ben: Actor;
  const trail = new AuditTrail(new AuditEntryRepository());
  let entries: AuditEntries;
  let resolver: AuditResolver;
  const newest = { limit: 100, after: null };

  beforeAll(async () => {
    test = await createTestDatabase(auditEntities);
    entries = new AuditEntries(test.database);
    resolver = new AuditResolver(entries);
  });
  afterAll(() => test.close());
  beforeEach(async () => {
    ann = await aPerson(test.database);
    ben = await aPerson(test.database);
  });

  const look = (actor: Actor, about: Actor, action = 'influence.person-viewed') => ({
    actor,
    action,
    subjectKind: 'person',
    subjectId: about.personId,
    aboutPersonId: about.personId,
    details: { screen: 'leaders', position: 3 },
  });

  it('shows a person who looked at them, and not their own steps', async () => {
    await test.unitOfWork.run((tx) => trail.record(tx, [look(ben, ann), look(ann, ann), look(ann, ben)]));
    const about = await entries.entriesAbout(ann.personId, newest);
    expect(about).toEqual([
      {
        id: expect.any(String),
        at: expect.any(Date),
        actorId: ben.personId,
        action: 'influence.person-viewed',
        subjectKind: 'person',
        subjectId: ann.personId,
        aboutPersonId: ann.personId,
        details: { screen: 'leaders', position: 3 },
      },
    ]);
  });

  it('takes looks of the same kind within ten minutes for one; another screen, person, viewer or later look is another', async () => {
    const cid = await aPerson(test.database);
    const looks = (...records: ReturnType<typeof look>[]) =>
      test.unitOfWork.run((tx) => trail.recordLooks(tx, records));
    const seen = async () => (await entries.entriesAbout(ann.personId, newest)).length;
    await looks(look(ben, ann), look(ben, cid));
    await looks(look(ben, ann));
    // Two requests of one screen at once.
    await Promise.all([looks(look(ben, ann)), looks(look(ben, ann))]);
    expect(await seen()).toBe(1);
    await looks({ ...look(ben, ann), details: { screen: 'map', position: 3 } });
    expect(await seen()).toBe(2);
    await looks(look(cid, ann));
    expect(await seen()).toBe(3);
    await looks(look(ben, ann, 'contributions.person-viewed'));
    expect(await seen()).toBe(4);
    const clock = jest.spyOn(systemClock, 'now');
    clock.mockReturnValue(new Date(Date.now() + (LOOK_MINUTES + 1) * 60_000));
    await looks(look(ben, ann));
    clock.mockRestore();
    expect(await seen()).toBe(5);
    expect(await entries.entriesAbout(cid.personId, newest)).toHaveLength(1);
  });

  it('writes nothing when what it tells of does not happen', async () => {
    const failing = test.unitOfWork.run(async (tx) => {
      await trail.record(tx, look(ben, ann));
      throw new Error('the look failed');
    });
    await expect(failing).rejects.toThrow('the look failed');
    expect(await entries.entriesAbout(ann.personId, newest)).toEqual([]);
  });

  it.each([
    ['changed', `UPDATE audit_entry SET action = 'nothing.happened'`],
    ['deleted', 'DELETE FROM audit_entry'],
    ['truncated', 'TRUNCATE audit_entry'],
  ])('can not be %s, whoever tries', async (_verb, sql) => {
    await test.unitOfWork.run((tx) => trail.record(tx, look(ben, ann)));
    await expect(test.database.query(sql)).rejects.toThrow('The audit trail is append-only.');
    expect(await entries.entriesAbout(ann.personId, newest)).toHaveLength(1);
  });

  it('finds by scope, action, actor, subject and time', async () => {
    const before = new Date();
    await test.unitOfWork.run((tx) =>
      trail.record(tx, [look(ben, ann), look(ben, ann, 'people.roles-changed')]),
    );
    const actions = async (filter: object) =>
      (await entries.entries({ actorId: ben.personId, ...filter }, newest))
        .map((entry) => entry.action)
        .sort();
    const both = ['influence.person-viewed', 'people.roles-changed'];
    expect(await actions({})).toEqual(both);
    expect(await actions({ action: 'people.' })).toEqual(['people.roles-changed']);
    expect(await actions({ action: 'people' })).toEqual([]);
    expect(await actions({ action: 'influence.person-viewed' })).toEqual(['influence.person-viewed']);
    expect(await actions({ subjectKind: 'person', subjectId: ann.personId, since: before })).toEqual(both);
    expect(await actions({ until: before })).toEqual([]);
    expect(await actions({ aboutPersonId: ben.personId })).toEqual([]);
  });

  it('pages through entries of the same instant without losing or repeating one', async () => {
    await test.unitOfWork.run((tx) =>
      trail.record(
        tx,
        Array.from({ length: 25 }, () => look(ben, ann)),
      ),
    );
    const seen: string[] = [];
    let after: string | null = null;
    let rounds = 0;
    do {
      const page = await resolver.auditEntriesAboutMe(ann, { first: 10, after });
      seen.push(...page.nodes.map((node) => node.id));
      after = page.pageInfo.hasNextPage ? page.pageInfo.endCursor : null;
      rounds += 1;
    } while (after !== null);
    expect(rounds).toBe(3);
    expect(new Set(seen).size).toBe(25);
  });

  it('opens the whole trail to administrators alone', async () => {
    await expect(resolver.auditEntries(ann, { first: 10 })).rejects.toMatchObject({ code: 'FORBIDDEN' });
    await expect(resolver.auditEntries(SYSTEM_ACTOR, { first: 10 })).resolves.toBeDefined();
  });

  it('refuses a cursor that is none', async () => {
    const wrong = Buffer.from(JSON.stringify(['yesterday', 'x'])).toString('base64url');
    await expect(resolver.auditEntriesAboutMe(ann, { first: 10, after: wrong })).rejects.toMatchObject({
      code: 'BAD_INPUT',
    });
  });

  it('has entities that fit the migrated columns', async () => {
    const columnChanges = (await schemaDrift(test.dataSource)).filter((sql) => sql.includes('COLUMN'));
    expect(columnChanges).toEqual([]);
  });
});
