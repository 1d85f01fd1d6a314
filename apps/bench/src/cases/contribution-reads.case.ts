import {
  Impact,
  LookAtContributionRows,
  LookAtContributions,
  LookAtKeyContributors,
  LookAtKnowledgeAtRisk,
  Purposes,
  type RowsQuestion,
  type ScopeQuestion,
} from '@wellspring/contributions-server';
import { type Actor } from '@wellspring/kernel';
import { Database } from '@wellspring/platform-database';
import type pg from 'pg';
import { type Bench, type BenchCase, type CaseResult } from '../harness/bench-case.js';
import { markdownTable } from '../influence/markdown-table.js';
import { connect } from '../stage/copy-rows.js';
import { makeManyContributions, SECOND_SPACE } from '../stage/many-contributions.js';
import { openStage, type Stage } from '../stage/open-stage.js';
import { relationsReadWhole } from '../stage/read-whole.js';
import { temporaryFolder } from '../stage/temporary-folder.js';

/** What is asked of PostgreSQL by each screen of contributions, and which tables it reads from end to end for that. */
export const contributionReads: BenchCase = {
  name: 'contribution-reads',
  description: 'statements of the contribution screens over 10,000 pages, and tables that they read whole',
  missing: () => null,
  run,
};

interface Screen {
  readonly name: string;
  readonly look: () => Promise<unknown>;
}
interface Statement {
  readonly sql: string;
  readonly values: readonly unknown[];
}

async function run(bench: Bench): Promise<CaseResult> {
  const stage = await openStage(temporaryFolder(bench));
  bench.defer(() => stage.close());
  const client = await connect(stage.databaseUrl);
  bench.defer(() => client.end());
  bench.note('making pages, revisions, shares, words read and views …');
  await makeManyContributions(stage, client);
  const statements = capturedBy(stage.get(Database));
  const rows: string[][] = [];
  for (const { name, look } of screensOf(stage, await actorsOf(stage, client))) {
    bench.note(name);
    statements.length = 0;
    const firstMs = await millisecondsOf(look);
    const asked = [...statements];
    const againMs = await millisecondsOf(look);
    const whole = new Set<string>();
    for (const { sql, values } of asked)
      for (const relation of await relationsReadWhole(client, sql, values)) whole.add(relation);
    const read = [...whole].sort().join(', ') || 'none';
    rows.push([name, String(asked.length), read, firstMs.toFixed(0), againMs.toFixed(0)]);
  }
  const heading = ['screen', 'statements', 'read from end to end', 'first, ms', 'again, ms'];
  return {
    comparisons: [],
    facts: [],
    texts: [markdownTable('What the contribution screens ask', heading, rows)],
  };
}

async function millisecondsOf(work: () => Promise<unknown>): Promise<number> {
  const startedMs = performance.now();
  await work();
  return performance.now() - startedMs;
}

/** Every read from now on, in a list that grows; writes of the trail are none. */
function capturedBy(database: Database): Statement[] {
  const statements: Statement[] = [];
  const ask = database.query.bind(database);
  database.query = <Row>(...[sql, values = [], how]: Parameters<Database['query']>): Promise<Row[]> => {
    statements.push({ sql, values });
    return ask<Row>(sql, values, how);
  };
  return statements;
}

interface Actors {
  readonly analyst: Actor;
  readonly colleague: Actor;
}

async function actorsOf(stage: Stage, client: pg.Client): Promise<Actors> {
  const { rows } = await client.query<{ id: string }>(`SELECT id FROM bench_person ORDER BY place LIMIT 2`);
  const actorOf = (at: number, roles: Actor['roles']): Actor => ({
    ...{ kind: 'person', personId: rows[at]?.id ?? '', roles, groupIds: [] },
  });
  const analyst = actorOf(0, ['employee', 'analyst']);
  await stage.get(Purposes).state(analyst, 'Counting what the screens ask');
  return { analyst, colleague: actorOf(1, ['employee']) };
}

function screensOf(stage: Stage, { analyst, colleague }: Actors): Screen[] {
  const report = (actor: Actor, question: ScopeQuestion = {}) =>
    stage.get(LookAtContributions).run(actor, question);
  const rowsOf = (question: RowsQuestion) =>
    stage.get(LookAtContributionRows).run(analyst, question, { after: null, limit: 50 });
  const twoMonths = { from: '2026-03', to: '2026-04' };
  const page = { after: null, limit: 20 };
  const pages = { kind: 'PAGES', measure: 'SURVIVING_WORDS' } as const;
  const ofOne = { personId: colleague.personId } as const;
  return [
    { name: 'report, whole wiki', look: () => report(analyst) },
    { name: 'the same for a colleague', look: () => report(colleague) },
    {
      name: 'report, a space of 500 pages, for a colleague',
      look: () => report(colleague, { spaceKey: SECOND_SPACE }),
    },
    { name: 'report, two months', look: () => report(analyst, twoMonths) },
    {
      name: 'month by month, with the report',
      look: async () => (await report(analyst)).trend('SURVIVING_WORDS'),
    },
    { name: 'groups, with the report', look: async () => (await report(analyst)).groups() },
    { name: 'new members, with the report', look: async () => (await report(analyst)).newMembers() },
    { name: 'the reading side, with the report', look: async () => (await report(analyst)).reading() },
    {
      name: 'key contributors',
      look: () => stage.get(LookAtKeyContributors).run(analyst, {}, 'SURVIVING_WORDS'),
    },
    {
      name: 'knowledge at risk',
      look: async () => (await stage.get(LookAtKnowledgeAtRisk).run(analyst, null)).pages(2, page),
    },
    {
      name: 'loss',
      look: async () =>
        (await stage.get(LookAtKnowledgeAtRisk).ofPerson(analyst, colleague.personId)).pages(page),
    },
    { name: 'one’s own impact', look: () => stage.get(Impact).of(colleague, colleague.personId) },
    { name: 'rows: people', look: () => rowsOf({ kind: 'PEOPLE', measure: 'SURVIVING_WORDS' }) },
    { name: 'rows: pages', look: () => rowsOf(pages) },
    { name: 'rows: all revisions', look: () => rowsOf({ kind: 'REVISIONS', measure: 'EDITS' }) },
    {
      name: 'rows: revisions of two months',
      look: () => rowsOf({ ...twoMonths, kind: 'REVISIONS', measure: 'EDITS' }),
    },
    {
      name: 'rows: lasting words of one person',
      look: () => rowsOf({ ...ofOne, kind: 'REVISIONS', measure: 'LASTING_WORDS' }),
    },
    {
      name: 'rows: readers of pages of one person',
      look: () => rowsOf({ ...ofOne, kind: 'PAGES', measure: 'READERS' }),
    },
    { name: 'rows: readers of pages, all', look: () => rowsOf({ kind: 'PAGES', measure: 'READERS' }) },
  ];
}
