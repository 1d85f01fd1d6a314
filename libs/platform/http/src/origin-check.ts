import { isIP } from 'node:net';
import { type WellspringConfig } from '@wellspring/platform-config';
import { type FastifyInstance, type FastifyRequest } from 'fastify';
import { isGraphql } from './security-headers.js';

/** Header that pages of ours send with every request that changes something; other sites can't set it unasked. */
export const REQUEST_HEADER = 'x-wellspring-request';

/**
 * Addresses to which a mail program posts for its reader (RFC 8058), with no page of ours before it. The token in the
 * address is the proof, and no cookie is looked at.
 */
const POSTED_BY_MAIL_PROGRAMS = /^\/mail\/stop\/[0-9a-f-]{36}$/;

const SAFE = new Set(['GET', 'HEAD', 'OPTIONS']);

/**
 * Refuses what other sites make a browser do. A changing request must come from our own origin as far as the browser
 * says; outside GraphQL, which has a check of its own, it must carry {@link REQUEST_HEADER}. A server that listens on
 * the loopback alone answers to loopback names and its public name alone, so that a foreign name that resolves to
 * 127.0.0.1 reaches nothing.
 */
export function registerOriginCheck(
  instance: FastifyInstance,
  config: Pick<WellspringConfig, 'host' | 'publicUrl' | 'trustProxy'>,
): void {
  const publicUrl = config.publicUrl === null ? null : new URL(config.publicUrl);
  const loopbackOnly = isLoopback(config.host) && config.trustProxy === false;
  instance.addHook('onRequest', (request, reply, done) => {
    if (loopbackOnly && !isLoopback(request.hostname) && request.host !== publicUrl?.host) {
      void reply.code(421).send({
        code: 'BAD_INPUT',
        message:
          'This server answers to 127.0.0.1 and localhost. Set WELLSPRING_PUBLIC_URL to the address that people type.',
      });
      return;
    }
    const isFree = SAFE.has(request.method) || POSTED_BY_MAIL_PROGRAMS.test(request.url);
    const reason = isFree ? null : refusalOf(request, publicUrl);
    if (reason === null) done();
    else void reply.code(403).send({ code: 'FORBIDDEN', message: reason });
  });
}

function refusalOf(request: FastifyRequest, publicUrl: URL | null): string | null {
  const site = request.headers['sec-fetch-site'];
  if (site === 'cross-site' || site === 'same-site') return 'This request comes from another site.';
  const { origin } = request.headers;
  const own = [`${request.protocol}://${request.host}`, publicUrl?.origin];
  if (origin !== undefined && !own.includes(origin)) return 'This request comes from another site.';
  if (!isGraphql(request.url) && request.headers[REQUEST_HEADER] === undefined)
    return `The header ${REQUEST_HEADER} is missing.`;
  return null;
}

function isLoopback(host: string): boolean {
  const name = host.replace(/^\[|\]$/g, '').toLowerCase();
  if (name === 'localhost' || name.endsWith('.localhost') || name === '::1') return true;
  return isIP(name) === 4 && name.startsWith('127.');
}
