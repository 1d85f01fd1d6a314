import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type DynamicModule, Module, type Type, ValidationPipe } from '@nestjs/common';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { Test } from '@nestjs/testing';
import { type Actor } from '@wellspring/kernel';
import { loadConfig, WELLSPRING_CONFIG } from '@wellspring/platform-config';
import { DatabaseModule } from '@wellspring/platform-database';
import { GraphqlPlatformModule } from '@wellspring/platform-graphql';
import { JobRegistry, JobsModule } from '@wellspring/platform-jobs';
import { type TestDatabase } from '@wellspring/testing';
import { PublishAlways, SAVE_GATE, type SaveGate } from '../save-gate.js';
import {
  pageAccessChanged,
  pageDeleted,
  pageNamesChanged,
  pagePurged,
  revisionPublished,
  revisionSaved,
} from '../wiki.events.js';
import { WikiModule } from '../wiki.module.js';

/** A gate that a test can turn. */
export class TurnableGate implements SaveGate {
  decide: SaveGate['decide'] = PublishAlways.decide;
  refused: SaveGate['refused'] = PublishAlways.refused;
}

@Module({})
class SurroundingsModule {
  static of(gate: SaveGate, dataDir: string): DynamicModule {
    const providers = [
      {
        provide: WELLSPRING_CONFIG,
        useValue: loadConfig({ WELLSPRING_DATA: dataDir, WELLSPRING_FILE_MAX_MB: '1' }),
      },
      { provide: SAVE_GATE, useValue: gate },
    ];
    return { module: SurroundingsModule, global: true, providers, exports: [WELLSPRING_CONFIG, SAVE_GATE] };
  }
}

/** The wiki on a test database, as the composition root wires it. For this package's tests. */
export interface OpenWiki {
  readonly gate: TurnableGate;
  get<T>(type: Type<T>): T;
  /** Sends one GraphQL request as this actor. */
  graphql(actor: Actor | null, query: string, variables?: object): Promise<GraphqlAnswer>;
  /** Runs `work` and gives the SQL statements that it made on the pool, transaction control left out. */
  countingQueries<T>(work: () => Promise<T>): Promise<{ result: T; queries: string[] }>;
  /** Events that wait in the queue, as `handler payload`, and forgets them. */
  takeEvents(): Promise<{ event: string; pageId: string; revisionNumber?: number }[]>;
  readonly logged: unknown[];
  close(): Promise<void>;
}

/** What came back. */
export interface GraphqlAnswer {
  // A test reads what it asked for; a wrong shape fails the test.
  readonly data: any; // eslint-disable-line @typescript-eslint/no-explicit-any
  readonly errors: readonly { message: string; extensions: { code: string } }[] | undefined;
}

/** Opens the wiki on a test database. */
export async function openWiki(test: TestDatabase): Promise<OpenWiki> {
  const logged: unknown[] = [];
  const gate = new TurnableGate();
  const dataDir = mkdtempSync(join(tmpdir(), 'wellspring-wiki-'));
  const module = await Test.createTestingModule({
    imports: [
      SurroundingsModule.of(gate, dataDir),
      DatabaseModule.forRoot(test.dataSource),
      JobsModule.forRoot({ databaseUrl: test.url, concurrency: 1, log: () => undefined }, 1),
      GraphqlPlatformModule.forRoot({ introspection: true, logError: (error) => logged.push(error) }),
      WikiModule,
    ],
  }).compile();
  noteEvents(module.get(JobRegistry));
  const http = module.createNestApplication<NestFastifyApplication>(new FastifyAdapter(), {
    logger: false,
  });
  http.useGlobalPipes(new ValidationPipe({ whitelist: true, forbidNonWhitelisted: true, transform: true }));
  const instance = http.getHttpAdapter().getInstance();
  let actor: Actor | null = null;
  instance.addHook('onRequest', async (request) => {
    Object.assign(request, { actor });
  });
  await http.listen(0, '127.0.0.1');
  const address = `${await http.getUrl()}/graphql`;
  return {
    gate,
    get: (type) => module.get(type),
    graphql: async (as, query, variables = {}) => {
      actor = as;
      const response = await fetch(address, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ query, variables }),
      });
      return (await response.json()) as GraphqlAnswer; // GraphQL over HTTP
    },
    countingQueries: (work) => countQueries(test, work),
    takeEvents: () => takeEvents(test),
    logged,
    close: async () => {
      await http.close();
      rmSync(dataDir, { recursive: true });
    },
  };
}

/** Handlers that nobody runs: their waiting jobs show what was published. */
function noteEvents(registry: JobRegistry): void {
  for (const event of [revisionSaved, revisionPublished])
    registry.on(event, {
      handler: `note.${event.name}`,
      keyOf: ({ pageId, revisionNumber }) => `${pageId}:${revisionNumber}`,
      queueOf: () => null,
      run: () => Promise.resolve(),
    });
  for (const event of [pageAccessChanged, pageDeleted, pageNamesChanged, pagePurged])
    registry.on(event, {
      handler: `note.${event.name}`,
      keyOf: ({ pageId }) => pageId,
      queueOf: () => null,
      run: () => Promise.resolve(),
    });
}

async function takeEvents(test: TestDatabase) {
  const rows = await test.database.query<{
    identifier: string;
    payload: { pageId: string; revisionNumber?: number };
  }>(
    `SELECT task.identifier, job.payload FROM graphile_worker._private_jobs AS job
     JOIN graphile_worker._private_tasks AS task ON task.id = job.task_id
     WHERE task.identifier LIKE 'note.%' ORDER BY job.id`,
  );
  await test.database.query('DELETE FROM graphile_worker._private_jobs');
  return rows.map(({ identifier, payload }) => ({ event: identifier.replace(/^note\./, ''), ...payload }));
}

async function countQueries<T>(
  test: TestDatabase,
  work: () => Promise<T>,
): Promise<{ result: T; queries: string[] }> {
  const queries: string[] = [];
  const previous = test.dataSource.logger;
  const ignore = () => undefined;
  const logger = {
    logQuery: (sql: string) => {
      if (!/^(START TRANSACTION|COMMIT|ROLLBACK)/.test(sql)) queries.push(sql);
    },
    ...{
      logQueryError: ignore,
      logQuerySlow: ignore,
      logSchemaBuild: ignore,
      logMigration: ignore,
      log: ignore,
    },
  };
  test.dataSource.logger = logger;
  try {
    return { result: await work(), queries };
  } finally {
    test.dataSource.logger = previous;
  }
}
