import { createContext, use, useEffect } from 'react';

/** Which page the reader is on, so that the tree can open the way to it. */
export interface Place {
  readonly spaceKey: string;
  /** Null on the space's own screen. */
  readonly urlId: string | null;
  /** From the top of the space downward, without the page itself. */
  readonly ancestorUrlIds: readonly string[];
}

interface CurrentPlace {
  readonly place: Place | null;
  setPlace(place: Place | null): void;
}

export const CurrentPlaceContext = createContext<CurrentPlace>({ place: null, setPlace: () => undefined });

/** Where the reader is; null on screens that belong to no space. */
export const useCurrentPlace = (): Place | null => use(CurrentPlaceContext).place;

/** Tells the tree where the reader is, for as long as the calling screen is shown. Null while it is not known yet. */
export function useAnnouncePlace(
  spaceKey: string | null,
  urlId: string | null,
  ancestorUrlIds: readonly string[],
): void {
  const { setPlace } = use(CurrentPlaceContext);
  const ancestors = ancestorUrlIds.join(' ');
  useEffect(() => {
    if (spaceKey === null) return;
    setPlace({ spaceKey, urlId, ancestorUrlIds: ancestors === '' ? [] : ancestors.split(' ') });
    return () => setPlace(null);
  }, [setPlace, spaceKey, urlId, ancestors]);
}
