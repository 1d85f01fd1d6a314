import { randomUUID } from 'node:crypto';
import { type Visitor } from './visitor.js';
import { createPage, createSpace, type MadePage, savePage } from './wiki-commands.js';

/** Two pages that stand side by side wherever pages are shown, until one of them is closed. */
export interface TwoPages {
  readonly spaceKey: string;
  /** What both titles begin with; it may be typed to look for them. */
  readonly known: string;
  /** Stands in both texts and in no title. */
  readonly inTexts: string;
  /** In the title, the label, the file's name and the note of the page that is closed later, and nowhere else. */
  readonly secret: string;
  /** The same for the page that stays open. */
  readonly open: string;
  /** A label of both. */
  readonly sharedLabel: string;
  readonly closed: MadePage;
  readonly parent: MadePage;
  /** Links to both and stands between them. */
  readonly pointing: MadePage;
  /** Is linked from both. */
  readonly pointedAt: MadePage;
  /** Address of the file of the page that is closed later. */
  readonly fileHref: string;
}

/** Somebody with the id that pages are sent to. */
export interface Known {
  readonly visitor: Visitor;
  readonly personId: string;
  readonly name: string;
}

/** Who a visitor is. */
export async function known(visitor: Visitor): Promise<Known> {
  const { me } = await visitor.ask<{ me: { person: { id: string; displayName: string } } }>(
    '{ me { person { id displayName } } }',
  );
  return { visitor, personId: me.person.id, name: me.person.displayName };
}

/** Makes both in a new space that is open to all; every one of `others` edits them and is sent them. */
export async function makeTwoPages(manager: Visitor, others: readonly Known[]): Promise<TwoPages> {
  const id = randomUUID().slice(0, 8);
  const spaceKey = `QUAY${id.toUpperCase()}`;
  const names = { known: `Harbour ${id} plan`, inTexts: `mooring${id}`, sharedLabel: `port${id}` };
  const [secret, open] = [`closed${id}`, `public${id}`];
  await createSpace(manager, spaceKey, 'OPEN');
  const make = (title: string, text: string, parentId?: string) =>
    createPage(manager, spaceKey, title, text, parentId);
  const pointedAt = await make(`Bollard ${id}`, 'Both are about it.');
  const parent = await make(`Quay ${id}`, 'What is below.');
  const text = `The ${names.inTexts} is here. See [it](/p/x-${pointedAt.urlId}).\n`;
  const first = await make(`Harbour ${id} draft`, text, parent.id);
  const pointing = await make(`Signpost ${id}`, 'Still empty.', parent.id);
  const second = await make(`Harbour ${id} idea`, text, parent.id);
  await savePage(
    manager,
    pointing,
    1,
    `[the one](/p/x-${first.urlId}), [[${first.title}]], [the other](/p/x-${second.urlId})\n`,
  );
  const finish = async (page: MadePage, word: string) => {
    const named: MadePage = { ...page, title: `${names.known} ${word}` };
    await savePage(manager, named, 1, `# Depths ${word}\n\n${text}`);
    for (const [at, { visitor }] of others.entries())
      await savePage(visitor, named, at + 2, `# Depths ${word}\n\n${text}\nLine ${at}.\n`);
    await createPage(manager, spaceKey, `Below ${word}`, 'Nobody links here.', page.id);
    await manager.ask(LABEL, { pageId: page.id, add: [word, names.sharedLabel] });
    await manager.ask(SEND, {
      input: {
        ...{ pageId: page.id, personIds: others.map(({ personId }) => personId) },
        ...{ note: `Have a look at ${word}`, idempotencyKey: randomUUID() },
      },
    });
    await manager.ask(COMMENT, {
      input: { pageId: page.id, text: `A remark on ${word}`, idempotencyKey: randomUUID() },
    });
    return attach(manager, page, `${word}.txt`);
  };
  const fileHref = await finish(first, secret);
  await finish(second, open);
  return { spaceKey, ...names, secret, open, closed: first, parent, pointing, pointedAt, fileHref };
}

const LABEL = `mutation ($pageId: ID!, $add: [String!]!) { changeLabels(pageId: $pageId, add: $add) { id } }`;
const SEND = `mutation ($input: SendPageInput!) { sendPage(input: $input) { __typename } }`;
const COMMENT = `mutation ($input: AddCommentInput!) { addComment(input: $input) { id } }`;

async function attach(visitor: Visitor, page: MadePage, name: string): Promise<string> {
  const response = await visitor.fetch(`/files?pageId=${page.id}&name=${encodeURIComponent(name)}`, {
    method: 'POST',
    headers: { 'content-type': 'text/plain', 'x-wellspring-request': '1' },
    body: 'Depths in metres: 4, 6, 9.',
  });
  if (response.status !== 201) throw new Error(`${name} was not taken: ${await response.text()}`);
  return ((await response.json()) as { href: string }).href; // the contract of the route
}
