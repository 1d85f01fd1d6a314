import { type FastifyInstance } from 'fastify';

declare module 'fastify' {
  interface FastifyContextConfig {
    /** The route takes its body as a stream and minds its own time: files take longer than texts. */
    readonly isUpload?: boolean;
  }
}

/** The body of a request must have arrived by then; stops clients that send a byte now and then. */
export const BODY_DEADLINE_MS = 60_000;

/**
 * Cuts the connection of a request whose body takes longer than the deadline, uploads left out. Node has one time
 * limit for all requests of a server, and that one must let files through.
 */
export function registerBodyDeadline(instance: FastifyInstance, deadlineMs = BODY_DEADLINE_MS): void {
  instance.addHook('onRequest', (request, _reply, done) => {
    const { 'content-length': length = '0', 'transfer-encoding': encoding } = request.headers;
    const hasBody = length !== '0' || encoding !== undefined;
    if (hasBody && request.routeOptions.config.isUpload !== true) {
      const timer = setTimeout(() => request.raw.destroy(), deadlineMs).unref();
      for (const event of ['end', 'close'] as const) request.raw.once(event, () => clearTimeout(timer));
    }
    done();
  });
}
