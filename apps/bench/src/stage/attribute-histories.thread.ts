import { parentPort, workerData } from 'node:worker_threads';
import { attributeRevision, emptyPageAuthorship } from '@wellspring/contributions-domain';
import { inventHistory, type HistoryShape } from './invented-history.js';

/** What a thread attributes again and again: so many pages of a shape, of different seeds. */
export interface ThreadWork {
  readonly shape: HistoryShape;
  readonly pages: number;
}

const { shape, pages } = workerData as ThreadWork; // whoever starts the thread gives it
const histories = Array.from({ length: pages }, (_, page) =>
  inventHistory({ ...shape, seed: shape.seed + page }),
);

// Each message is one round over all pages.
parentPort?.on('message', () => {
  for (const history of histories) {
    let state = emptyPageAuthorship();
    for (const revision of history) state = attributeRevision(state, revision);
  }
  parentPort?.postMessage('done');
});
parentPort?.postMessage('ready');
