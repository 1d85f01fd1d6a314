import { PageScreenDocument, type PageScreenQuery } from '@wellspring/web-graphql';
import { cacheExchange, Client, createRequest, fetchExchange, mapExchange, ssrExchange } from 'urql';
import { problemCode } from './problem-code.js';

/**
 * What urql's server-rendering exchange starts with: the embedded page under the key of the query that will ask for
 * it. It is used for the first such query and forgotten; later ones go to the server.
 */
function embeddedState(embedded: PageScreenQuery | null): Record<string, { data: string }> {
  if (!embedded?.page) return {};
  const request = createRequest(PageScreenDocument, { urlId: embedded.page.urlId });
  return { [request.key]: { data: JSON.stringify(embedded) } };
}

/**
 * The connection to the server for one signed-in person: a new one is made at every sign-in and sign-out, so that
 * nothing that one person read is left in the next one's cache. POST alone, with the header that the server's
 * cross-site request check asks for.
 */
export function createClient(embedded: PageScreenQuery | null, onSessionEnded: () => void): Client {
  return new Client({
    url: '/graphql',
    preferGetMethod: false,
    fetchOptions: { credentials: 'same-origin', headers: { 'apollo-require-preflight': 'true' } },
    exchanges: [
      mapExchange({
        onError: (error) => {
          if (problemCode(error) === 'UNAUTHENTICATED') onSessionEnded();
        },
      }),
      cacheExchange,
      ssrExchange({ isClient: true, initialState: embeddedState(embedded) }),
      fetchExchange,
    ],
  });
}
