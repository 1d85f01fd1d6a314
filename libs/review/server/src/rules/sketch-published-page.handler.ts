import { Injectable, type OnModuleInit } from '@nestjs/common';
import { JobRegistry } from '@wellspring/platform-jobs';
import { pageDeleted, revisionPublished } from '@wellspring/wiki-server';
import { RebuildSketches } from './rebuild-sketches.service.js';
import { SketchPage } from './sketch-page.service.js';

/** Sketches a page whenever readers see another text of it, and looks at night for what was missed. */
@Injectable()
export class SketchPublishedPage implements OnModuleInit {
  constructor(
    private readonly registry: JobRegistry,
    private readonly sketchPage: SketchPage,
    private readonly rebuild: RebuildSketches,
  ) {}

  onModuleInit(): void {
    for (const [event, handler] of [
      // Behind `review.score-page` in the page's queue: a link to a new host is a sign before it is known.
      [revisionPublished, 'review.sketch-page'],
      [pageDeleted, 'review.forget-sketch'],
    ] as const)
      this.registry.on<{ pageId: string }>(event, {
        handler,
        keyOf: ({ pageId }) => pageId,
        queueOf: ({ pageId }) => `page:${pageId}`,
        run: ({ pageId }) => this.sketchPage.run(pageId),
      });
    this.registry.daily('review.look-after-sketches', async () => void (await this.rebuild.missing()));
  }
}
