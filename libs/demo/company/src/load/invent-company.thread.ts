import { type DemoCompany } from '../generate/demo-company.js';
import { generateCompany } from '../generate/generate-company.js';
import {
  type CompanyOrder,
  type CompanyPiece,
  type InventedMessage,
  type PageWithHistory,
  type ShownView,
  type SpaceWithPages,
} from './invented-company.js';
import { spaceStep } from './loading-steps.js';

/** Rows of one piece: few enough that the server's own thread takes a piece in within some milliseconds. */
const PIECE_ROWS = 1_000;

/** Invents the company in a worker thread and reports it piece by piece. Takes about three seconds. */
export function run({ seed, today, done }: CompanyOrder, report: (piece: CompanyPiece) => void): void {
  const company = generateCompany({ seed, today });
  const { name, people, groups, personas, departments, cities, mailPurpose } = company;
  report({ kind: 'facts', facts: { name, people, groups, personas, departments, cities, mailPurpose } });
  for (const space of spacesOf(company))
    if (!done.includes(spaceStep(space.space.key))) report({ kind: 'space', space });
  if (!done.includes('views'))
    for (const views of inPieces(shownViews(company))) report({ kind: 'views', views });
  if (!done.includes('mail'))
    for (const messages of inPieces(messagesOf(company))) report({ kind: 'mail', messages });
}

function spacesOf({ spaces, pages, revisions }: DemoCompany): SpaceWithPages[] {
  const revisionsOf = new Map<string, PageWithHistory['revisions'][number][]>(
    pages.map((page) => [page.key, []]),
  );
  for (const { pageKey, author, at, title, text, summary, isMinor } of revisions)
    revisionsOf.get(pageKey)?.push({ author, at, title, text, summary, isMinor });
  return spaces.map((space) => {
    const own = pages
      .filter((page) => page.spaceKey === space.key)
      .map(({ key, parentKey, createdBy }) => ({
        key,
        parentKey,
        createdBy,
        revisions: revisionsOf.get(key) ?? [],
      }));
    const revisionCount = own.reduce((sum, page) => sum + page.revisions.length, 0);
    return { space, pages: own, revisionCount };
  });
}

/** Walks readings and revisions side by side, both oldest first. */
function* shownViews(company: DemoCompany): Generator<ShownView> {
  const shown = new Map<string, number>();
  let next = 0;
  for (const { pageKey, at, viewer } of company.views()) {
    for (
      let revision = company.revisions[next];
      revision && revision.at <= at;
      revision = company.revisions[++next]
    )
      shown.set(revision.pageKey, revision.number);
    yield { pageKey, revisionNumber: shown.get(pageKey) ?? 1, at, viewer };
  }
}

function* messagesOf(company: DemoCompany): Generator<InventedMessage> {
  for (const { messageId, sentAt, from, to, cc } of company.mail()) yield { messageId, sentAt, from, to, cc };
}

function* inPieces<Row>(rows: Iterable<Row>): Generator<Row[]> {
  let piece: Row[] = [];
  for (const row of rows) {
    if (piece.push(row) < PIECE_ROWS) continue;
    yield piece;
    piece = [];
  }
  if (piece.length > 0) yield piece;
}
