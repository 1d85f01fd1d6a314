import { type DirectoryPerson } from './directory-row.js';
import { type KnownPerson, planImport } from './plan-import.js';

const row = (line: number, email: string, overrides: Partial<DirectoryPerson> = {}): DirectoryPerson => ({
  kind: 'person',
  line,
  emails: [email],
  name: email.split('@')[0] ?? '',
  department: 'Sales',
  unit: null,
  location: null,
  title: null,
  managerEmail: null,
  status: 'active',
  ...overrides,
});
const known = (id: string, overrides: Partial<KnownPerson> = {}): KnownPerson => ({
  id,
  displayName: id,
  department: 'Sales',
  unit: null,
  location: null,
  title: null,
  managerId: null,
  status: 'active',
  startedOn: null,
  addresses: [`${id}@x.example`],
  primaryAddress: `${id}@x.example`,
  ...overrides,
});
const plan = (rows: DirectoryPerson[], people: KnownPerson[] = [], columns: string[] | null = null) => {
  let next = 0;
  return planImport(rows, columns, people, () => `new${(next += 1)}`);
};

describe('planImport', () => {
  it('adds who is new, updates who changed, leaves who did not', () => {
    const result = plan(
      [row(2, 'ann@x.example'), row(3, 'ben@x.example', { title: 'Head' }), row(4, 'cat@x.example')],
      [known('ann'), known('ben')],
    );
    expect(result.added.map((person) => person.displayName)).toEqual(['cat']);
    expect(result.updated).toEqual([expect.objectContaining({ id: 'ben', title: 'Head' })]);
    expect(result.unchanged).toBe(1);
    expect(result.problems).toEqual([]);
  });

  it('takes the first day at work, and keeps it where the file has no such column', () => {
    const rows = [row(2, 'ann@x.example', { startedOn: '2024-05-31' })];
    expect(plan(rows, [known('ann')]).updated).toEqual([
      expect.objectContaining({ startedOn: '2024-05-31' }),
    ]);
    const before = known('ann', { startedOn: '2020-01-01' });
    expect(plan([row(2, 'ann@x.example')], [before], ['email', 'name', 'department']).unchanged).toBe(1);
  });

  it('knows a person by any of their addresses, adds new ones and takes none away', () => {
    const ann = known('ann', {
      addresses: ['ann@x.example', 'old@x.example'],
      primaryAddress: 'ann@x.example',
    });
    const result = plan(
      [row(2, 'anna@x.example', { name: 'ann', emails: ['anna@x.example', 'old@x.example'] })],
      [ann],
    );
    expect(result.updated).toEqual([
      expect.objectContaining({
        id: 'ann',
        newAddresses: ['anna@x.example'],
        primaryAddress: 'anna@x.example',
      }),
    ]);
  });

  it('keeps what the file has no column for, and empties what has an empty cell', () => {
    const ann = known('ann', { department: 'Law', title: 'Head', status: 'left' });
    const file = [row(2, 'ann@x.example', { department: null, title: null })];
    expect(plan(file, [ann], ['email', 'name']).unchanged).toBe(1);
    expect(plan(file, [ann], ['email', 'name', 'title']).updated).toEqual([
      expect.objectContaining({ department: 'Law', title: null, status: 'left' }),
    ]);
  });

  it('finds managers further down in the file and among those who are there', () => {
    const result = plan(
      [
        row(2, 'ann@x.example', { managerEmail: 'ben@x.example' }),
        row(3, 'ben@x.example', { managerEmail: 'boss@x.example' }),
      ],
      [known('boss')],
    );
    expect(result.added.map((person) => person.managerId)).toEqual(['new2', 'boss']);
  });

  it('reports an unknown manager, and the person goes in', () => {
    const result = plan([row(7, 'ann@x.example', { managerEmail: 'nobody@x.example' })]);
    expect(result.added).toHaveLength(1);
    expect(result.problems).toEqual([
      { line: 7, column: 'manager', message: 'nobody has this address; imported without this change' },
    ]);
  });

  it('refuses circles of managers, also one that only the change closes', () => {
    const people = [known('boss'), known('ann', { managerId: 'boss' }), known('ben', { managerId: 'ann' })];
    const result = plan([row(5, 'boss@x.example', { managerEmail: 'ben@x.example' })], people);
    expect(result).toMatchObject({ unchanged: 1, updated: [] });
    expect(result.problems).toEqual([
      { line: 5, column: 'manager', message: 'is part of a circle of managers; imported without a manager' },
    ]);
    const own = plan([row(2, 'ann@x.example', { managerEmail: 'ann@x.example' })]);
    expect(own.problems[0]?.message).toMatch(/^is the person/);
  });

  it('lets manager and report swap places', () => {
    const people = [known('ann'), known('ben', { managerId: 'ann' })];
    const swapped = plan(
      [row(2, 'ann@x.example', { managerEmail: 'ben@x.example' }), row(3, 'ben@x.example')],
      people,
    );
    expect(swapped.problems).toEqual([]);
    expect(swapped.updated.map((person) => [person.id, person.managerId])).toEqual([
      ['ann', 'ben'],
      ['ben', null],
    ]);
  });

  it.each([
    [
      'two people at once',
      row(9, 'ann@x.example', { emails: ['ann@x.example', 'ben@x.example'] }),
      /two different people/,
    ],
    ['somebody from an earlier line', row(9, 'first@x.example'), /line 1 is about the same person/],
    ['nobody', row(9, 'x', { emails: [] }), /at least one address/],
    ['somebody without a name', row(9, 'dan@x.example', { name: ' ' }), /is empty/],
  ])('refuses a row about %s, and takes the others', (_case, wrong, message) => {
    const result = plan(
      [row(1, 'first@x.example'), wrong, row(10, 'last@x.example')],
      [known('ann'), known('ben')],
    );
    expect(result.added.map((person) => person.displayName)).toEqual(['first', 'last']);
    expect(result.problems).toEqual([
      { line: 9, column: expect.any(String), message: expect.stringMatching(message) },
    ]);
  });

  it('never repeats an address in a message', () => {
    const wrong = [
      row(1, 'ann@x.example', { managerEmail: 'nobody@x.example' }),
      row(2, 'ann@x.example'),
      row(3, 'b@x.example', { managerEmail: 'b@x.example' }),
    ];
    const { problems } = plan(wrong);
    expect(problems).toHaveLength(3);
    expect(JSON.stringify(problems)).not.toContain('@');
  });
});
