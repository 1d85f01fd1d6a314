import { fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { type CapturedRequest } from './captured-call.js';

const BARE_ROUTE = fileURLToPath(new URL('./bare-route.js', import.meta.url));

/** Starts the bare route for these requests and gives its address. */
export async function startBareRoute(
  databaseUrl: string,
  requests: readonly CapturedRequest[],
): Promise<{ url: string; stop(): Promise<void> }> {
  const child = fork(BARE_ROUTE, { serialization: 'advanced' });
  const end = () => void child.kill('SIGTERM');
  process.once('exit', end);
  const gone = once(child, 'exit').then(() => void process.off('exit', end));
  child.send({ databaseUrl, requests });
  const [url] = (await once(child, 'message')) as [string]; // its only word
  return {
    url,
    stop: async () => {
      end();
      await gone;
    },
  };
}
