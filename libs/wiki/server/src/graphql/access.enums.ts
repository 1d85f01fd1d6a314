import { registerEnumType } from '@nestjs/graphql';
import { type AccessLevel, type ContentModel, type SpaceOpenness } from '@wellspring/wiki-domain';
import { type DraftReason } from '../draft.entity.js';
import { type PageSort } from '../page-list.read-model.js';

/** GraphQL's names for {@link SpaceOpenness}. */
export const SpaceAccessEnum = {
  OPEN: 'open',
  READABLE: 'readable',
  MEMBERS: 'members',
} as const satisfies Record<string, SpaceOpenness>;
registerEnumType(SpaceAccessEnum, {
  name: 'SpaceAccess',
  description: 'What every employee may do: edit, read, or nothing without being a member.',
});

/** GraphQL's names for {@link AccessLevel}. */
export const AccessLevelEnum = {
  READ: 'read',
  COMMENT: 'comment',
  EDIT: 'edit',
  MANAGE: 'manage',
} as const satisfies Record<string, AccessLevel>;
registerEnumType(AccessLevelEnum, { name: 'AccessLevel' });

/** GraphQL's names for {@link ContentModel}. */
export const ContentModelEnum = {
  MARKDOWN: 'markdown',
  WIKITEXT: 'wikitext',
} as const satisfies Record<string, ContentModel>;
registerEnumType(ContentModelEnum, { name: 'ContentModel' });

/** GraphQL's names for {@link PageSort}. */
export const PageSortEnum = {
  RECENT: 'recent',
  POPULAR: 'popular',
  MINE: 'mine',
  READ: 'read',
} as const satisfies Record<string, PageSort>;
registerEnumType(PageSortEnum, {
  name: 'PageSort',
  description: 'Newest publication; most views of the last 30 days; my own last edits; what I read last.',
});

/** GraphQL's names for {@link DraftReason}. */
export const DraftReasonEnum = {
  TYPED: 'typed',
  CONFLICT: 'conflict',
  REFUSED: 'refused',
  RETURNED: 'returned',
} as const satisfies Record<string, DraftReason>;
registerEnumType(DraftReasonEnum, {
  name: 'DraftReason',
  description:
    'Not saved yet; somebody else changed the same words; the save was refused; a reviewer gave it back.',
});
