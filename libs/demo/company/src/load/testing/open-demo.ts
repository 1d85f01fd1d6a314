import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type DynamicModule, Module, type Type } from '@nestjs/common';
import { Test } from '@nestjs/testing';
import { InfluenceModule, influenceEntities } from '@wellspring/influence-server';
import { PeopleModule, peopleEntities } from '@wellspring/people-server';
import { loadConfig, WELLSPRING_CONFIG } from '@wellspring/platform-config';
import { DatabaseModule } from '@wellspring/platform-database';
import { JobRunRow, JobsModule } from '@wellspring/platform-jobs';
import { createTestDatabase, type TestDatabase } from '@wellspring/testing';
import { ReviewModule, reviewEntities, reviewSaveGate } from '@wellspring/review-server';
import { SAVE_GATE, WikiModule, wikiEntities } from '@wellspring/wiki-server';
import { DemoModule } from '../demo.module.js';

/** Where the demo's files go in tests; removed at the end. */
const DATA_DIR = mkdtempSync(join(tmpdir(), 'wellspring-demo-'));

@Module({})
class PortsModule {
  static filled(): DynamicModule {
    const providers = [
      { provide: WELLSPRING_CONFIG, useValue: loadConfig({ WELLSPRING_DATA: DATA_DIR }) },
      reviewSaveGate,
    ];
    return { module: PortsModule, global: true, providers, exports: [WELLSPRING_CONFIG, SAVE_GATE] };
  }
}

/** A Wellspring of people, wiki, contributions and influence with the demo's module, on a database of its own. */
export interface OpenDemo {
  readonly test: TestDatabase;
  get<T>(type: Type<T>): T;
  close(): Promise<void>;
}

/** Wires the modules as the composition root does. */
export async function openDemo(): Promise<OpenDemo> {
  const test = await createTestDatabase([
    JobRunRow,
    ...peopleEntities,
    ...wikiEntities,
    ...influenceEntities,
    ...reviewEntities,
  ]);
  const influence = InfluenceModule.forRoot({ messageIdKey: Buffer.alloc(32, 7) });
  const module = await Test.createTestingModule({
    imports: [
      PortsModule.filled(),
      DatabaseModule.forRoot(test.dataSource),
      JobsModule.forRoot({ databaseUrl: test.url, concurrency: 2, log: () => undefined }, 1),
      PeopleModule,
      WikiModule,
      ReviewModule,
      influence,
      DemoModule.forRoot(influence),
    ],
  }).compile();
  const app = await module.init();
  return {
    test,
    get: (type) => app.get(type, { strict: false }),
    close: async () => {
      await app.close();
      await test.close();
      rmSync(DATA_DIR, { recursive: true, force: true });
    },
  };
}
