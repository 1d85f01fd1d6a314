import { randomUUID } from 'node:crypto';
import { eventually } from './eventually.js';
import { type Visitor } from './visitor.js';
import { createPage, createSpace, type MadePage, savePage } from './wiki-commands.js';

/** The queue follows a save through the jobs. */
const QUEUED_WITHIN_MS = 60_000;

/** A space of a test's own, by default one in which everything that is saved waits for a reviewer. */
export interface ProtectedSpace {
  readonly id: string;
  readonly key: string;
  /** Published before the space asked for review, in the order of the titles. */
  readonly pages: readonly MadePage[];
}

const SPACE = 'query ($key: String!) { space(key: $key) { id } }';
const PROTECT = `mutation ($spaceId: ID!) { setSpaceReview(input: {
  spaceId: $spaceId, reviewsBeforePublishing: true, welcomesVolunteers: true }) { id } }`;
const WAITING = `query ($spaceId: ID!) { reviewQueue(filter: { spaceIds: [$spaceId] }, first: 50) {
  nodes { id source version page { id } author { id } } } }`;

/** An item of the queue as far as journeys need it. */
export interface QueuedItem {
  readonly id: string;
  readonly source: string;
  readonly version: number;
  readonly page: { readonly id: string } | null;
  readonly author: { readonly id: string } | null;
}

/** As {@link protectedSpace}, but what is saved in it is published at once and looked at afterwards. */
export async function patrolledSpace(
  manager: Visitor,
  titles: readonly string[],
  text: string,
  writer: Visitor = manager,
): Promise<ProtectedSpace> {
  const key = `GUARD${randomUUID().slice(0, 8).toUpperCase()}`;
  await createSpace(manager, key, 'OPEN');
  // Only managers make pages at the top of a space.
  const top = await createPage(manager, key, `Yard ${key}`, 'What is below.');
  const pages: MadePage[] = [];
  for (const title of titles) pages.push(await createPage(writer, key, title, text, top.id));
  const { space } = await manager.ask<{ space: { id: string } }>(SPACE, { key });
  return { id: space.id, key, pages };
}

/**
 * Makes a space that is open to all with a published page for each title, and then asks for review in it. Nobody reviews
 * what they wrote: where the manager reviews the pages themselves, somebody else is their `writer`.
 */
export async function protectedSpace(
  manager: Visitor,
  titles: readonly string[],
  text: string,
  writer: Visitor = manager,
): Promise<ProtectedSpace> {
  const space = await patrolledSpace(manager, titles, text, writer);
  await manager.ask(PROTECT, { spaceId: space.id });
  return space;
}

/** Saves a text that has to be held. */
export async function saveHeld(
  author: Visitor,
  page: MadePage,
  baseNumber: number,
  text: string,
): Promise<void> {
  const outcome = await savePage(author, page, baseNumber, text);
  if (outcome.__typename !== 'HeldForReview') throw new Error(`Not held: ${outcome.__typename}.`);
}

/** The item of a page in a space, once there is one of this source. */
export async function itemOf(
  reviewer: Visitor,
  spaceId: string,
  page: MadePage,
  source: string,
  isDone: (item: QueuedItem) => boolean = () => true,
): Promise<QueuedItem> {
  const isIt = (item: QueuedItem) => item.source === source && item.page?.id === page.id && isDone(item);
  const items = await queued(reviewer, spaceId, 1, (all) => all.some(isIt));
  const item = items.find(isIt);
  if (!item) throw new Error(`Nothing waits for ${page.title}.`);
  return item;
}

/** What waits in a space, once it is at least so much and `isDone` says so. */
export async function queued(
  reviewer: Visitor,
  spaceId: string,
  least: number,
  isDone: (items: readonly QueuedItem[]) => boolean = () => true,
): Promise<readonly QueuedItem[]> {
  return eventually(
    `${least} items wait`,
    async () => {
      const { reviewQueue } = await reviewer.ask<{ reviewQueue: { nodes: QueuedItem[] } }>(WAITING, {
        spaceId,
      });
      return reviewQueue.nodes.length >= least && isDone(reviewQueue.nodes) ? reviewQueue.nodes : null;
    },
    QUEUED_WITHIN_MS,
  );
}

/** Where a page is. */
export const pathOf = (page: MadePage): string => `/p/${page.slug}-${page.urlId}`;
