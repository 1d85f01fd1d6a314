import { type Type } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { keepSearchComplete, openDatabase, ServerModule } from '@wellspring/composition-server';
import { loadConfig, type WellspringConfig } from '@wellspring/platform-config';
import { createLogger } from '@wellspring/platform-http';
import { JobBacklog, JobRunner } from '@wellspring/platform-jobs';
import { startStores } from '@wellspring/platform-stores';
import { setTimeout as sleep } from 'node:timers/promises';

/** A Wellspring in this process on a data folder of its own. */
export interface Stage {
  /** A service of any scope. */
  get<T>(service: Type<T>): T;
  readonly databaseUrl: string;
  /** Where Meilisearch answers, or null where there is none. */
  readonly meili: { readonly url: string; readonly key: string } | null;
  /** Jobs wait until this is called: what is measured must not share the cores with them. */
  startJobs(): Promise<void>;
  /** Waits until no job of handlers with this prefix is left, at most so long; gives how many still are. */
  drained(handlerPrefix: string, timeoutMs: number): Promise<number>;
  close(): Promise<void>;
}

const POLL_MS = 50;

/** Configuration of a Wellspring on this folder alone: the environment of this process has no say. */
export const configOf = (dataDir: string, workers?: number): WellspringConfig =>
  loadConfig({
    ...(workers === undefined ? {} : { WELLSPRING_WORKERS: String(workers) }),
    ...{ WELLSPRING_DATA: dataDir, WELLSPRING_DEMO: 'off', WELLSPRING_LOG_LEVEL: 'fatal' },
    ...{ WELLSPRING_TIME_ZONE: 'UTC', NODE_ENV: 'production' },
  });

/** Starts both stores in the folder and wires all scopes on them; `workers` threads compute, else as many as usual. */
export async function openStage(dataDir: string, workers?: number): Promise<Stage> {
  const config = configOf(dataDir, workers);
  const logger = createLogger(config);
  const stores = await startStores(config);
  const dataSource = await openDatabase(config, stores, logger);
  const boot = { config, stores, dataSource, logger };
  const context = await NestFactory.createApplicationContext(ServerModule.forRoot(boot), { logger: false });
  let stopUpkeep: () => void = () => undefined;
  const backlog = context.get(JobBacklog, { strict: false });
  return {
    get: (service) => context.get(service, { strict: false }),
    databaseUrl: stores.databaseUrl,
    meili: stores.meili,
    startJobs: async () => {
      await context.get(JobRunner, { strict: false }).start();
      stopUpkeep = keepSearchComplete(context, boot);
    },
    drained: async (prefix, timeoutMs) => {
      const deadline = Date.now() + timeoutMs;
      for (;;) {
        const left = await backlog.count(prefix);
        if (left === 0 || Date.now() > deadline) return left;
        await sleep(POLL_MS);
      }
    },
    close: async () => {
      stopUpkeep();
      await context.get(JobRunner, { strict: false }).stop();
      await context.close();
      await dataSource.destroy();
      await stores.stop();
    },
  };
}
