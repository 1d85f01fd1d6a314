import { defineEvent } from '@wellspring/platform-jobs';

/** A revision was saved, held back or not. */
export const revisionSaved = defineEvent<{ pageId: string; revisionNumber: number }>('wiki.revision-saved');

/** Readers see another revision than before; also told when a page comes back, moves or is to be indexed again. */
export const revisionPublished = defineEvent<{ pageId: string; revisionNumber: number }>(
  'wiki.revision-published',
);

/** Other people than before may read the page, or it lies in another space. */
export const pageAccessChanged = defineEvent<{ pageId: string }>('wiki.page-access-changed');

/** A page has other redirects than before, or files of other names; its text stays. */
export const pageNamesChanged = defineEvent<{ pageId: string }>('wiki.page-names-changed');

/** The page was deleted; its revisions are kept. */
export const pageDeleted = defineEvent<{ pageId: string }>('wiki.page-deleted');

/** The page was purged: nothing of it is left in PostgreSQL, and whoever keeps anything of it elsewhere drops that. */
export const pagePurged = defineEvent<{ pageId: string }>('wiki.page-purged');

/** A comment was written, or its words were changed. */
export const commentSaved = defineEvent<{ pageId: string; commentId: string }>('wiki.comment-saved');
