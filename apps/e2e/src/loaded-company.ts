import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type DemoCompany, generateCompany } from '@wellspring/demo-company';
import pg from 'pg';

/** The company that a server has loaded, made once more, and the addresses of its pages by their keys. */
export async function loadedCompany(
  dataDir: string,
): Promise<{ readonly company: DemoCompany; readonly urlIds: Map<string, string> }> {
  const { databaseUrl } = JSON.parse(readFileSync(join(dataDir, 'running.json'), 'utf8')) as {
    databaseUrl: string;
  }; // what the server writes for the command line
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    const loaded = await client.query<{ value: { seed: number; today: string } }>(
      `SELECT value FROM setting WHERE key = 'demo.company'`,
    );
    const pages = await client.query<{ key: string; urlId: string }>(
      `SELECT entry.key, page.url_id AS "urlId" FROM setting, jsonb_each_text(setting.value) AS entry
       JOIN page ON page.id = entry.value::uuid WHERE setting.key = 'demo.company.pages' ORDER BY entry.key`,
    );
    const value = loaded.rows[0]?.value;
    if (value === undefined) throw new Error('No demo company is loaded.');
    return {
      company: generateCompany({ seed: value.seed, today: new Date(value.today) }),
      urlIds: new Map(pages.rows.map(({ key, urlId }) => [key, urlId])),
    };
  } finally {
    await client.end();
  }
}
