import { AddComment } from './add-comment.service.js';
import { ChangeComment } from './change-comment.service.js';
import { CommentHtml } from './comment-html.read-model.js';
import { Comments } from './comments.read-model.js';
import {
  CommentFieldsResolver,
  CommentThreadFieldsResolver,
  ReactionFieldsResolver,
} from './graphql/comment-fields.resolver.js';
import { CommentLoaders } from './graphql/comment.loaders.js';
import { CommentsResolver } from './graphql/comments.resolver.js';
import { PageCommentsResolver } from './graphql/page-comments.resolver.js';
import { PageCommentRepository } from './page-comment.repository.js';
import { ReachablePage } from './reachable-page.policy.js';

/** Talks about pages and passages, and the signs under them. */
export const commentsProviders = [
  AddComment,
  ChangeComment,
  CommentHtml,
  CommentLoaders,
  Comments,
  PageCommentRepository,
  ReachablePage,
];

/** Their share of the schema. */
export const commentsResolvers = [
  CommentsResolver,
  CommentFieldsResolver,
  CommentThreadFieldsResolver,
  ReactionFieldsResolver,
  PageCommentsResolver,
];
