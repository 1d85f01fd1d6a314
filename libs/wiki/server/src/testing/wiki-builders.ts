import { randomUUID } from 'node:crypto';
import { type Actor } from '@wellspring/kernel';
import { Database } from '@wellspring/platform-database';
import { type Grant, type SpaceOpenness } from '@wellspring/wiki-domain';
import { CreatePage } from '../create-page.service.js';
import { CreateSpace } from '../create-space.service.js';
import { type SavePageOutcome } from '../save-outcome.js';
import { SavePage, type SavePageInput } from '../save-page.service.js';
import { type OpenWiki } from './open-wiki.js';

/** A space made by the commands. */
export interface MadeSpace {
  readonly id: string;
  readonly key: string;
}
/** A page made by the commands. */
export interface MadePage {
  readonly id: string;
  readonly urlId: string;
}

/** Makes a space whose manager is `manager`. */
export async function aSpace(
  wiki: OpenWiki,
  manager: Actor,
  wanted: { access?: SpaceOpenness; name?: string; memberGrants?: readonly Grant[] } = {},
): Promise<MadeSpace> {
  const key = `S${randomUUID().slice(0, 8).toUpperCase()}`;
  const outcome = await wiki.get(CreateSpace).run(manager, {
    key,
    name: wanted.name ?? `Space ${key}`,
    description: '',
    access: wanted.access ?? 'open',
    ...(wanted.memberGrants ? { memberGrants: wanted.memberGrants } : {}),
  });
  if (outcome.kind !== 'created') throw new Error(`No space: ${outcome.kind}`);
  return { id: outcome.spaceId, key };
}

/** Makes a page, at the top of the space unless a parent is given. */
export async function aPage(
  wiki: OpenWiki,
  author: Actor,
  space: MadeSpace,
  wanted: { title?: string; text?: string; parentId?: string } = {},
): Promise<MadePage> {
  const outcome = await wiki.get(CreatePage).run(author, {
    spaceKey: space.key,
    parentId: wanted.parentId ?? null,
    title: wanted.title ?? `Page ${randomUUID().slice(0, 8)}`,
    text: wanted.text ?? 'First line.\n\nSecond line.\n\nThird line.\n',
    summary: '',
    idempotencyKey: randomUUID(),
  });
  if (outcome.kind !== 'saved') throw new Error(`No page: ${outcome.kind}`);
  const [page] = await wiki
    .get(Database)
    .query<MadePage>('SELECT id, url_id AS "urlId" FROM page WHERE id = $1', [outcome.pageId]);
  if (!page) throw new Error('No page.');
  return page;
}

/** Saves an edit with defaults for what the test does not care about. */
export const edit = (
  wiki: OpenWiki,
  author: Actor,
  input: Partial<SavePageInput> & { pageId: string; baseNumber: number; text: string; title: string },
): Promise<SavePageOutcome> =>
  wiki.get(SavePage).run(author, { summary: '', isMinor: false, idempotencyKey: randomUUID(), ...input });
