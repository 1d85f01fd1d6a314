import { Injectable, type OnModuleInit } from '@nestjs/common';
import { JobRegistry } from '@wellspring/platform-jobs';
import { revisionPublished } from '@wellspring/wiki-server';
import { AttributePage } from './attribute-page.service.js';

/** The handler's name. */
export const ATTRIBUTE_PAGE = 'contributions.attribute-page';

/** Attributes a page's words whenever readers see a new revision of it. */
@Injectable()
export class AttributePublishedPage implements OnModuleInit {
  constructor(
    private readonly registry: JobRegistry,
    private readonly attributePage: AttributePage,
  ) {}

  onModuleInit(): void {
    this.registry.on(revisionPublished, {
      handler: ATTRIBUTE_PAGE,
      keyOf: (event) => event.pageId,
      queueOf: (event) => `page:${event.pageId}`,
      run: async (event) => void (await this.attributePage.run(event.pageId)),
    });
  }
}
