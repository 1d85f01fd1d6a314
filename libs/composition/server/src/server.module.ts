import { type DynamicModule, Global, Module } from '@nestjs/common';
import { AuditModule } from '@wellspring/audit-server';
import { ContributionsModule } from '@wellspring/contributions-server';
import { DemoModule } from '@wellspring/demo-company';
import { InfluenceModule } from '@wellspring/influence-server';
import { NoticesModule } from '@wellspring/notices-server';
import { PeopleModule } from '@wellspring/people-server';
import { WELLSPRING_CONFIG } from '@wellspring/platform-config';
import { DatabaseModule } from '@wellspring/platform-database';
import { JobsModule } from '@wellspring/platform-jobs';
import { ReviewModule, reviewSaveGate } from '@wellspring/review-server';
import { SearchModule } from '@wellspring/search-server';
import { SAVE_GATE, WikiModule } from '@wellspring/wiki-server';
import { type Boot } from './boot.js';
import { DemoLoading } from './demo-loading.service.js';
import { ErasePerson } from './erasure/erase-person.service.js';
import { ErasureResolver } from './erasure/erasure.resolver.js';
import { PersonTracesInTables } from './erasure/person-traces.read-model.js';
import { Retention } from './retention.service.js';

/** Jobs that run at the same time in one process: they wait for PostgreSQL and Meilisearch more than they compute. */
const JOB_CONCURRENCY = 4;

/** Fills the ports of the scopes. */
@Global()
@Module({})
class PortsModule {
  static forRoot({ config }: Boot): DynamicModule {
    return {
      module: PortsModule,
      providers: [{ provide: WELLSPRING_CONFIG, useValue: config }, reviewSaveGate],
      exports: [WELLSPRING_CONFIG, SAVE_GATE],
    };
  }
}

/** All scopes, wired: the one list of what a Wellspring process is made of. */
@Module({})
export class ServerModule {
  static forRoot(boot: Boot): DynamicModule {
    const { config, stores, dataSource, logger } = boot;
    const jobs = {
      databaseUrl: stores.databaseUrl,
      concurrency: JOB_CONCURRENCY,
      log: (event: string, fields: Record<string, string | number>, error?: unknown) =>
        logger.warn(error === undefined ? fields : { ...fields, err: error }, event),
    };
    const influence = InfluenceModule.forRoot({
      messageIdKey: Buffer.from(stores.secret('mailHmacKey'), 'hex'),
      timeZone: config.timeZone,
      mailDomains: config.mailDomains,
      dataDir: config.dataDir,
    });
    return {
      module: ServerModule,
      imports: [
        PortsModule.forRoot(boot),
        DatabaseModule.forRoot(dataSource),
        JobsModule.forRoot(jobs, config.workerThreads),
        AuditModule,
        PeopleModule,
        NoticesModule,
        WikiModule,
        ContributionsModule,
        influence,
        DemoModule.forRoot(influence),
        ReviewModule,
        SearchModule.forRoot({ connection: () => stores.meili, indexPrefix: '' }),
      ],
      providers: [DemoLoading, Retention, ErasePerson, PersonTracesInTables, ErasureResolver],
      exports: [DemoLoading],
    };
  }
}
