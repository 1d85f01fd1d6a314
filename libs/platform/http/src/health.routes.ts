import { type FastifyInstance } from 'fastify';

/** How one store is doing, as far as health shows it. */
export interface StoreHealth {
  readonly state: string;
}

/** Answers health questions; called for each one, so it must be cheap. */
export interface HealthSource {
  /** The stores by name. */
  stores(): Readonly<Record<string, StoreHealth>>;
  /** Names of stores without which nothing works. The others may be missing: then the answer is `degraded`. */
  readonly required: readonly string[];
}

/**
 * `/health/live`: the process answers. `/health/ready`: 200 `ready`, 200 `degraded` (a store is missing without which
 * most things work), or 503 `not ready`; names the missing stores. Reasons are for administrators and not shown here.
 */
export function registerHealth(instance: FastifyInstance, source: HealthSource): void {
  instance.get('/health/live', (_request, reply) =>
    reply.header('cache-control', 'no-store').send({ status: 'live' }),
  );
  instance.get('/health/ready', (_request, reply) => {
    const entries = Object.entries(source.stores());
    const missing = entries.filter(([, { state }]) => state !== 'ready').map(([name]) => name);
    const down = missing.some((name) => source.required.includes(name));
    const status = down ? 'not ready' : missing.length > 0 ? 'degraded' : 'ready';
    return reply
      .code(down ? 503 : 200)
      .header('cache-control', 'no-store')
      .send({
        status,
        missing,
        stores: Object.fromEntries(entries.map(([name, { state }]) => [name, state])),
      });
  });
}
