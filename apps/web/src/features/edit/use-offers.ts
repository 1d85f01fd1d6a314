import { useEffect, useRef, useState } from 'react';
import { discardDraft } from '../drafts/discard-draft.js';
import type { DraftState } from './draft-keeper.js';
import { deviceStore, draftsToOffer, type FoundDraft, localDraftsOf } from './local-drafts.js';

interface OffersSubject {
  readonly personId: string;
  readonly pageId: string | null;
  /** What the server keeps. */
  readonly kept: readonly FoundDraft[];
  readonly saved: { readonly title: string; readonly text: string };
  /** Id of the draft that the address asks for. */
  readonly wanted: string | null;
}

interface Offers {
  readonly offered: readonly FoundDraft[];
  /** The draft that the address asked for, to begin with. */
  readonly initial: FoundDraft | null;
  /**
   * Takes a draft off the list; the old copy goes once its words are kept under the new editor, unless it stands in an
   * editor that is open elsewhere.
   */
  use(draft: FoundDraft, isOpenElsewhere: boolean): void;
  discard(draft: FoundDraft): void;
  /** Tells where the words of this editor are kept by now. */
  noteState(state: DraftState): void;
  /** The words are saved: the copies that they came from go. */
  settle(): void;
}

/** What was typed earlier for this page and never saved, from the server and from this device. */
export function useOffers({ personId, pageId, kept, saved, wanted }: OffersSubject): Offers {
  const [found] = useState(() =>
    draftsToOffer(kept, localDraftsOf(deviceStore(), personId, pageId, new Date()), saved),
  );
  const [initial] = useState(() => found.find((draft) => draft.id === wanted) ?? null);
  const [offered, setOffered] = useState(() => found.filter((draft) => draft !== initial));
  const superseded = useRef<string[]>(initial ? [initial.id] : []);
  const settle = () => {
    for (const id of superseded.current.splice(0)) void discardDraft(personId, id);
  };
  const remove = (draft: FoundDraft) => setOffered((last) => last.filter((one) => one.id !== draft.id));
  return {
    offered,
    initial,
    use: (draft, isOpenElsewhere) => {
      if (!isOpenElsewhere) superseded.current.push(draft.id);
      remove(draft);
    },
    discard: (draft) => {
      void discardDraft(personId, draft.id);
      remove(draft);
    },
    noteState: (state) => {
      if (state.server === 'kept') settle();
    },
    settle,
  };
}

/** Calls {@link Offers.noteState} at every change. */
export function useNotedState(offers: Offers, state: DraftState): void {
  const latest = useRef(offers);
  useEffect(() => {
    latest.current = offers;
  });
  useEffect(() => latest.current.noteState(state), [state]);
}
