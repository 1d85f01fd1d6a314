import {
  DecideReviewItemDocument,
  type DecideReviewItemInput,
  EscalateReviewItemDocument,
  type ReviewDecisionFragment,
} from '@wellspring/web-graphql';
import { useState } from 'react';
import type { CombinedError } from 'urql';
import { useMutation } from 'urql';
import { problemCode } from '../../graphql-client/problem-code.js';
import type { AskedDecision } from './decision-dialog.js';
import type { Decision } from './decisions.js';

/** What the server had against a decision; the item that came with it is shown anyway, for it is read again. */
export type DecisionProblem =
  | {
      readonly kind: Exclude<ReviewDecisionFragment['__typename'], 'ReviewItemDecided'>;
      /** Whether the reader may still see the item. */
      readonly isStillSeen: boolean;
    }
  | { readonly kind: 'error'; readonly error: CombinedError };

/** Whether the reader may not review the item any more, not even see it. */
export const isLost = (problem: DecisionProblem | null): boolean =>
  problem?.kind === 'error'
    ? ['NOT_FOUND', 'FORBIDDEN'].includes(problemCode(problem.error))
    : problem?.kind === 'ReviewNotAllowed' && !problem.isStillSeen;

/** What each refusal is told as. */
export const REFUSALS = {
  TextChanged: 'review.outcome.textChanged',
  ClaimedBySomebodyElse: 'review.outcome.claimed',
  AlreadyDecided: 'review.outcome.settled',
  ReviewNotAllowed: 'review.outcome.notAllowed',
  CannotRevert: 'review.outcome.conflict',
  NothingBefore: 'review.outcome.nothingBefore',
} as const satisfies Record<Exclude<ReviewDecisionFragment['__typename'], 'ReviewItemDecided'>, string>;

type DecisionDetails = Partial<Omit<DecideReviewItemInput, 'id' | 'version' | 'verdict'>>;

/** Sends decisions about one item; after a problem nothing was decided. */
export function useDecide(item: { readonly id: string; readonly version: number }) {
  const [problem, setProblem] = useState<DecisionProblem | null>(null);
  const [deciding, decideItem] = useMutation(DecideReviewItemDocument);
  const [escalating, escalateItem] = useMutation(EscalateReviewItemDocument);
  const settle = (answer: ReviewDecisionFragment | undefined, error: CombinedError | undefined): boolean => {
    if (error) setProblem({ kind: 'error', error });
    else if (answer && answer.__typename !== 'ReviewItemDecided')
      setProblem({
        kind: answer.__typename,
        isStillSeen: answer.__typename !== 'ReviewNotAllowed' || answer.noLonger !== null,
      });
    else {
      setProblem(null);
      return answer !== undefined;
    }
    return false;
  };
  return {
    problem,
    clear: () => setProblem(null),
    isBusy: deciding.fetching || escalating.fetching,
    /** Whether it was decided. */
    decide: async (decision: Decision | AskedDecision, details: DecisionDetails = {}): Promise<boolean> => {
      setProblem(null);
      const { id, version } = item;
      if (decision === 'ESCALATED') {
        const { data, error } = await escalateItem({ id, note: details.note ?? '' });
        return settle(data?.escalateReviewItem, error);
      }
      const { data, error } = await decideItem({
        input: { id, version, verdict: decision, note: '', ...details },
      });
      return settle(data?.decideReviewItem, error);
    },
  };
}
