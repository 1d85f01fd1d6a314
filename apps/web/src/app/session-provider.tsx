import type { PageScreenQuery } from '@wellspring/web-graphql';
import { useCallback, useEffect, useMemo, useState, type ReactNode } from 'react';
import { Provider } from 'urql';
import { createClient } from '../graphql-client/create-client.js';
import { onSessionEnded } from '../graphql-client/session-signal.js';
import { SessionContext } from './session-context.js';

interface SessionProviderProps {
  readonly embedded: PageScreenQuery | null;
  readonly children: ReactNode;
}

/** Holds the connection of whoever is signed in and makes a new, empty one when that changes. */
export function SessionProvider({ embedded, children }: SessionProviderProps) {
  const [session, setSession] = useState({ generation: 0, ended: false });
  const [holders, setHolders] = useState(0);
  const renew = useCallback(
    () => setSession((last) => ({ generation: last.generation + 1, ended: false })),
    [],
  );
  const end = useCallback(() => setSession((last) => (last.ended ? last : { ...last, ended: true })), []);
  const hold = useCallback(() => {
    setHolders((count) => count + 1);
    return () => setHolders((count) => count - 1);
  }, []);
  useEffect(() => onSessionEnded(end), [end]);
  const client = useMemo(
    () => createClient(session.generation === 0 ? embedded : null, end),
    [session.generation, embedded, end],
  );
  const value = useMemo(
    () => ({ ended: session.ended, held: holders > 0, renew, end, hold }),
    [session.ended, holders, renew, end, hold],
  );
  return (
    <SessionContext value={value}>
      <Provider value={client}>{children}</Provider>
    </SessionContext>
  );
}
