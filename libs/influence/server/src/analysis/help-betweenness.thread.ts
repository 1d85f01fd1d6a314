import { type SharedBetweenness, workOnBetweenness } from '@wellspring/influence-domain';

/** Runs in a worker thread: takes blocks of somebody else's betweenness until none is left. */
export function run(shared: SharedBetweenness): void {
  workOnBetweenness(shared);
}
