import { Injectable, type OnModuleInit } from '@nestjs/common';
import { JobRegistry } from '@wellspring/platform-jobs';
import { revisionPublished } from '@wellspring/wiki-server';
import { AttributePage } from './attribute-page.service.js';

/** Attributes a page's words whenever readers see a new revision of it. */
@Injectable()
export class AttributePublishedPage implements OnModuleInit {
  constructor(
    private readonly registry: JobRegistry,
    private readonly attributePage: AttributePage,
  ) {}

  onModuleInit(): void {
    this.registry.on(revisionPublished, {
      handler: 'contributions.attribute-page',
      keyOf: (event) => event.pageId,
      queueOf: (event) => `page:${event.pageId}`,
      run: (event) => this.attributePage.run(event.pageId),
    });
  }
}
