import { useState } from 'react';
import { browserRandom, randomUuid } from './idempotency-key.js';

/** Whose words an editor keeps, under which draft. */
export interface EditorIdentity {
  readonly draftId: string;
  readonly personId: string;
  /** Somebody else takes the words over: they go into a draft of their own from now on. */
  takeOver(personId: string): void;
}

/** Gives every editor that is opened a draft of its own. */
export function useEditorIdentity(personId: string): EditorIdentity {
  const [identity, setIdentity] = useState(() => ({ personId, draftId: randomUuid(browserRandom) }));
  return {
    ...identity,
    takeOver: (next) => setIdentity({ personId: next, draftId: randomUuid(browserRandom) }),
  };
}
