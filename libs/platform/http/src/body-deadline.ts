import { type IncomingMessage } from 'node:http';
import { type FastifyInstance } from 'fastify';

declare module 'fastify' {
  interface FastifyContextConfig {
    /** The route takes its body as a stream and minds its own time: files take longer than texts. */
    readonly isUpload?: boolean;
  }
}

/** The body of a request must have arrived by then; stops clients that send a byte now and then. */
export const BODY_DEADLINE_MS = 60_000;

/** How often those that are late are looked for, as a part of the deadline. */
const LOOKS = 20;

/**
 * Cuts the connection of a request whose body takes longer than the deadline (and up to a twentieth more), uploads left
 * out. Node has one time limit for all requests of a server, and that one must let files through.
 */
export function registerBodyDeadline(instance: FastifyInstance, deadlineMs = BODY_DEADLINE_MS): void {
  /** Requests that are being answered, the oldest first, with the time by which their bodies must be there. */
  const open = new Map<IncomingMessage, number>();
  const timer = setInterval(() => {
    const now = performance.now();
    for (const [request, deadline] of open) {
      if (deadline > now) break;
      open.delete(request);
      if (!request.complete) request.destroy();
    }
  }, deadlineMs / LOOKS).unref();
  instance.addHook('onRequest', (request, _reply, done) => {
    const { 'content-length': length = '0', 'transfer-encoding': encoding } = request.headers;
    const hasBody = length !== '0' || encoding !== undefined;
    if (hasBody && request.routeOptions.config.isUpload !== true)
      open.set(request.raw, performance.now() + deadlineMs);
    done();
  });
  instance.addHook('onResponse', (request, _reply, done) => {
    open.delete(request.raw);
    done();
  });
  instance.addHook('onClose', (_instance, done) => {
    clearInterval(timer);
    done();
  });
}
