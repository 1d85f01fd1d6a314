import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  type DynamicModule,
  Global,
  type INestApplicationContext,
  Module,
  type Provider,
  type Type,
} from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { loadConfig, WELLSPRING_CONFIG } from '@wellspring/platform-config';
import { DatabaseModule } from '@wellspring/platform-database';
import { JobRunner, JobsModule } from '@wellspring/platform-jobs';
import { type TestDatabase } from './test-database.js';

@Global()
@Module({})
class TestGlobals {}

@Module({})
class TestRoot {}

export interface OpenModules {
  get<T>(service: Type<T>): T;
  /** Runs every job that waits, and those that they lead to; rejects with the first failure, or after 60 s. */
  drain(): Promise<void>;
  close(): Promise<void>;
}

/**
 * The real modules of scopes on a test database with the real job queue. `globals` fills what the composition root
 * would: ports and settings.
 */
export async function openModules(
  test: TestDatabase,
  imports: readonly (Type | DynamicModule)[],
  globals: readonly Exclude<Provider, Type>[] = [],
): Promise<OpenModules> {
  const dataDir = mkdtempSync(join(tmpdir(), 'wellspring-test-'));
  const config = {
    provide: WELLSPRING_CONFIG,
    useValue: loadConfig({ WELLSPRING_TIME_ZONE: 'UTC', WELLSPRING_DATA: dataDir }),
  };
  const providers = [config, ...globals];
  const globalModule = {
    module: TestGlobals,
    providers,
    exports: providers.map((provider) => provider.provide),
  };
  const failures: unknown[] = [];
  const jobs = JobsModule.forRoot(
    { databaseUrl: test.url, concurrency: 2, log: (_event, _fields, error) => failures.push(error) },
    1,
  );
  const root = {
    module: TestRoot,
    imports: [globalModule, DatabaseModule.forRoot(test.dataSource), jobs, ...imports],
  };
  const context: INestApplicationContext = await NestFactory.createApplicationContext(root, {
    logger: false,
  });
  const runner = context.get(JobRunner, { strict: false });
  let started = false;
  return {
    get: (service) => context.get(service, { strict: false }),
    drain: async () => {
      if (!started) await runner.start();
      started = true;
      const watch = { isOver: false };
      const drained = runner.drain(60_000).finally(() => (watch.isOver = true));
      await Promise.race([drained, firstFailure(failures, watch)]);
    },
    close: async () => {
      await runner.stop();
      await context.close();
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}

/**
 * Rejects as soon as a job failed; a failed job would only be tried again later. Ends with the watch: a failure is for who
 * waits then.
 */
async function firstFailure(failures: unknown[], watch: { readonly isOver: boolean }): Promise<void> {
  while (failures.length === 0) {
    if (watch.isOver) return;
    await new Promise((resolve) => setTimeout(resolve, 20).unref());
  }
  throw failures.splice(0)[0];
}
