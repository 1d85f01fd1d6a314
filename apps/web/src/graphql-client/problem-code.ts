import type { CombinedError } from 'urql';

/** The server's closed list of thrown codes, and NETWORK for an answer that never came. */
export type ProblemCode =
  | 'UNAUTHENTICATED'
  | 'FORBIDDEN'
  | 'NOT_FOUND'
  | 'BAD_INPUT'
  | 'RATE_LIMITED'
  | 'UNAVAILABLE'
  | 'INTERNAL'
  | 'NETWORK';

const KNOWN: ReadonlySet<string> = new Set<ProblemCode>([
  'UNAUTHENTICATED',
  'FORBIDDEN',
  'NOT_FOUND',
  'BAD_INPUT',
  'RATE_LIMITED',
  'UNAVAILABLE',
  'INTERNAL',
]);
// A Set<string> can't narrow by itself; membership in the list above is what makes this true.
const isKnown = (code: unknown): code is ProblemCode => typeof code === 'string' && KNOWN.has(code);

/** The code of a failed operation. Codes that this build does not know count as INTERNAL. */
export function problemCode(error: Pick<CombinedError, 'networkError' | 'graphQLErrors'>): ProblemCode {
  const code = error.graphQLErrors[0]?.extensions?.['code'];
  if (isKnown(code)) return code;
  return error.networkError ? 'NETWORK' : 'INTERNAL';
}

/** The server's message, which is written for people; null where it says nothing useful (network, internal). */
export function problemMessage(error: Pick<CombinedError, 'networkError' | 'graphQLErrors'>): string | null {
  const code = problemCode(error);
  return code === 'NETWORK' || code === 'INTERNAL' ? null : (error.graphQLErrors[0]?.message ?? null);
}

/** Id to quote when asking for help: from the error itself, else from the response's header. */
export function requestIdOf(error: CombinedError): string | null {
  const fromError = error.graphQLErrors[0]?.extensions?.['requestId'];
  if (typeof fromError === 'string') return fromError;
  // urql types the response as `any`; only a Response has headers with `get`.
  const response: unknown = error.response;
  return response instanceof Response ? response.headers.get('x-request-id') : null;
}
