import { Injectable, type OnModuleInit } from '@nestjs/common';
import { JobRegistry } from '@wellspring/platform-jobs';
import { commentSaved, revisionPublished } from '../wiki.events.js';
import { TellOfComment } from './tell-of-comment.service.js';
import { TellOfRevision } from './tell-of-revision.service.js';

/** Tells people of new revisions and comments, in jobs of their own: a save waits for nobody's inbox. */
@Injectable()
export class TellPeople implements OnModuleInit {
  constructor(
    private readonly registry: JobRegistry,
    private readonly ofRevision: TellOfRevision,
    private readonly ofComment: TellOfComment,
  ) {}

  onModuleInit(): void {
    this.registry.on(revisionPublished, {
      handler: 'wiki.tell-of-revision',
      keyOf: (event) => event.pageId,
      queueOf: (event) => `page:${event.pageId}`,
      run: (event) => this.ofRevision.run(event.pageId),
    });
    this.registry.on(commentSaved, {
      handler: 'wiki.tell-of-comment',
      keyOf: (event) => event.commentId,
      queueOf: (event) => `page:${event.pageId}`,
      run: (event) => this.ofComment.run(event.commentId),
    });
  }
}
