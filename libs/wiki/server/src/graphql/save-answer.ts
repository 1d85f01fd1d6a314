import { Injectable } from '@nestjs/common';
import { type Actor } from '@wellspring/kernel';
import { type FreshSave } from '../fresh-save.js';
import { PageList } from '../page-list.read-model.js';
import { PageTree } from '../page-tree.read-model.js';
import { Revisions } from '../revision.read-model.js';
import { type SavePageOutcome } from '../save-outcome.js';
import { pageNodeTypeOf } from './page-node.type.js';
import { pageTypeOf } from './page.type.js';
import { type RevisionType, revisionTypeOf } from './revision.type.js';
import { mergeSegmentTypeOf, type SavePageResultValue } from './save-result.type.js';

/** Tells what came of a save in the words of GraphQL. */
@Injectable()
export class SaveAnswer {
  constructor(
    private readonly pages: PageList,
    private readonly tree: PageTree,
    private readonly revisions: Revisions,
  ) {}

  /**
   * The answer to an outcome; reads what it shows anew, so that a retry after other saves tells of the page as it is.
   * What a save has just made it brings along in `fresh`.
   */
  async of(
    actor: Actor,
    outcome: SavePageOutcome,
    fresh: FreshSave | null = null,
  ): Promise<SavePageResultValue> {
    switch (outcome.kind) {
      case 'saved': {
        const { merged, unchanged } = outcome;
        if (fresh)
          return {
            ...{ page: pageTypeOf(fresh.page), revision: revisionTypeOf(fresh.revision) },
            ...{ merged, unchanged },
          };
        const page = (await this.pages.byIds(actor, [outcome.pageId])).get(outcome.pageId);
        // A repeated attempt may find the page closed to its author since the first one.
        if (!page)
          return {
            code: 'REFUSED',
            reason: 'ACCESS',
            message: 'It was saved, but you may no longer read this page.',
          };
        const revision = await this.revision(outcome.pageId, outcome.number);
        return { page: pageTypeOf(page), revision, merged, unchanged };
      }
      case 'conflict':
        return {
          code: 'EDIT_CONFLICT',
          message: 'Somebody else changed the same words meanwhile. Your text is kept as a draft.',
          base: await this.revision(outcome.pageId, outcome.baseNumber),
          theirs: await this.revision(outcome.pageId, outcome.theirsNumber),
          segments: outcome.segments.map(mergeSegmentTypeOf),
        };
      case 'held':
        return {
          code: 'HELD_FOR_REVIEW',
          message: outcome.reason,
          revision: await this.revision(outcome.pageId, outcome.number),
          urlId: outcome.urlId,
        };
      case 'path-taken': {
        const node = (await this.tree.nodes(actor, [outcome.existingPageId])).get(outcome.existingPageId);
        return {
          code: 'PATH_TAKEN',
          message: outcome.message,
          existing: node ? pageNodeTypeOf(node) : null,
        };
      }
      case 'refused':
        return {
          ...{ code: 'REFUSED', message: outcome.message, reason: outcome.reason },
          ...{ draftId: outcome.draftId, ruleId: outcome.ruleId ?? null },
        };
    }
  }

  private async revision(pageId: string, number: number): Promise<RevisionType> {
    const found = (await this.revisions.forSaver(pageId, [number])).get(number);
    if (!found) throw new Error('A revision that was just saved is gone.');
    return revisionTypeOf(found);
  }
}
