import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';
import { loadedCompany } from './loaded-company.js';

/** Three people of the newest analysis who were put under somebody, and what puts them back. */
export interface LentReports {
  readonly names: readonly string[];
  takeBack(): Promise<void>;
}

/** Makes a persona of the demo company, none of whom leads anybody, the manager of three people, who lead nobody either, for a while. */
export async function threeReportsOf(
  dataDir: string,
  role: 'employee' | 'reviewer' | 'analyst' | 'admin',
): Promise<LentReports> {
  const { company } = await loadedCompany(dataDir);
  const persona = company.personas.find((one) => one.role === role);
  const inDatabase = async <Row extends object>(sql: string, values: readonly unknown[]): Promise<Row[]> => {
    const { databaseUrl } = JSON.parse(readFileSync(join(dataDir, 'running.json'), 'utf8')) as {
      databaseUrl: string;
    }; // what the server writes for the command line
    const client = new pg.Client({ connectionString: databaseUrl });
    await client.connect();
    try {
      return (await client.query<Row>(sql, [...values])).rows;
    } finally {
      await client.end();
    }
  };
  const lent = await inDatabase<{ id: string; name: string; manager: string | null }>(
    `WITH chosen AS (
       SELECT person.id, person.display_name AS name, person.manager_id AS manager FROM person
       JOIN influence_score AS score ON score.person_id = person.id AND score.snapshot_id =
         (SELECT id FROM influence_snapshot ORDER BY published_at DESC, id DESC LIMIT 1)
       WHERE person.status = 'active' AND NOT person.display_opt_out AND person.manager_id IS NOT NULL
         AND NOT EXISTS (SELECT FROM person AS below WHERE below.manager_id = person.id)
         AND person.id NOT IN (SELECT person_id FROM person_address WHERE address = $1)
       ORDER BY person.id LIMIT 3),
     moved AS (UPDATE person SET manager_id = (SELECT person_id FROM person_address WHERE address = $1)
       FROM chosen WHERE person.id = chosen.id)
     SELECT id, name, manager FROM chosen`,
    [persona?.email],
  );
  return {
    names: lent.map(({ name }) => name),
    takeBack: async () => {
      for (const { id, manager } of lent)
        await inDatabase('UPDATE person SET manager_id = $2 WHERE id = $1', [id, manager]);
    },
  };
}
