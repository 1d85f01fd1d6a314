import { DiscardDraftDocument, SaveDraftDocument } from '@wellspring/web-graphql';
import { useCallback, useEffect, useRef, useState } from 'react';
import { uncachedClient } from '../../graphql-client/uncached-client.js';
import { removeLocalDraft, writeLocalDraft } from './draft-storage.js';

/** Soon enough that a crashed tab costs a few words, late enough not to write at every key. */
const LOCAL_AFTER_MS = 300;
const SERVER_AFTER_MS = 2000;

/** Where the newest words are kept. */
export type DraftState =
  { readonly kind: 'none' | 'unsaved' | 'local' } | { readonly kind: 'server'; readonly savedAt: string };

interface DraftSubject {
  /** Key in this device's storage, see `draftKey`. */
  readonly storageKey: string;
  /** Null for a page that does not exist yet: its draft stays on this device. */
  readonly pageId: string | null;
  readonly title: string;
  readonly text: string;
  readonly baseNumber: number | null;
  /** False as long as nothing was typed: then nothing is kept. */
  readonly dirty: boolean;
}

interface Autosave {
  readonly state: DraftState;
  /** Ends the autosave and deletes the draft everywhere. */
  forget(): void;
  /** Deletes the server's draft alone; what is typed from now on is kept again. */
  discardOnServer(): void;
}

/**
 * Keeps what is typed: on this device after a third of a second and when the screen is left, on the server after two
 * seconds of rest. `forget` ends it once the page is saved or the draft is discarded.
 */
export function useDraftAutosave(subject: DraftSubject): Autosave {
  const { storageKey, pageId, title, text, baseNumber, dirty } = subject;
  const [state, setState] = useState<DraftState>({ kind: 'none' });
  const flush = useRef<() => void>(() => undefined);
  const over = useRef(false);

  useEffect(() => {
    if (!dirty || over.current) return;
    setState({ kind: 'unsaved' });
    const keepHere = () => {
      const draft = { title, text, baseNumber, updatedAt: new Date().toISOString() };
      flush.current = () => undefined;
      return writeLocalDraft(localStorage, storageKey, draft);
    };
    flush.current = () => void keepHere();
    const local = setTimeout(() => {
      if (keepHere()) setState({ kind: 'local' });
    }, LOCAL_AFTER_MS);
    const server = setTimeout(() => {
      if (pageId === null || baseNumber === null) return;
      void uncachedClient
        .mutation(SaveDraftDocument, { input: { pageId, baseNumber, title, text } })
        .toPromise()
        .then((result) => {
          if (result.data && !over.current)
            setState({ kind: 'server', savedAt: result.data.saveDraft.updatedAt });
        });
    }, SERVER_AFTER_MS);
    return () => {
      clearTimeout(local);
      clearTimeout(server);
    };
  }, [storageKey, pageId, title, text, baseNumber, dirty]);

  useEffect(() => {
    const onHide = () => flush.current();
    window.addEventListener('pagehide', onHide);
    return () => {
      window.removeEventListener('pagehide', onHide);
      if (!over.current) flush.current();
    };
  }, []);

  const discardOnServer = useCallback(() => {
    if (pageId !== null) void uncachedClient.mutation(DiscardDraftDocument, { pageId }).toPromise();
  }, [pageId]);
  const forget = useCallback(() => {
    over.current = true;
    flush.current = () => undefined;
    removeLocalDraft(localStorage, storageKey);
    discardOnServer();
  }, [storageKey, discardOnServer]);
  return { state, forget, discardOnServer };
}
