import { createContext, use } from 'react';

/** Where a page goes, as the server takes it. */
export interface MoveTarget {
  readonly spaceKey: string;
  readonly parentId: string | null;
  /** Null for the first place, undefined for the last one. */
  readonly afterId: string | null | undefined;
}

/** A move that somebody asked for. */
export interface MoveRequest {
  readonly page: { readonly id: string; readonly title: string };
  /** Where it is, for undo; null where that is not known. */
  readonly from: MoveTarget | null;
  readonly to: MoveTarget;
  /** Shows the move at once; what it gives takes it back. */
  readonly show?: () => () => void;
}

/** Makes a move: says what it changes, asks where people gain or lose access, and offers undo. True once it is made. */
export type RequestMove = (request: MoveRequest) => Promise<boolean>;

export const MovingContext = createContext<RequestMove>(() => Promise.resolve(false));

/** The way to move pages. */
export const useMoving = (): RequestMove => use(MovingContext);
