import { Injectable, type OnModuleInit } from '@nestjs/common';
import { JobRegistry } from '@wellspring/platform-jobs';
import { revisionPublished } from '../wiki.events.js';
import { IndexLinks } from './index-links.service.js';

/** Reads a page's links whenever readers see a new revision of it; once a day those that were missed. */
@Injectable()
export class IndexLinksHandler implements OnModuleInit {
  constructor(
    private readonly registry: JobRegistry,
    private readonly indexLinks: IndexLinks,
  ) {}

  onModuleInit(): void {
    this.registry.on(revisionPublished, {
      handler: 'wiki.index-links',
      keyOf: (event) => event.pageId,
      queueOf: () => null,
      run: (event) => this.indexLinks.run(event.pageId),
    });
    this.registry.daily('wiki.read-missed-links', async () => {
      await this.indexLinks.catchUp();
    });
  }
}
