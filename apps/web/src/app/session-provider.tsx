import type { PageScreenQuery } from '@wellspring/web-graphql';
import { useCallback, useMemo, useState, type ReactNode } from 'react';
import { Provider } from 'urql';
import { createClient } from '../graphql-client/create-client.js';
import { SessionContext } from './session-context.js';

interface SessionProviderProps {
  readonly embedded: PageScreenQuery | null;
  readonly children: ReactNode;
}

/** Holds the connection of whoever is signed in and makes a new, empty one when that changes. */
export function SessionProvider({ embedded, children }: SessionProviderProps) {
  const [session, setSession] = useState({ generation: 0, ended: false });
  const renew = useCallback(
    () => setSession((last) => ({ generation: last.generation + 1, ended: false })),
    [],
  );
  const client = useMemo(
    () =>
      createClient(session.generation === 0 ? embedded : null, () =>
        setSession((last) => (last.ended ? last : { ...last, ended: true })),
      ),
    [session.generation, embedded],
  );
  const value = useMemo(() => ({ ended: session.ended, renew }), [session.ended, renew]);
  return (
    <SessionContext value={value}>
      <Provider value={client}>{children}</Provider>
    </SessionContext>
  );
}
