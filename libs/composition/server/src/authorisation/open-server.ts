import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Type, ValidationPipe } from '@nestjs/common';
import { GraphQLSchemaHost } from '@nestjs/graphql';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { Test } from '@nestjs/testing';
import { type GraphQLSchema } from 'graphql';
import { type Actor } from '@wellspring/kernel';
import { loadConfig } from '@wellspring/platform-config';
import { GraphqlPlatformModule } from '@wellspring/platform-graphql';
import { createLogger } from '@wellspring/platform-http';
import { JobRunner } from '@wellspring/platform-jobs';
import { type Stores } from '@wellspring/platform-stores';
import { startTestMeilisearch, type TestDatabase } from '@wellspring/testing';
import { SystemStatusResolver } from '../graphql/system-status.resolver.js';
import { ServerModule } from '../server.module.js';
import { SYSTEM_STATUS_SOURCE } from '../system-status.js';

/** What a request was answered. */
export interface Answer {
  readonly data?: Readonly<Record<string, unknown>> | null;
  readonly errors?: readonly {
    readonly message: string;
    readonly path?: readonly unknown[];
    readonly extensions: { readonly code: string };
  }[];
}

/** All scopes in this process, asked as whoever one likes. For tests of who may do what. */
export interface OpenServer {
  readonly schema: GraphQLSchema;
  /** Internal errors, which no answer shows. */
  readonly failures: readonly unknown[];
  get<T>(service: Type<T>): T;
  ask(actor: Actor | null, query: string): Promise<Answer>;
  /** Runs the jobs that wait. */
  drain(): Promise<void>;
  close(): Promise<void>;
}

/** Opens every scope on a test database. Search works where this machine has a Meilisearch. */
export async function openServer(test: TestDatabase): Promise<OpenServer> {
  const dataDir = mkdtempSync(join(tmpdir(), 'wellspring-matrix-'));
  const meili = await startTestMeilisearch();
  const config = loadConfig({
    ...{ WELLSPRING_DATA: dataDir, WELLSPRING_DEMO: 'off', WELLSPRING_LOG_LEVEL: 'silent' },
    WELLSPRING_TIME_ZONE: 'UTC',
  });
  const stores = storesOf(test, dataDir, meili);
  const boot = { config, stores, dataSource: test.dataSource, logger: createLogger(config) };
  const failures: unknown[] = [];
  const module = await Test.createTestingModule({
    imports: [
      ServerModule.forRoot(boot),
      GraphqlPlatformModule.forRoot({ introspection: true, logError: (error) => failures.push(error) }),
    ],
    providers: [
      { provide: SYSTEM_STATUS_SOURCE, useValue: { stores, version: 'test' } },
      SystemStatusResolver,
    ],
  }).compile();
  const app = module.createNestApplication<NestFastifyApplication>(new FastifyAdapter(), { logger: false });
  app.useGlobalPipes(new ValidationPipe({ whitelist: true, forbidNonWhitelisted: true, transform: true }));
  let actor: Actor | null = null;
  const http = app.getHttpAdapter().getInstance();
  // Signing in and out writes cookies, which is not what is asked about here.
  for (const name of ['setCookie', 'clearCookie']) http.decorateReply(name, () => undefined);
  http.addHook('onRequest', async (request) => void Object.assign(request, { actor, cookies: {} }));
  await app.listen(0, '127.0.0.1');
  const address = `${await app.getUrl()}/graphql`;
  const runner = module.get(JobRunner, { strict: false });
  let started = false;
  return {
    schema: app.get(GraphQLSchemaHost).schema,
    failures,
    get: (service) => module.get(service, { strict: false }),
    ask: async (as, query) => {
      actor = as;
      const response = await fetch(address, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ query }),
      });
      return (await response.json()) as Answer; // GraphQL over HTTP
    },
    drain: async () => {
      if (!started) await runner.start();
      started = true;
      await runner.drain(60_000);
    },
    close: async () => {
      await runner.stop();
      await app.close();
      meili?.stop();
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}

/** Stores as the supervisor gives them, on what the tests share. */
function storesOf(test: TestDatabase, dataDir: string, meili: { url: string; key: string } | null): Stores {
  const ready = { state: 'ready' } as unknown as ReturnType<Stores['status']>['postgres']; // as when all is well
  return {
    ...{ dataDir, databaseUrl: test.url, databaseDir: null, attached: false },
    meili: meili && { url: meili.url, key: meili.key },
    status: () => ({ postgres: ready, meilisearch: ready }),
    onChange: () => () => undefined,
    secret: () => '5'.repeat(64),
    searchIndexIsNew: () => false,
    markSearchIndexFilled: () => undefined,
    announce: () => undefined,
    stop: () => Promise.resolve(),
  };
}
