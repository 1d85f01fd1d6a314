/** What changes with every comment; a list without any has no type by which the cache could know. */
export const COMMENT_CONTEXT = { additionalTypenames: ['Comment', 'CommentThread', 'Reaction'] };
