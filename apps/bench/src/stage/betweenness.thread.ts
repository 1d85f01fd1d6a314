import { parentPort } from 'node:worker_threads';
import { workOnBetweenness, type SharedBetweenness } from '@wellspring/influence-domain';

// Each message is a betweenness to help with.
parentPort?.on('message', (shared: SharedBetweenness) => {
  workOnBetweenness(shared);
  parentPort?.postMessage('done');
});
parentPort?.postMessage('ready');
