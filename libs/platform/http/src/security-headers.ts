import helmet from '@fastify/helmet';
import { type FastifyInstance } from 'fastify';

/**
 * Security headers, with a content security policy under which a script that slipped into a page can't run.
 *
 * Styles alone may stand in the page: Mantine writes its theme's variables, CodeMirror its editor's rules into style
 * elements at run time. A nonce for them would have to be in every cached page; and what a style could give away is
 * bounded by `img-src` and `connect-src`, which allow nothing outside.
 */
export function registerSecurityHeaders(instance: FastifyInstance, publicUrl: string | null): void {
  const overHttps = publicUrl?.startsWith('https:') ?? false;
  void instance.register(helmet, {
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'none'"],
        scriptSrc: ["'self'"],
        styleSrc: ["'self'", "'unsafe-inline'"],
        imgSrc: ["'self'", 'data:', 'blob:'],
        fontSrc: ["'self'", 'data:'],
        connectSrc: ["'self'"],
        workerSrc: ["'self'", 'blob:'],
        manifestSrc: ["'self'"],
        objectSrc: ["'none'"],
        baseUri: ["'none'"],
        formAction: ["'self'"],
        frameAncestors: ["'none'"],
        ...(overHttps ? { upgradeInsecureRequests: [] } : {}),
      },
    },
    // An address of a page may hold its name: other sites don't get to know it.
    referrerPolicy: { policy: 'same-origin' },
    strictTransportSecurity: overHttps,
  });
}
