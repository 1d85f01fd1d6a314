import { randomUUID } from 'node:crypto';
import { type Visitor } from '../visitor.js';
import { createPage, createSpace, type MadePage, savePage } from '../wiki-commands.js';

/** A wiki in which every text that people can write is hostile. */
export interface HostileWiki {
  /** A page for each payload: its text, its title where it can be one, its label and its file. */
  readonly pages: readonly MadePage[];
  /** A page whose comments they are. */
  readonly wall: MadePage;
  /** A page with a revision for each: title and summary. */
  readonly past: MadePage;
  /** Addresses of the files. */
  readonly files: readonly string[];
  /** What could be written where, of all payloads; the others were refused. */
  readonly taken: Readonly<Record<'titles' | 'labels' | 'fileNames' | 'comments' | 'revisions', number>>;
}

export const SPACE = 'HOSTILE';
/** Pages that are made at the same time. */
const HANDS = 4;

/** Fills a wiki through the API, as somebody would who means harm. */
export async function fillHostileWiki(visitor: Visitor, payloads: readonly string[]): Promise<HostileWiki> {
  await createSpace(visitor, SPACE, 'OPEN');
  const taken = { titles: 0, labels: 0, fileNames: 0, comments: 0, revisions: 0 };
  const wall = await createPage(visitor, SPACE, 'Wall', 'Comments below.');
  const past = await createPage(visitor, SPACE, 'Past', 'Revisions behind.');
  const pages: MadePage[] = [];
  const files: string[] = [];
  await inHands(payloads, async (payload, at) => {
    const page = await pageOf(visitor, payload, at, taken);
    pages[at] = page;
    if ((await visitor.refusal(LABEL, { pageId: page.id, label: payload })) === null) taken.labels++;
    files[at] = await fileOf(visitor, page, payload, at, taken);
    const comment = { pageId: wall.id, text: payload, idempotencyKey: randomUUID() };
    if ((await visitor.refusal(COMMENT, { input: comment })) === null) taken.comments++;
  });
  for (const [at, payload] of payloads.entries()) {
    const input = {
      ...REVISION,
      pageId: past.id,
      baseNumber: taken.revisions + 1,
      text: `Text ${at}`,
      summary: payload,
    };
    const answer = await visitor.answer<{ savePage: { __typename: string } }>(SAVE, {
      input: { ...input, title: payload, idempotencyKey: randomUUID() },
    });
    const again =
      answer.data?.savePage.__typename === 'SavedPage' ||
      (await savePage(visitor, past, taken.revisions + 1, `Text ${at}`)).__typename === 'SavedPage';
    if (again) taken.revisions++;
  }
  return { pages, wall, past, files, taken };
}

const REVISION = { isMinor: false };
const SAVE = `mutation ($input: SavePageInput!) { savePage(input: $input) { __typename } }`;
const LABEL = `mutation ($pageId: ID!, $label: String!) { changeLabels(pageId: $pageId, add: [$label]) { id } }`;
const COMMENT = `mutation ($input: AddCommentInput!) { addComment(input: $input) { id } }`;

type Taken = Record<'titles' | 'fileNames', number>;

async function pageOf(visitor: Visitor, payload: string, at: number, taken: Taken): Promise<MadePage> {
  try {
    const page = await createPage(visitor, SPACE, payload, payload);
    taken.titles++;
    return page;
  } catch {
    // Too long for a title, or taken by an equal one.
    return createPage(visitor, SPACE, `Payload ${at}`, payload);
  }
}

async function fileOf(
  visitor: Visitor,
  page: MadePage,
  payload: string,
  at: number,
  taken: Taken,
): Promise<string> {
  const svg = payload.trimStart().startsWith('<svg')
    ? payload.trimStart().replace(/^<svg/, '<svg xmlns="http://www.w3.org/2000/svg"')
    : `<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"><script>alert(1)</script>${payload}</svg>`;
  const send = (name: string) =>
    visitor.fetch(`/files?pageId=${page.id}&name=${encodeURIComponent(name)}`, {
      method: 'POST',
      headers: { 'content-type': 'image/svg+xml', 'x-wellspring-request': '1' },
      body: svg,
    });
  const first = await send(`${wellFormed(payload)}.svg`);
  if (first.status === 201) taken.fileNames++;
  const response = first.status === 201 ? first : await send(`file-${at}.svg`);
  if (response.status !== 201) throw new Error(`The file ${at} was not taken: ${await response.text()}`);
  return ((await response.json()) as { href: string }).href; // the contract of the route
}

async function inHands<T>(items: readonly T[], work: (item: T, at: number) => Promise<void>): Promise<void> {
  const entries = items.entries();
  await Promise.all(
    Array.from({ length: HANDS }, async () => {
      for (const [at, item] of entries) await work(item, at);
    }),
  );
}

/** Half surrogates can't stand in an address. */
const wellFormed = (text: string): string => Buffer.from(text).toString();
