import { type Actor } from '@wellspring/kernel';
import { PageAsMarkdown } from '@wellspring/wiki-server';
import { type Answer, type OpenServer } from '../authorisation/open-server.js';
import { quoted } from './asking.js';

/** A page of the model. */
export interface ModelPage {
  readonly id: string;
  readonly urlId: string;
  readonly spaceKey: string;
}

/** Words of the model: each text has one of its own. */
export const WORD = /zq\d+zq/g;

const REVISION = `number title summary text html sizeChars author { displayName }`;
const PAGE = `title text html slug publishedNumber revisionCount waitsForReview headings { text anchor }
  draft { text } drafts { text } lastAuthor { displayName } breadcrumb { title } reviewMark { number reviewedBy { displayName } }
  authorship { text number authors { person { displayName } } }
  authorShares { person { displayName } } revisionAuthors { person { displayName } revisionCount }
  revisions(first: 40) { nodes { number title summary text html previousTitle author { displayName } } }`;

/**
 * Everything that somebody without any part in it is shown of a page, each surface as one text: the page and its history,
 * authorship and shares, every revision by its number, comparisons, lists, notices, contributions and the export.
 */
export async function shownTo(
  server: OpenServer,
  reader: Actor,
  page: ModelPage,
  lastNumber: number,
): Promise<Readonly<Record<string, string>>> {
  const urlId = quoted(page.urlId);
  const key = quoted(page.spaceKey);
  const numbers = Array.from({ length: lastNumber }, (_, at) => at + 1);
  const queries: Readonly<Record<string, string>> = {
    page: `{ page(urlId: ${urlId}) { ${PAGE} } }`,
    revisions: `{ ${numbers.map((number) => `r${number}: revision(urlId: ${urlId}, number: ${number}) { ${REVISION} }`).join(' ')} }`,
    comparison: `{ revisionDiff(urlId: ${urlId}, from: 1, to: ${lastNumber}) { html hunks { lines { spans { text } } } } }`,
    lists: `{ pages(sort: RECENT, spaceKey: ${key}) { nodes { title } } space(key: ${key}) { rootPages { title } }
      trends(spaceKey: ${key}) { popular { page { title } } rising { page { title } } keywords { __typename } } myDrafts { nodes { text title } } }`,
    notices: `{ notices(first: 50) { nodes { title sentence(locale: "en") subjectName quote detailsJson } } }`,
    contributions: `{ contributionRows(kind: REVISIONS, measure: EDITS, spaceKey: ${key}, first: 100) {
      nodes { pageTitle revisionNumber value person { displayName } } } }`,
    queue: `{ reviewQueue(first: 20) { nodes { id note request page { title } } } myReviewedChanges { nodes { id note } } }`,
  };
  const shown: Record<string, string> = {};
  // One after the other: the server is asked as one person at a time.
  for (const [name, query] of Object.entries(queries)) shown[name] = told(await server.ask(reader, query));
  const file = await server
    .get(PageAsMarkdown)
    .run(reader, page.urlId, 'https://wiki.example')
    .catch(() => null);
  return { ...shown, export: JSON.stringify(file) };
}

/** What search gives for exactly this word, and shows while somebody types it; without its marks. */
export async function foundFor(server: OpenServer, reader: Actor, word: string): Promise<string> {
  const found = await server.ask(
    reader,
    `{ search(query: ${quoted(`"${word}"`)}) { hits { titleHtml passageHtml section { text } } }
       quickSearch(query: ${quoted(word)}) { pages { titleHtml passageHtml } headings { headingHtml } } }`,
  );
  return told(found).replaceAll(/<\/?mark>/g, '');
}

/** Internal errors hide what would have been shown: they are no answer. */
function told({ data, errors = [] }: Answer): string {
  const odd = errors.find(({ extensions }) => !['NOT_FOUND', 'FORBIDDEN'].includes(extensions.code));
  if (odd) throw new Error(`${odd.extensions.code}: ${odd.message}`);
  return JSON.stringify(data ?? null);
}
