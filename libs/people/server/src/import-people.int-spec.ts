import { jest } from '@jest/globals';
import { type Actor, SYSTEM_ACTOR } from '@wellspring/kernel';
import { aPerson, createTestDatabase, type TestDatabase } from '@wellspring/testing';
import { type DirectoryPerson, type DirectoryRow } from './directory-row.js';
import { FindOrCreateImportedAuthors } from './find-or-create-imported-authors.service.js';
import { GroupDirectory } from './groups.read-model.js';
import { ImportPeople } from './import-people.service.js';
import { People } from './people.read-model.js';
import { openPeople, type OpenPeople } from './testing/open-people.js';

// A cold PostgreSQL and argon2 on a busy machine.
jest.setTimeout(60_000);

const DEPARTMENTS = ['Sales', 'Law', 'Research', '工程部'];

/** A company of `size` people: everybody reports to the person a tenth of their number. */
const company = (size: number): DirectoryPerson[] =>
  Array.from({ length: size }, (_, index) => ({
    kind: 'person',
    line: index + 2,
    emails: index % 3 === 0 ? [`p${index}@c.example`, `alias${index}@c.example`] : [`p${index}@c.example`],
    name: `Person ${index}`,
    department: DEPARTMENTS[index % 4] ?? null,
    unit: index % 2 === 0 ? `Unit ${index % 8}` : null,
    location: 'Taipei',
    title: null,
    managerEmail: index === 0 ? null : `p${Math.floor(index / 10)}@c.example`,
    status: 'active',
  }));

async function* stream(rows: readonly DirectoryRow[]): AsyncGenerator<DirectoryRow> {
  yield* rows;
}

