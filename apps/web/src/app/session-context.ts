import { createContext, use } from 'react';

/** What a screen needs to know of the session beside who it belongs to. */
export interface Session {
  /** The server said that nobody is signed in any more. */
  readonly ended: boolean;
  /** Forgets everything that was read; call it after every sign-in and sign-out. */
  renew(): void;
}

export const SessionContext = createContext<Session>({ ended: false, renew: () => undefined });

/** The session of this tab. */
export const useSession = (): Session => use(SessionContext);
