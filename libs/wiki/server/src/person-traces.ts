import { type PersonTraces } from '@wellspring/people-server';

/** Where the wiki names a person: what they did for themselves goes, what they wrote for others stays. */
export const wikiTraces: PersonTraces = {
  deleted: {
    drafts: ['draft.person_id', 'page_editing.person_id'],
    views: ['page_view.person_id'],
    watches: ['watch.person_id'],
    sendings: ['page_sending.sender_id', 'page_sending.recipient_id'],
    reactions: ['reaction.person_id'],
    grants: ['access_grant.subject_id'],
    reviewing: ['space_reviewer.person_id'],
  },
  emptied: { care: ['page_care.owner_id', 'page_care.verified_by_id'] },
  kept: {
    revisions: ['revision.author_id', 'revision.hidden_by_id'],
    comments: ['page_comment.author_id', 'page_comment.resolved_by_id'],
    files: ['attachment.created_by_id', 'attachment.deleted_by_id', 'attachment_version.uploaded_by_id'],
    pages: [
      'page.created_by_id',
      'page.deleted_by_id',
      'page_alias.created_by_id',
      'page_label.added_by_id',
      'space.created_by_id',
      'space_reviewer.added_by_id',
      'transfer.requested_by_id',
    ],
  },
};
