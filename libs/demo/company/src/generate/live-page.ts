import { type DemoLanguage, type DemoRevisionKind } from './demo-company.js';
import { type Block, type Segment } from './page-document.js';
import { type Subject } from './phrasebook.js';

/** A page while it is written: the blocks change, the rest stays. */
export interface LivePage extends Subject {
  readonly key: string;
  readonly spaceKey: string;
  readonly blocks: Block[];
}

/** Who edits, when, and how much they write at once (sentences a paragraph). */
export interface Edit {
  readonly author: string;
  readonly at: Date;
  readonly sentences: readonly [number, number];
}

/** What an edit did; `text` is the relocated block for moves and copies. */
export interface EditOutcome {
  readonly kind: DemoRevisionKind;
  readonly text?: string;
  readonly originalAuthor?: string;
  readonly fromPageKey?: string;
}

/** Space between sentences. */
export const joinerOf = (language: DemoLanguage): string => (language === 'en' ? ' ' : '');

/** A segment as its author wrote it, without a slip. */
export const ownSegment = (text: string, author: string): Segment => ({
  text,
  author,
  isWhole: true,
  slip: null,
});
