import { migrations } from './index.js';

describe('the migrations', () => {
  const names = migrations.map((migration) => new migration().name);

  it('have names that end in the milliseconds of their files, each later than the one before', () => {
    const times = names.map((name) => Number(/^[A-Z]\w*?(\d{13})$/.exec(name)?.[1]));
    expect(times.every(Number.isInteger)).toBe(true);
    expect([...times].sort((a, b) => a - b)).toEqual(times);
    expect(new Set(times).size).toBe(times.length);
  });

  it('take back every table and function that they make', async () => {
    for (const migration of migrations) {
      const [up, down] = [
        await sqlOf((runner) => new migration().up(runner)),
        await sqlOf((runner) => new migration().down(runner)),
      ];
      for (const [, kind, name] of up.matchAll(/CREATE (TABLE|FUNCTION) (\w+)/g)) {
        expect(down).toContain(`DROP ${kind} ${name}`);
      }
    }
  });

  async function sqlOf(
    run: (runner: { query(sql: string): Promise<unknown> }) => Promise<void>,
  ): Promise<string> {
    const statements: string[] = [];
    await run({ query: async (sql) => statements.push(sql) });
    return statements.join('\n');
  }
});
