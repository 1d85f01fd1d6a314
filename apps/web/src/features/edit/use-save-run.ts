import type { SaveOutcomeFragment } from '@wellspring/web-graphql';
import { useEffect, useRef, useState } from 'react';
import type { CombinedError } from 'urql';
import { problemCode } from '../../graphql-client/problem-code.js';
import { browserRandom, saveAttempts } from './idempotency-key.js';
import { type Saved, useOutcome } from './use-outcome.js';

/** What came back of a save, as urql gives it. */
export interface SaveAnswer {
  readonly answer: SaveOutcomeFragment | undefined;
  readonly error: CombinedError | undefined;
}

interface SaveRunOptions<Content> {
  /** Sends the content under an idempotency key. */
  readonly send: (content: Content, key: string) => Promise<SaveAnswer>;
  /**
   * An earlier save whose answer was lost turns out to have been made, and the text has gone on since: sends what is new
   * on top of it.
   */
  readonly sendOnto: (content: Content, made: Saved, key: string) => Promise<SaveAnswer>;
}

const wasLost = (error: CombinedError): boolean => ['NETWORK', 'UNAVAILABLE'].includes(problemCode(error));

/**
 * Runs the saves of one editor. The same content goes out under the same key until the server has answered, so that a
 * save whose answer was lost is not made twice; and before anything newer is saved, the lost one is asked for.
 */
export function useSaveRun<Content extends object>({ send, sendOnto }: SaveRunOptions<Content>) {
  const [attempts] = useState(() => saveAttempts<Content>(browserRandom));
  const [isSaving, setSaving] = useState(false);
  const [waitsForSignIn, setWaitsForSignIn] = useState(false);
  const outcome = useOutcome();
  const latest = useRef({ send, sendOnto });
  useEffect(() => {
    latest.current = { send, sendOnto };
  });

  const attempt = async (content: Content): Promise<SaveAnswer> => {
    const lost = attempts.lost(content);
    if (lost === null) {
      const key = attempts.keyFor(content);
      return latest.current.send(content, key);
    }
    const earlier = await latest.current.send(lost.content, lost.key);
    if (earlier.error) return earlier;
    attempts.settle();
    const key = attempts.keyFor(content);
    return earlier.answer?.__typename === 'SavedPage'
      ? latest.current.sendOnto(content, earlier.answer, key)
      : latest.current.send(content, key);
  };

  const run = async (content: Content): Promise<Saved | null> => {
    setSaving(true);
    setWaitsForSignIn(false);
    try {
      const { answer, error } = await attempt(content);
      if (!error) attempts.settle();
      else if (wasLost(error)) attempts.lose(content);
      if (error && problemCode(error) === 'UNAUTHENTICATED') {
        setWaitsForSignIn(true);
        outcome.clear();
        return null;
      }
      return outcome.settle(answer, error);
    } finally {
      setSaving(false);
    }
  };
  /** The save that waits for somebody to sign in is not wanted any more. */
  const giveUp = () => {
    setWaitsForSignIn(false);
    outcome.clear();
  };
  return { ...outcome, run, giveUp, isSaving, waitsForSignIn };
}
