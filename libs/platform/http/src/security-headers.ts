import { type FastifyInstance } from 'fastify';

/**
 * A policy under which a script that slipped into a page can't run. Styles alone may stand in the page: Mantine writes
 * its theme's variables, CodeMirror its editor's rules into style elements at run time. A nonce for them would have to be
 * in every cached page; and what a style could give away is bounded by `img-src` and `connect-src`, which allow nothing
 * outside.
 */
const PAGE_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data: blob:",
  "font-src 'self' data:",
  "connect-src 'self'",
  "worker-src 'self' blob:",
  "manifest-src 'self'",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'self'",
  "frame-ancestors 'none'",
];
/** An answer of GraphQL is data: as a page it may do nothing at all. */
const DATA_POLICY = ["default-src 'none'", "frame-ancestors 'none'"];

const A_YEAR_SECONDS = 31_536_000;

/** Whether the address is that of GraphQL. */
export const isGraphql = (url: string): boolean => url === '/graphql' || url.startsWith('/graphql?');

/** Security headers on every answer, made once; a route may set its own over them. */
export function registerSecurityHeaders(instance: FastifyInstance, publicUrl: string | null): void {
  const overHttps = publicUrl?.startsWith('https:') ?? false;
  const always = {
    'x-content-type-options': 'nosniff',
    'cross-origin-resource-policy': 'same-origin',
    ...(overHttps ? { 'strict-transport-security': `max-age=${A_YEAR_SECONDS}; includeSubDomains` } : {}),
  };
  const onData = { ...always, 'content-security-policy': DATA_POLICY.join(';') };
  const onPages = {
    ...always,
    'content-security-policy': [...PAGE_POLICY, ...(overHttps ? ['upgrade-insecure-requests'] : [])].join(
      ';',
    ),
    'cross-origin-opener-policy': 'same-origin',
    'origin-agent-cluster': '?1',
    // An address of a page may hold its name: other sites don't get to know it.
    'referrer-policy': 'same-origin',
    'x-dns-prefetch-control': 'off',
    'x-download-options': 'noopen',
    'x-frame-options': 'SAMEORIGIN',
    'x-permitted-cross-domain-policies': 'none',
    'x-xss-protection': '0',
  };
  instance.addHook('onRequest', (request, reply, done) => {
    void reply.headers(isGraphql(request.url) ? onData : onPages);
    done();
  });
}
