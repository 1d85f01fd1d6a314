import { Injectable, type OnModuleInit } from '@nestjs/common';
import { UnitOfWork } from '@wellspring/platform-database';
import { JobRegistry } from '@wellspring/platform-jobs';
import { pagePurged } from '@wellspring/wiki-server';
import { FindKeywords } from './find-keywords.service.js';
import { KeywordRepository } from './keyword.repository.js';
import { Keywords } from './keywords.read-model.js';

/** Minutes after which a new wiki is looked at again, until it has keywords: nobody waits a night for the first ones. */
const FIRST_TIME_MINUTES = 10;

/** Finds keywords each night, and takes those of a purged page away at once. */
@Injectable()
export class FindKeywordsJob implements OnModuleInit {
  constructor(
    private readonly registry: JobRegistry,
    private readonly findKeywords: FindKeywords,
    private readonly keywords: Keywords,
    private readonly repository: KeywordRepository,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  onModuleInit(): void {
    this.registry.daily('search.find-keywords', async () => {
      await this.findKeywords.run();
    });
    this.registry.every('search.find-first-keywords', FIRST_TIME_MINUTES, async () => {
      if (!(await this.keywords.areThere())) await this.findKeywords.run();
    });
    this.registry.on(pagePurged, {
      handler: 'search.forget-keywords-of-page',
      keyOf: (event) => event.pageId,
      queueOf: () => null,
      run: (event) => this.unitOfWork.run((tx) => this.repository.forgetPage(tx, event.pageId)),
    });
  }
}
