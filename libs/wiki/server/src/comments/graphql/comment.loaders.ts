import { Injectable } from '@nestjs/common';
import { unauthenticated } from '@wellspring/kernel';
import { type GraphqlContext, loaderOf } from '@wellspring/platform-graphql';
import { CommentHtml } from '../comment-html.read-model.js';
import { Comments, type CommentView, type ReactionView, type ThreadCounts } from '../comments.read-model.js';

/** Batches what fields of comments ask: each kind of thing of a request in one query. */
@Injectable()
export class CommentLoaders {
  constructor(
    private readonly comments: Comments,
    private readonly commentHtml: CommentHtml,
  ) {}

  async html(context: GraphqlContext, commentId: string): Promise<string> {
    const loader = loaderOf(context, 'wiki.comment-html', (ids: readonly string[]) =>
      this.commentHtml.byIds(actorOf(context), ids),
    );
    return (await loader.load(commentId)) ?? '';
  }

  async replies(context: GraphqlContext, threadId: string): Promise<CommentView[]> {
    const loader = loaderOf(context, 'wiki.comment-replies', (ids: readonly string[]) =>
      this.comments.replies(actorOf(context), ids),
    );
    return (await loader.load(threadId)) ?? [];
  }

  async reactionsToComment(context: GraphqlContext, commentId: string): Promise<ReactionView[]> {
    const loader = loaderOf(context, 'wiki.comment-reactions', (ids: readonly string[]) =>
      this.comments.reactionsToComments(actorOf(context), ids),
    );
    return (await loader.load(commentId)) ?? [];
  }

  async reactionsToPage(context: GraphqlContext, pageId: string): Promise<ReactionView[]> {
    const loader = loaderOf(context, 'wiki.page-reactions', (ids: readonly string[]) =>
      this.comments.reactionsToPages(actorOf(context), ids),
    );
    return (await loader.load(pageId)) ?? [];
  }

  async counts(context: GraphqlContext, pageId: string): Promise<ThreadCounts> {
    const loader = loaderOf(context, 'wiki.thread-counts', (ids: readonly string[]) =>
      this.comments.counts(actorOf(context), ids),
    );
    return (await loader.load(pageId)) ?? { open: 0, resolved: 0 };
  }
}

/** Fields of the wiki are reached through a query that has asked for the actor already. */
function actorOf(context: GraphqlContext) {
  if (!context.actor) throw unauthenticated();
  return context.actor;
}
