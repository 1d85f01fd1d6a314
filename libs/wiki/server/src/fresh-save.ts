import { type Actor } from '@wellspring/kernel';
import { type AccessLevel } from '@wellspring/wiki-domain';
import { type RevisionToAppend } from './append-revision.service.js';
import { type LockedPage } from './page.repository.js';
import { type PageSummary } from './page-summary.js';
import { type AppendedRevision } from './revision.repository.js';
import { type RevisionView } from './revision.read-model.js';

/** A revision that was just published, with all that its transaction knew. */
export interface FreshRevision {
  readonly actor: Actor;
  readonly page: LockedPage;
  readonly revision: RevisionToAppend;
  readonly appended: AppendedRevision;
}

/** Page and revision as the author finds them right after the save: the same as if they were read again. */
export interface FreshSave {
  readonly page: PageSummary;
  readonly revision: RevisionView;
}

/** What is told of a save, without reading it. Call it after the commit; `level` is the author's on the page. */
export async function freshSaveOf(fresh: FreshRevision, level: AccessLevel): Promise<FreshSave> {
  const { actor, page, revision, appended } = fresh;
  const { id, number, hash, sizeChars, sizeDeltaChars } = appended;
  const [stored] = await appended.stored;
  if (!stored) throw new Error('A save of a page that is there gave no row.');
  const { language, createdAt, revertsToNumber, returnedCount } = stored;
  const { title, contentModel, summary, isMinor } = revision;
  const hashHex = hash.toString('hex');
  return {
    page: {
      ...{ id: page.id, urlId: page.urlId, title, spaceId: page.spaceId, parentId: page.parentId },
      ...{ language, contentModel, hashHex, createdAt, level },
      ...{ publishedRevisionId: id, publishedNumber: number, headNumber: number },
      revisionCount: number - returnedCount,
      ...{ publishedAt: revision.now, lastAuthorId: actor.personId },
    },
    revision: {
      ...{ id, pageId: page.id, number, title, authorId: actor.personId, savedAt: revision.now },
      ...{ summary, isMinor, contentModel, hashHex, sizeChars, sizeDeltaChars, revertsToNumber },
      isHidden: false,
      tags: revertsToNumber === null ? revision.tags : [...revision.tags, 'revert'],
    },
  };
}
