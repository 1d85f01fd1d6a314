import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createTestDatabase, type TestDatabase } from '@wellspring/testing';
import { entities } from './boot.js';

const ROOT = fileURLToPath(new URL('../../../..', import.meta.url));

/** Sources of tests by the name of their file without `.ts`. */
function specs(): Map<string, string> {
  const found = new Map<string, string>();
  for (const folder of ['libs', 'apps'])
    for (const path of readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' }))
      if (/spec\.ts$/.test(path) && !path.includes('node_modules')) {
        const name = path.replace(/^.*\//, '').replace(/\.ts$/, '');
        found.set(name, (found.get(name) ?? '') + readFileSync(join(ROOT, folder, path), 'utf8'));
      }
  return found;
}

describe('the guide for works councils', () => {
  const guide = readFileSync(join(ROOT, 'docs/guide/privacy.md'), 'utf8');
  let test: TestDatabase;
  beforeAll(async () => {
    test = await createTestDatabase(entities);
  });
  afterAll(() => test.close());

  it('names tests that there are', () => {
    const sources = specs();
    const named = [...guide.matchAll(/`([\w.-]+spec)`: ([^|;`]+)/g)];
    expect(named.length).toBeGreaterThan(15);
    const missing = named.filter(([, file = '', words = '']) => {
      const start = words.replaceAll('…', '').trim();
      return !(sources.get(file) ?? '').includes(start);
    });
    expect(missing.map(([text]) => text)).toEqual([]);
    const files = [...guide.matchAll(/`([\w.-]+spec)`/g)].map(([, file = '']) => file);
    expect(files.filter((file) => !sources.has(file))).toEqual([]);
  });

  it('has statements that the database understands, and tables that are there', async () => {
    const statements = [...guide.matchAll(/`(SELECT [^`]+)`/g)].map(([, sql = '']) => sql);
    expect(statements.length).toBeGreaterThan(4);
    for (const sql of statements) {
      const id = '00000000-0000-7000-8000-000000000001';
      await expect(test.database.query(sql.replace("'…'", `'${id}'`))).resolves.toBeDefined();
    }
    const cells = guide
      .split('\n')
      .filter((line) => line.startsWith('|'))
      .map((line) => line.split('|')[2] ?? '');
    const tables = cells.flatMap((cell) =>
      [...cell.matchAll(/`((?:mail|influence|look|audit|nomination)_[a-z_]+)(?:\.[a-z_]+)?`/g)].map(
        ([, name = '']) => name,
      ),
    );
    expect(tables.length).toBeGreaterThan(8);
    const known = await test.database.query<{ name: string }>(
      `SELECT relname AS name FROM pg_class UNION SELECT proname FROM pg_proc UNION SELECT tgname FROM pg_trigger`,
    );
    const names = new Set(known.map(({ name }) => name));
    expect(tables.filter((name) => !names.has(name))).toEqual([]);
  });
});
