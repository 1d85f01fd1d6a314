import { type WorkerPool } from '@wellspring/platform-jobs';
import {
  type CompanyFacts,
  type CompanyOrder,
  type CompanyPiece,
  type InventedCompany,
  type InventedMessage,
  type ShownView,
  type SpaceWithPages,
} from './invented-company.js';

/** Has the company invented by a worker thread, so that the server goes on answering. Takes about four seconds. */
export async function inventCompany(pool: WorkerPool, order: CompanyOrder): Promise<InventedCompany> {
  let facts: CompanyFacts | null = null;
  const spaces: SpaceWithPages[] = [];
  const views: ShownView[] = [];
  const messages: InventedMessage[] = [];
  const take = (piece: CompanyPiece) => {
    switch (piece.kind) {
      case 'facts':
        facts = piece.facts;
        return;
      case 'space':
        spaces.push(piece.space);
        return;
      case 'views':
        views.push(...piece.views);
        return;
      case 'mail':
        messages.push(...piece.messages);
        return;
    }
  };
  await pool.run<CompanyOrder, void>({
    module: new URL('./invent-company.thread.js', import.meta.url),
    input: order,
    onReport: (piece) => take(piece as CompanyPiece), // what the thread's `run` reports
  });
  if (facts === null) throw new Error('The thread ended without a company.');
  return { facts, spaces, views, messages };
}
