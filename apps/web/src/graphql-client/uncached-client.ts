import { Client, fetchExchange, mapExchange } from 'urql';
import { problemCode } from './problem-code.js';
import { tellSessionEnded } from './session-signal.js';

/**
 * A connection that remembers nothing. The live preview asks with a whole text every half second; in the cache of the
 * other client each of these answers would stay until the tab is closed.
 */
export const uncachedClient = new Client({
  url: '/graphql',
  preferGetMethod: false,
  fetchOptions: { credentials: 'same-origin', headers: { 'apollo-require-preflight': 'true' } },
  exchanges: [
    mapExchange({
      onError: (error) => {
        if (problemCode(error) === 'UNAUTHENTICATED') tellSessionEnded();
      },
    }),
    fetchExchange,
  ],
});

/** The options of an operation whose tab may be closed before the answer comes. Browsers send 64 kB at most this way. */
export const LAST_CHANCE = {
  fetchOptions: {
    credentials: 'same-origin',
    headers: { 'apollo-require-preflight': 'true' },
    keepalive: true,
  },
} as const;
