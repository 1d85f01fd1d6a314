import { randomBytes } from 'node:crypto';
import compress from '@fastify/compress';
import cookie from '@fastify/cookie';
import { FastifyAdapter } from '@nestjs/platform-fastify';
import { type WellspringConfig } from '@wellspring/platform-config';
import { type FastifyBaseLogger, type FastifyInstance, LogController } from 'fastify';
import { type Logger } from 'pino';
import { registerBodyDeadline } from './body-deadline.js';
import { registerHealth, type HealthSource } from './health.routes.js';
import { registerOriginCheck } from './origin-check.js';
import { registerSecurityHeaders } from './security-headers.js';
import { registerWebApp, type WebAppSettings } from './web-app.routes.js';

/** What the web server needs beside the configuration. */
export interface HttpSettings {
  readonly config: Pick<WellspringConfig, 'host' | 'publicUrl' | 'trustProxy'>;
  readonly logger: Logger;
  /** Signs cookies; 32 bytes or more as text. */
  readonly cookieSecret: string;
  readonly health: HealthSource;
  /** Null: no web app is served (tests of the API alone). */
  readonly webApp: WebAppSettings | null;
}

/** Longest part of an address that stands for something: names of files have 255 characters; longer ones are not found. */
const MAX_PARAM_CHARS = 1_000;
/** Largest request body. Ours: the largest page of the real handbooks has 0.6 MB. */
export const MAX_BODY_BYTES = 4 * 1024 * 1024;
/** A whole upload must have arrived by then: 10 GB at 25 Mbit/s. Other requests: see registerBodyDeadline. */
const REQUEST_TIMEOUT_MS = 60 * 60_000;
/** Bodies under this size don't get smaller. */
const COMPRESS_FROM_BYTES = 1_400;

/**
 * The web server for Nest: logging with request ids, body limit, security headers, cookies, Origin check, compression,
 * health, and the built web app with deep links. Pass it to `NestFactory.create`.
 */
export function createHttpAdapter(settings: HttpSettings): FastifyAdapter {
  const { config, logger } = settings;
  const adapter = new FastifyAdapter({
    // Fastify announces each address it listens on; the program that starts it says so in words.
    loggerInstance: logger.isLevelEnabled('debug') ? logger : logger.child({}, { level: 'warn' }),
    // Fastify's own lines hold the address of the reader and the whole URL.
    logController: new LogController({ disableRequestLogging: true }),
    // A logger of each request's own would only add the id, which whoever logs says anyway.
    childLoggerFactory: (parent: FastifyBaseLogger) => parent,
    genReqId: newRequestId,
    requestIdHeader: false,
    trustProxy: trustOf(config.trustProxy),
    bodyLimit: MAX_BODY_BYTES,
    routerOptions: { maxParamLength: MAX_PARAM_CHARS },
    requestTimeout: REQUEST_TIMEOUT_MS,
    forceCloseConnections: true,
  });
  const instance = adapter.getInstance() as unknown as FastifyInstance; // Nest types its logger generically
  registerRequestLog(instance);
  registerBodyDeadline(instance);
  registerSecurityHeaders(instance, config.publicUrl);
  registerOriginCheck(instance, config);
  void instance.register(cookie, { secret: settings.cookieSecret });
  void instance.register(compress, { threshold: COMPRESS_FROM_BYTES, encodings: ['br', 'gzip'] });
  // In a plugin of their own, so that they come after compression is there.
  void instance.register((scope, _options, done) => {
    registerHealth(scope, settings.health);
    if (settings.webApp !== null) registerWebApp(scope, settings.webApp);
    done();
  });
  return adapter;
}

/** A number of hops as the function that Fastify takes. */
function trustOf(
  setting: WellspringConfig['trustProxy'],
): boolean | string | ((address: string, hop: number) => boolean) {
  return typeof setting === 'number' ? (_address, hop) => hop < setting : setting;
}

const ID_BYTES = 6;
let pool = Buffer.alloc(0);

/** Eight characters. Randomness is drawn in blocks: a call each costs more than the id. */
function newRequestId(): string {
  if (pool.length < ID_BYTES) pool = randomBytes(ID_BYTES * 500);
  const id = pool.toString('base64url', 0, ID_BYTES);
  pool = pool.subarray(ID_BYTES);
  return id;
}

/** One line a request: method, route (not the URL: it may hold what somebody searched for), status, time. */
function registerRequestLog(instance: FastifyInstance): void {
  instance.addHook('onRequest', (request, reply, done) => {
    void reply.header('x-request-id', request.id);
    done();
  });
  const isTold = instance.log.level === 'debug' || instance.log.level === 'trace';
  instance.addHook('onResponse', (request, reply, done) => {
    if (!isTold && reply.statusCode < 500) return done();
    const line = {
      requestId: request.id,
      method: request.method,
      route: request.routeOptions.url ?? 'unknown',
      status: reply.statusCode,
      ms: Math.round(reply.elapsedTime),
    };
    if (reply.statusCode >= 500) instance.log.warn(line, 'request');
    else instance.log.debug(line, 'request');
    done();
  });
}
