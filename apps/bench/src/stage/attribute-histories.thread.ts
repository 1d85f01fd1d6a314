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

/** What one round is: all pages, or arithmetic without memory, which tells how much two threads get on this machine. */
export type Round = 'pages' | 'arithmetic';

/** About as long as the pages take. */
const STEPS = 400_000_000;

parentPort?.on('message', (round: Round) => {
  const result = round === 'pages' ? attributePages() : calculate();
  parentPort?.postMessage(result);
});

function attributePages(): number {
  let done = 0;
  for (const history of histories) {
    let state = emptyPageAuthorship();
    for (const revision of history) state = attributeRevision(state, revision);
    done += history.length;
  }
  return done;
}

/** A linear congruential generator: each step waits for the one before. */
function calculate(): number {
  let value = 1;
  for (let step = 0; step < STEPS; step++) value = (Math.imul(value, 1_103_515_245) + 12_345) | 0;
  return value;
}

parentPort?.postMessage('ready');
