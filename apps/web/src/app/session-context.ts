import { createContext, use } from 'react';

/** What a screen needs to know of the session beside who it belongs to. */
export interface Session {
  /** The server said that nobody is signed in any more. */
  readonly ended: boolean;
  /** A screen with unsaved words is open: it asks to sign in again by itself and must not be left. */
  readonly held: boolean;
  /** Forgets everything that was read; call it after every sign-in and sign-out. */
  renew(): void;
  /** Notes that nobody is signed in any more. */
  end(): void;
  /** Holds the screen; gives what lets it go. */
  hold(): () => void;
}

const nothing = () => undefined;

export const SessionContext = createContext<Session>({
  ended: false,
  held: false,
  renew: nothing,
  end: nothing,
  hold: () => nothing,
});

/** The session of this tab. */
export const useSession = (): Session => use(SessionContext);
