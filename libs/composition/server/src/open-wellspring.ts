import { type INestApplicationContext, type Type } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { type WellspringConfig } from '@wellspring/platform-config';
import { createLogger, nestLogger } from '@wellspring/platform-http';
import { JobBacklog, JobRunner } from '@wellspring/platform-jobs';
import { attachOrStartStores } from '@wellspring/platform-stores';
import { openDatabase } from './boot.js';
import { keepSearchComplete } from './search-upkeep.js';
import { ServerModule } from './server.module.js';

/** A Wellspring without HTTP, for commands. */
export interface Wellspring {
  /** A service of any scope. */
  get<T>(service: Type<T>): T;
  /** True when another process runs the stores and the jobs. */
  readonly attached: boolean;
  /** Waits until no job of handlers with this prefix waits; tells how many do. Throws what `onWaiting` throws. */
  drainJobs(handlerPrefix: string, onWaiting?: (waiting: number) => void): Promise<void>;
  close(): Promise<void>;
}

const DRAIN_POLL_MS = 150;

/**
 * Opens the Wellspring of this data folder: the stores of the one that runs, or its own for as long as the command
 * takes; then this process runs the jobs too. Throws DomainErrors that name what is wrong.
 */
export async function openWellspring(
  config: WellspringConfig,
  options: { readonly onProgress?: (sentence: string) => void } = {},
): Promise<Wellspring> {
  const logger = createLogger(config);
  const stores = await attachOrStartStores(config, options);
  let context: INestApplicationContext | null = null;
  try {
    const dataSource = await openDatabase(config, stores, logger);
    const boot = { config, stores, dataSource, logger };
    const opened = await NestFactory.createApplicationContext(ServerModule.forRoot(boot), {
      logger: nestLogger(logger),
    });
    context = opened;
    const stopUpkeep = stores.attached ? () => undefined : await workJobs(opened, boot);
    return {
      get: (service) => opened.get(service, { strict: false }),
      attached: stores.attached,
      drainJobs: (prefix, onWaiting) => drain(opened.get(JobBacklog), prefix, onWaiting),
      close: async () => {
        stopUpkeep();
        await opened.get(JobRunner).stop();
        await opened.close();
        await dataSource.destroy();
        await stores.stop();
      },
    };
  } catch (error) {
    await context?.close();
    await stores.stop();
    throw error;
  }
}

async function workJobs(
  context: INestApplicationContext,
  boot: Parameters<typeof keepSearchComplete>[1],
): Promise<() => void> {
  await context.get(JobRunner).start();
  return keepSearchComplete(context, boot);
}

async function drain(
  backlog: JobBacklog,
  prefix: string,
  onWaiting?: (waiting: number) => void,
): Promise<void> {
  for (;;) {
    const waiting = await backlog.count(prefix);
    onWaiting?.(waiting);
    if (waiting === 0) return;
    await new Promise((resolve) => setTimeout(resolve, DRAIN_POLL_MS));
  }
}
