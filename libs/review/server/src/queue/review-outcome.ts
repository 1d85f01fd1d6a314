import { type MoveProblem } from '@wellspring/review-domain';
import { type ReviewItemView } from './review-item.view.js';

/** Why nothing came of a move: what the table of moves says, or a revert that later edits stand against. */
export type ReviewProblem = MoveProblem | 'cannot-revert';

/** What came of a move, with the item as the actor may see it then (null: not any more). */
export type ReviewOutcome =
  | { readonly kind: 'done'; readonly item: ReviewItemView }
  | {
      readonly kind: 'refused';
      readonly problem: ReviewProblem;
      readonly message: string;
      readonly item: ReviewItemView | null;
    };

const SENTENCES: Readonly<Record<ReviewProblem, string>> = {
  over: 'This has been settled already.',
  'not-reviewer': 'You don’t review this space, or no longer may. Nothing was decided.',
  'reviewers-only': 'Volunteers leave this to assigned reviewers.',
  'own-text': 'This is your own: nobody reviews themselves.',
  'own-decision': 'An appeal is decided by somebody else than the decision that it is about.',
  claimed: 'Somebody else has this in hand.',
  'not-claimed': 'You don’t have this in hand.',
  'text-changed': 'The text is another one than the one that you saw. Nothing was decided; look again.',
  'wrong-verdict': 'There is no such decision about this.',
  'nothing-before':
    'The page began with this text: there is nothing before it to bring back. Delete the page, or mend it.',
  'system-only': 'Only Wellspring itself does this.',
  sampled: 'This was drawn at random: a person looks at it.',
  'fixed-content': 'Nothing can be added to this.',
  'already-escalated': 'This was escalated already.',
  'cannot-revert':
    'Later edits changed the same words, so it can’t be taken back by itself. Mend it by hand.',
};

/** A refused move. */
export const refused = (problem: ReviewProblem, item: ReviewItemView | null): ReviewOutcome => ({
  kind: 'refused',
  problem,
  message: SENTENCES[problem],
  item,
});
