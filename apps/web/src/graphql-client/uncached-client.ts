import { Client, fetchExchange } from 'urql';

/**
 * A connection that remembers nothing. The live preview asks with a whole text every half second; in the cache of the
 * other client each of these answers would stay until the tab is closed.
 */
export const uncachedClient = new Client({
  url: '/graphql',
  preferGetMethod: false,
  fetchOptions: { credentials: 'same-origin', headers: { 'apollo-require-preflight': 'true' } },
  exchanges: [fetchExchange],
});
