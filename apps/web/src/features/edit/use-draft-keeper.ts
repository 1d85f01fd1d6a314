import { SaveDraftDocument } from '@wellspring/web-graphql';
import { useEffect, useMemo, useRef, useSyncExternalStore } from 'react';
import { problemCode, problemMessage } from '../../graphql-client/problem-code.js';
import { LAST_CHANCE, uncachedClient } from '../../graphql-client/uncached-client.js';
import { discardDraft } from '../drafts/discard-draft.js';
import { leftDraft } from '../drafts/left-draft.js';
import { DraftKeeper, type DraftState, type SendResult } from './draft-keeper.js';
import { deviceStore, type DraftText, localDraftKey } from './local-drafts.js';

/** Browsers refuse to send more than 64 kB with a page that is being closed; bytes of a character are three at most. */
const LAST_CHANCE_MAX_CHARS = 20_000;

/** Which editor keeps its words, and where they belong. */
export interface KeptSubject {
  /** The editor's own id. */
  readonly draftId: string;
  readonly personId: string;
  /** Null for a page that does not exist yet; then space and parent say where it is to go. */
  readonly pageId: string | null;
  readonly spaceKey: string | null;
  readonly parentId: string | null;
  /** Address of the editor. */
  readonly href: string;
}

interface KeptDraft {
  readonly state: DraftState;
  readonly keeper: DraftKeeper;
}

/**
 * Keeps what stands in an editor: while typing, when the window loses the focus, is hidden or closed, and when the screen
 * is left, which the next screen says. `dirty` is false as long as nothing was typed. Another `draftId` or person begins
 * another draft.
 */
export function useDraftKeeper(subject: KeptSubject, content: DraftText, dirty: boolean): KeptDraft {
  const { draftId, personId, pageId } = subject;
  const latest = useRef({ subject, title: content.title });
  useEffect(() => {
    latest.current = { subject, title: content.title };
  });
  const keeper = useMemo(
    () =>
      new DraftKeeper({
        store: deviceStore(),
        key: localDraftKey(personId, pageId, draftId),
        id: draftId,
        // What is read later is only read when something is kept.
        get href() {
          return latest.current.subject.href;
        },
        send: (draft, lastChance) => sendDraft(latest.current.subject, draft, lastChance),
        discard: () => discardDraft(personId, draftId),
        now: () => new Date(),
      }),
    [draftId, personId, pageId],
  );
  const state = useSyncExternalStore(keeper.subscribe, keeper.snapshot);

  const { title, text, summary, baseNumber } = content;
  useEffect(() => {
    if (dirty || keeper.holdsText) keeper.type({ title, text, summary, baseNumber });
  }, [keeper, dirty, title, text, summary, baseNumber]);

  useEffect(() => {
    keeper.start();
    const leave = () => {
      if (!keeper.holdsText) return;
      keeper.flush({ lastChance: true });
    };
    const sayLeft = () => {
      const { href } = latest.current.subject;
      if (keeper.holdsText) leftDraft.set({ id: draftId, personId, href, title: latest.current.title });
    };
    const close = () => {
      leave();
      sayLeft();
    };
    const rest = () => keeper.flush({ lastChance: false });
    const hide = () => document.visibilityState === 'hidden' && leave();
    const back = () => keeper.retry();
    window.addEventListener('pagehide', close);
    window.addEventListener('blur', rest);
    window.addEventListener('online', back);
    document.addEventListener('visibilitychange', hide);
    return () => {
      window.removeEventListener('pagehide', close);
      window.removeEventListener('blur', rest);
      window.removeEventListener('online', back);
      document.removeEventListener('visibilitychange', hide);
      close();
      keeper.stop();
    };
  }, [keeper, draftId, personId]);
  return { state, keeper };
}

/** A text that waits for a reviewer is saved: its draft is no longer needed. */
export function useForgetWhenHeld(keeper: DraftKeeper, isHeld: boolean): void {
  useEffect(() => {
    if (isHeld) void keeper.forget();
  }, [keeper, isHeld]);
}

async function sendDraft(
  subject: KeptSubject,
  { sequence, ...draft }: DraftText & { readonly sequence: number },
  lastChance: boolean,
): Promise<SendResult> {
  const { draftId: id, personId: authorId, pageId, spaceKey, parentId } = subject;
  const place = pageId === null ? { spaceKey, parentId } : { pageId };
  const context = lastChance && draft.text.length < LAST_CHANCE_MAX_CHARS ? LAST_CHANCE : undefined;
  const { data, error } = await uncachedClient
    .mutation(SaveDraftDocument, { input: { id, authorId, ...place, ...draft, sequence } }, context)
    .toPromise();
  if (data) return { kind: 'kept', at: data.saveDraft.updatedAt, keptBecause: data.saveDraft.keptBecause };
  const code = error ? problemCode(error) : 'NETWORK';
  if (code === 'UNAUTHENTICATED') return { kind: 'signed-out' };
  if (error && ['FORBIDDEN', 'NOT_FOUND', 'BAD_INPUT'].includes(code))
    return { kind: 'refused', message: problemMessage(error) };
  return { kind: 'away' };
}
