import {
  AnnounceEditingDocument,
  type AnnounceEditingMutation,
  EndEditingDocument,
} from '@wellspring/web-graphql';
import { useEffect, useState } from 'react';
import { LAST_CHANCE, uncachedClient } from '../../graphql-client/uncached-client.js';

/** Three beats within the minute after which the server counts an editor as closed. */
const BEAT_MS = 20_000;

/** Who else has the page open for editing, and what readers see now. */
export type PageEditing = AnnounceEditingMutation['announceEditing'];

/**
 * Says every 20 seconds that this editor is open and gives the others; null until the server has answered once. Plain
 * requests, so that it works wherever saving works; what fails is tried again at the next beat and shown nowhere.
 */
export function usePresence(pageId: string, sessionId: string): PageEditing | null {
  const [editing, setEditing] = useState<PageEditing | null>(null);
  useEffect(() => {
    let isOpen = true;
    const beat = () => {
      void uncachedClient
        .mutation(AnnounceEditingDocument, { pageId, sessionId })
        .toPromise()
        .then(({ data }) => {
          if (isOpen && data) setEditing(data.announceEditing);
        });
    };
    beat();
    const timer = setInterval(beat, BEAT_MS);
    // Browsers slow the timers of hidden tabs down: whoever comes back sees the present state at once.
    const onVisible = () => document.visibilityState === 'visible' && beat();
    const onLeave = () =>
      void uncachedClient.mutation(EndEditingDocument, { pageId, sessionId }, LAST_CHANCE).toPromise();
    document.addEventListener('visibilitychange', onVisible);
    window.addEventListener('pagehide', onLeave);
    return () => {
      isOpen = false;
      clearInterval(timer);
      document.removeEventListener('visibilitychange', onVisible);
      window.removeEventListener('pagehide', onLeave);
      onLeave();
    };
  }, [pageId, sessionId]);
  return editing;
}
