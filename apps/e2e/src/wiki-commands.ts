import { randomUUID } from 'node:crypto';
import { type Visitor } from './visitor.js';

/** A page as far as journeys need it. */
export interface MadePage {
  readonly id: string;
  readonly urlId: string;
  readonly slug: string;
  readonly title: string;
}

/** What `savePage` and `createPage` answer with. */
export interface SaveOutcome {
  readonly __typename: 'SavedPage' | 'EditConflict' | 'PathTaken' | 'HeldForReview' | 'Refused';
  readonly merged?: boolean;
  readonly unchanged?: boolean;
  readonly page?: MadePage;
  readonly revision?: { readonly number: number; readonly text: string; readonly tags: readonly string[] };
  readonly theirs?: { readonly number: number; readonly author: { readonly displayName: string } };
  readonly segments?: readonly {
    readonly kind: 'COMMON' | 'MINE' | 'THEIRS' | 'CONFLICT';
    readonly mine: string | null;
    readonly theirs: string | null;
  }[];
}

const OUTCOME = `__typename
  ... on SavedPage { merged unchanged page { id urlId slug title } revision { number text tags } }
  ... on EditConflict { theirs { number author { displayName } } segments { kind mine theirs } }`;

/** Makes a space of which the visitor is the manager. */
export async function createSpace(
  visitor: Visitor,
  key: string,
  access: 'OPEN' | 'READABLE' | 'MEMBERS',
): Promise<void> {
  await visitor.ask(
    'mutation ($input: CreateSpaceInput!) { createSpace(input: $input) { ... on SpaceCreated { space { id } } } }',
    { input: { key, name: `Space ${key}`, access } },
  );
}

/** Makes a page below another one, or at the top of a space; throws where that is refused. */
export async function createPage(
  visitor: Visitor,
  spaceKey: string,
  title: string,
  text: string,
  parentId: string | null = null,
): Promise<MadePage> {
  const { createPage: outcome } = await visitor.ask<{ createPage: SaveOutcome }>(
    `mutation ($input: CreatePageInput!) { createPage(input: $input) { ${OUTCOME} } }`,
    { input: { spaceKey, parentId, title, text, idempotencyKey: randomUUID() } },
  );
  if (outcome.page === undefined) throw new Error(`The page was not made: ${outcome.__typename}.`);
  return outcome.page;
}

/** Saves a text onto a revision. */
export async function savePage(
  visitor: Visitor,
  page: MadePage,
  baseNumber: number,
  text: string,
  idempotencyKey: string = randomUUID(),
): Promise<SaveOutcome> {
  const input = { pageId: page.id, baseNumber, title: page.title, text, summary: '', idempotencyKey };
  const saved = await visitor.ask<{ savePage: SaveOutcome }>(
    `mutation ($input: SavePageInput!) { savePage(input: $input) { ${OUTCOME} } }`,
    { input },
  );
  return saved.savePage;
}
