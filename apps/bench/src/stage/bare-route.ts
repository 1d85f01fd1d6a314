import fastify from 'fastify';
import pg from 'pg';
import { stepsOf, type CapturedRequest } from './captured-call.js';
import { replay } from './replay.js';

/*
 * The peer of a page read, in a process of its own: a Fastify without anything that runs the statements of captured
 * request n at /n and answers with their rows as JSON.
 */

interface Start {
  readonly databaseUrl: string;
  readonly requests: readonly CapturedRequest[];
}

/** As many as Wellspring's own pool. */
const POOL_SIZE = 20;

process.once('message', (message) => {
  const { databaseUrl, requests } = message as Start; // the parent's first words
  const pool = new pg.Pool({ connectionString: databaseUrl, max: POOL_SIZE });
  const steps = requests.map(({ calls }) => stepsOf(calls));
  const app = fastify();
  app.get<{ Params: { at: string } }>('/:at', ({ params }) => replay(pool, steps[Number(params.at)] ?? []));
  process.once('SIGTERM', () => {
    void app
      .close()
      .then(() => pool.end())
      .then(() => process.exit(0));
  });
  void app.listen({ host: '127.0.0.1', port: 0 }).then((url) => process.send?.(url));
});
