import type { SaveOutcomeFragment } from '@wellspring/web-graphql';
import { useState } from 'react';
import type { CombinedError } from 'urql';
import type { SaveFailure } from './save-problem.js';

export type Conflict = Extract<SaveOutcomeFragment, { __typename: 'EditConflict' }>;
export type Held = Extract<SaveOutcomeFragment, { __typename: 'HeldForReview' }>;
export type Saved = Extract<SaveOutcomeFragment, { __typename: 'SavedPage' }>;

interface Outcome {
  readonly failure: SaveFailure | null;
  readonly conflict: Conflict | null;
  readonly held: Held | null;
}

const NOTHING: Outcome = { failure: null, conflict: null, held: null };

/** Sorts the five outcomes of a save into what the editor shows; gives back the saved page when there is one. */
export function useOutcome() {
  const [outcome, setOutcome] = useState(NOTHING);
  const settle = (
    answer: SaveOutcomeFragment | undefined,
    error: CombinedError | undefined,
  ): Saved | null => {
    if (error) {
      setOutcome({ ...NOTHING, failure: { kind: 'error', error } });
      return null;
    }
    if (!answer) return null;
    switch (answer.__typename) {
      case 'SavedPage':
        setOutcome(NOTHING);
        return answer;
      case 'EditConflict':
        setOutcome({ ...NOTHING, conflict: answer });
        return null;
      case 'HeldForReview':
        setOutcome({ ...NOTHING, held: answer });
        return null;
      case 'PathTaken':
        setOutcome({ ...NOTHING, failure: { kind: 'taken', outcome: answer } });
        return null;
      case 'Refused':
        setOutcome({ ...NOTHING, failure: { kind: 'refused', outcome: answer } });
        return null;
    }
  };
  return { ...outcome, settle, clear: () => setOutcome(NOTHING) };
}
