import { type MergeSegment } from '@wellspring/wiki-domain';

/** Why a save is refused. `text-kept`: in each case the text is kept as the author's draft. */
export type RefusalReason = 'PAGE_DELETED' | 'ACCESS' | 'RULE';

/** What came of saving a page. Only `saved` is visible to readers. */
export type SavePageOutcome =
  | {
      readonly kind: 'saved';
      readonly pageId: string;
      readonly revisionId: string;
      readonly number: number;
      /** The text joins the author's changes with those of somebody else. */
      readonly merged: boolean;
      /** Nothing was to be saved: the revision is the head as it was. */
      readonly unchanged: boolean;
    }
  | {
      readonly kind: 'held';
      readonly pageId: string;
      readonly urlId: string;
      readonly revisionId: string;
      readonly number: number;
      readonly reason: string;
    }
  | {
      readonly kind: 'conflict';
      readonly pageId: string;
      /** Numbers of the revision that the author had in front of them and of the one that is there now. */
      readonly baseNumber: number;
      readonly theirsNumber: number;
      readonly segments: readonly MergeSegment[];
    }
  | { readonly kind: 'path-taken'; readonly existingPageId: string; readonly message: string }
  | {
      readonly kind: 'refused';
      readonly reason: RefusalReason;
      readonly message: string;
      /** Where the text is kept for its author. */
      readonly draftId: string;
      readonly ruleId?: string;
    };
