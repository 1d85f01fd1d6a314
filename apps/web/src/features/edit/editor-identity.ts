import { useState } from 'react';
import { browserRandom, randomUuid } from './idempotency-key.js';

/** Somebody whose words an editor holds. */
export interface Writer {
  readonly id: string;
  readonly displayName: string;
}

/** Whose words an editor keeps, under which draft. */
export interface EditorIdentity {
  readonly draftId: string;
  readonly writer: Writer;
  /** Somebody else takes the words over: they go into a draft of their own from now on. */
  takeOver(writer: Writer): void;
}

/**
 * Gives every editor that is opened a draft of its own. The words are those of whoever opened it, also when somebody else
 * signs in meanwhile.
 */
export function useEditorIdentity(opener: Writer): EditorIdentity {
  const [identity, setIdentity] = useState(() => ({ writer: opener, draftId: randomUuid(browserRandom) }));
  return {
    ...identity,
    takeOver: (writer) => setIdentity({ writer, draftId: randomUuid(browserRandom) }),
  };
}