describe('importing a directory', () => {
  let test: TestDatabase;
  let app: OpenPeople;
  let importPeople: ImportPeople;
  let people: People;
  let groups: GroupDirectory;

  beforeAll(async () => {
    test = await createTestDatabase();
    app = await openPeople(test);
    importPeople = app.get(ImportPeople);
    people = app.get(People);
    groups = app.get(GroupDirectory);
  });
  afterAll(async () => {
    await app.close();
    await test.close();
  });
  afterEach(async () => {
    await test.database.query('DELETE FROM person_group');
    await test.database.query('DELETE FROM account');
    await test.database.query(`DELETE FROM person WHERE kind <> 'system'`);
  });

  const run = (rows: readonly DirectoryRow[], dryRun = false) =>
    importPeople.run(SYSTEM_ACTOR, stream(rows), { dryRun });
  const everything = () =>
    test.database.query(
      `SELECT (SELECT json_agg(p ORDER BY id) FROM person p) AS people,
              (SELECT json_agg(a ORDER BY address) FROM person_address a) AS addresses,
              (SELECT json_agg(g ORDER BY id) FROM person_group g) AS groups,
              (SELECT json_agg(m ORDER BY group_id, person_id) FROM person_group_member m) AS members`,
    );

  const trail = () =>
    test.database.query('SELECT action, details FROM audit_entry ORDER BY at DESC, id DESC');

  it('takes 1,000 people in, and the same file again changes nothing', async () => {
    const rows = company(1_000);
    expect(await run(rows)).toEqual({ added: 1_000, updated: 0, unchanged: 0, problems: [] });
    const after = await everything();
    expect(await run(rows)).toEqual({ added: 0, updated: 0, unchanged: 1_000, problems: [] });
    expect(await everything()).toEqual(after);

    expect(await people.employeeCount()).toBe(1_000);
    const ids = await people.byAddress([
      'P503@c.example',
      'alias30@c.example',
      'p30@c.example',
      'x@c.example',
    ]);
    expect(ids.size).toBe(3);
    expect(ids.get('alias30@c.example')).toBe(ids.get('p30@c.example'));
    const person = (await people.byIds([ids.get('p503@c.example') ?? ''])).values().next().value;
    expect(person).toMatchObject({ displayName: 'Person 503', department: '工程部', location: 'Taipei' });
    expect(person?.managerId).toBe((await people.byAddress(['p50@c.example'])).get('p50@c.example'));
  });

  it('reports the wrong row with line and column, and takes the others', async () => {
    const rows = company(10);
    const bad = {
      kind: 'problem',
      line: 6,
      column: 'status',
      message: 'is neither active nor left',
    } as const;
    const report = await run([...rows.slice(0, 4), bad, ...rows.slice(5)]);
    expect(report).toMatchObject({ added: 9, problems: [{ line: 6, column: 'status' }] });
    expect(await people.employeeCount()).toBe(9);
  });

  it('writes nothing when it is a dry run or when the file breaks off, and reports the same', async () => {
    const before = [await everything(), await trail()];
    expect(await run(company(50), true)).toMatchObject({ added: 50 });
    async function* broken(): AsyncGenerator<DirectoryRow> {
      yield* company(50);
      throw new Error('line 52: a quote does not close');
    }
    await expect(importPeople.run(SYSTEM_ACTOR, broken(), { dryRun: false })).rejects.toThrow('line 52');
    expect([await everything(), await trail()]).toEqual(before);
  });

  it('keeps departments and units in step, and their ids for the grants that name them', async () => {
    await run(company(16));
    const before = await groups.all();
    expect(before.filter((group) => group.kind === 'department').map((group) => group.memberCount)).toEqual([
      4, 4, 4, 4,
    ]);
    const moved = company(16).map((row) => ({
      ...row,
      department: row.department === 'Law' ? 'Sales' : row.department,
    }));
    const left = moved.map((row) => (row.line === 2 ? { ...row, status: 'left' as const } : row));
    await run(left);
    const after = new Map(
      (await groups.all()).map((group) => [`${group.kind} ${group.parentName} ${group.name}`, group]),
    );
    expect(after.get('department  Law')).toMatchObject({ memberCount: 0 });
    expect(after.get('department  Sales')).toMatchObject({ memberCount: 7 });
    const law = before.find((group) => group.name === 'Law');
    expect(after.get('department  Law')?.id).toBe(law?.id);
    expect(await people.employeeCount()).toBe(15);
  });

  it('leaves custom groups alone', async () => {
    const [group] = await test.database.query<{ id: string }>(
      `INSERT INTO person_group (id, kind, name) VALUES (gen_random_uuid(), 'custom', 'Choir') RETURNING id`,
    );
    const singer = await aPerson(test.database, { groupIds: [group?.id ?? ''] });
    await run(company(4));
    expect(await groups.memberIds(group?.id ?? '')).toEqual([singer.personId]);
  });

  it('moves the main address from one to another of the same person', async () => {
    await run([{ ...company(1)[0], emails: ['a@c.example', 'b@c.example'] } as DirectoryPerson]);
    const report = await run([{ ...company(1)[0], emails: ['b@c.example'] } as DirectoryPerson]);
    expect(report).toMatchObject({ updated: 1 });
    const primary = await test.database.query(`SELECT address FROM person_address WHERE is_primary`);
    expect(primary).toEqual([{ address: 'b@c.example' }]);
  });

  it('is for administrators, and leaves a line in the trail without addresses', async () => {
    const employee: Actor = await aPerson(test.database);
    await expect(importPeople.run(employee, stream([]), { dryRun: true })).rejects.toMatchObject({
      code: 'FORBIDDEN',
    });
    await run(company(3));
    const [entry] = await trail();
    expect(entry).toEqual({
      action: 'people.directory-imported',
      details: { added: 3, updated: 0, unchanged: 0, problems: 0 },
    });
  });

  it('lets two imports of the same file at once add everybody once', async () => {
    const reports = await Promise.all([run(company(200)), run(company(200))]);
    expect(reports.map((report) => report.added).sort((a, b) => a - b)).toEqual([0, 200]);
  });

  it('finds people by letters of their name, those that start with them first, and takes % literally', async () => {
    await run(company(30));
    const found = await people.search('person 2', 5);
    expect(found.map((person) => person.displayName)).toEqual([
      'Person 2',
      'Person 20',
      'Person 21',
      'Person 22',
      'Person 23',
    ]);
    expect(await people.search('%', 5)).toEqual([]);
  });

  it('names the mail domains of the directory', async () => {
    await run(company(2));
    expect(await people.mailDomains()).toEqual(['c.example']);
  });

  describe('authors of an imported history', () => {
    const authors = (source: string, names: string[]) =>
      test.unitOfWork.run((tx) => app.get(FindOrCreateImportedAuthors).run(tx, source, names));

    it('are the same persons each time, apart by source, and no employees', async () => {
      await run(company(2));
      const first = await authors('handbook', ['Person 1', 'Ann', 'Ann', 'dependabot[bot]']);
      const again = await authors('handbook', ['Ann', 'Ben']);
      const other = await authors('docs', ['Ann']);
      expect(first.size).toBe(3);
      expect(again.get('Ann')).toBe(first.get('Ann'));
      expect(other.get('Ann')).not.toBe(first.get('Ann'));
      const employeeId = (await people.byAddress(['p1@c.example'])).get('p1@c.example');
      expect([...first.values()]).not.toContain(employeeId);
      expect(await people.employeeCount()).toBe(2);
      const bot = (await people.byIds([first.get('dependabot[bot]') ?? ''])).values().next().value;
      expect(bot).toMatchObject({ kind: 'imported', isBot: true });
    });

    it('come in thousands with two statements', async () => {
      const names = Array.from({ length: 5_000 }, (_, index) => `Author ${index}`);
      expect((await authors('big', names)).size).toBe(5_000);
    });
  });
});
