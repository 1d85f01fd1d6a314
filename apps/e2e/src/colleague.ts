import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';
import { type DemoServer } from './demo-server.js';
import { signInAsPersona } from './sign-in.js';
import { Visitor } from './visitor.js';

/** Long enough for the rules; no account outside a test has it. */
const PASSWORD = 'a long enough password for a test';

/** Somebody of the demo company who is signed in, and whom no one-click sign-in offers to other tests. */
export interface Colleague {
  readonly visitor: Visitor;
  readonly personId: string;
  readonly name: string;
}

/** A connection to the database of a running server. */
export async function databaseOf({ dataDir }: Pick<DemoServer, 'dataDir'>): Promise<pg.Client> {
  const { databaseUrl } = JSON.parse(readFileSync(join(dataDir, 'running.json'), 'utf8')) as {
    databaseUrl: string;
  }; // what the server writes for the command line
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  return client;
}

/** Signs somebody in by a one-time link of the administrator's: switches and languages of theirs disturb no other test. */
export async function signInByLink(url: string, personId: string): Promise<Visitor> {
  const admin = await signInAsPersona(url, 'ADMIN');
  const { issueSignInLink } = await admin.ask<{ issueSignInLink: { path: string } }>(
    'mutation ($id: ID!) { issueSignInLink(personId: $id) { path } }',
    { id: personId },
  );
  const visitor = new Visitor(() => url);
  await visitor.ask(
    'mutation ($input: RedeemSignInLinkInput!) { redeemSignInLink(input: $input) { __typename } }',
    { input: { token: issueSignInLink.path.split('/').at(-1), password: PASSWORD } },
  );
  return visitor;
}

/** An employee who had no account yet and writes nothing in the demo's pages; no leader, whose silence may be planted. */
export async function newColleague(server: DemoServer): Promise<Colleague> {
  const client = await databaseOf(server);
  try {
    const { rows } = await client.query<{ id: string; name: string }>(
      `SELECT id, display_name AS name FROM person WHERE kind = 'employee' AND status = 'active'
         AND NOT is_bot AND NOT display_opt_out
         AND NOT EXISTS (SELECT FROM account WHERE account.person_id = person.id)
         AND NOT EXISTS (SELECT FROM page_share WHERE page_share.person_id = person.id)
         AND NOT EXISTS (SELECT FROM influence_score AS score WHERE score.person_id = person.id
           AND (score.tier IS NOT NULL OR score.position <= 50))
         AND (SELECT count(*) FROM person AS other WHERE other.display_name = person.display_name) = 1
       ORDER BY id LIMIT 1`,
    );
    const [found] = rows;
    if (found === undefined) throw new Error('Everybody of the demo company has written or has an account.');
    return { visitor: await signInByLink(server.url, found.id), personId: found.id, name: found.name };
  } finally {
    await client.end();
  }
}
