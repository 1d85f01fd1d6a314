import { type DynamicModule, Module } from '@nestjs/common';
import { PeopleModule } from '@wellspring/people-server';
import { ReviewModule } from '@wellspring/review-server';
import { WikiModule } from '@wellspring/wiki-server';
import { DemoStateRepository } from './demo-state.repository.js';
import { LoadDemoCare } from './load-demo-care.service.js';
import { LoadDemoCompany } from './load-demo-company.service.js';
import { LoadDemoFiles } from './load-demo-files.service.js';
import { LoadDemoMail } from './load-demo-mail.service.js';
import { LoadDemoPastReview } from './load-demo-past-review.service.js';
import { LoadDemoPeople } from './load-demo-people.service.js';
import { LoadDemoReview } from './load-demo-review.service.js';
import { LoadDemoTalks } from './load-demo-talks.service.js';
import { LoadDemoWiki } from './load-demo-wiki.service.js';

/** Loads the demo company. Needs the global modules for the database and the jobs. */
@Module({})
export class DemoModule {
  /** `influence`: the very object that the composition root imports too, so that Nest makes one module of both. */
  static forRoot(influence: DynamicModule): DynamicModule {
    return {
      module: DemoModule,
      imports: [PeopleModule, WikiModule, ReviewModule, influence],
      providers: [
        DemoStateRepository,
        LoadDemoPeople,
        LoadDemoWiki,
        LoadDemoFiles,
        LoadDemoCare,
        LoadDemoTalks,
        LoadDemoPastReview,
        LoadDemoReview,
        LoadDemoMail,
        LoadDemoCompany,
      ],
      exports: [LoadDemoCompany],
    };
  }
}
