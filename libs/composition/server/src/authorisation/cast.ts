import { randomUUID } from 'node:crypto';
import { type Actor } from '@wellspring/kernel';
import { aPerson, type TestDatabase } from '@wellspring/testing';
import { Files } from '@wellspring/wiki-server';
import { type OpenServer } from './open-server.js';

/** Who asks, in the order of the table's columns. The last three have to do with the space; the others have not. */
export const WHO = [
  ...['signedOut', 'guest', 'employee', 'reviewer', 'analyst', 'admin'],
  ...['member', 'author', 'manager'],
] as const;
export type Who =
  'signedOut' | 'guest' | 'employee' | 'reviewer' | 'analyst' | 'admin' | 'member' | 'author' | 'manager';

/** Kinds of space, in the order of a cell's letters. */
export const KINDS = ['OPEN', 'READABLE', 'MEMBERS'] as const;
export type Kind = (typeof KINDS)[number];

/** Word in all titles and texts; what is in a space also bears its key, by which one knows that it was seen. */
export const SECRET = 'Zinnoberquelle';

/** A space with a page and what hangs on it; the names are those that operations are written with. */
export interface Scene {
  readonly key: string;
  readonly space: string;
  /** A page of the manager's, at the top. */
  readonly home: string;
  readonly template: string;
  page: string;
  urlId: string;
  child: string;
  comment: string;
  attachment: string;
  binned: string;
  binnedUrlId: string;
}

/** People and spaces of the table. */
export class Cast {
  readonly scenes = new Map<Kind, Scene>();
  private constructor(
    private readonly server: OpenServer,
    private readonly test: TestDatabase,
    private readonly people: ReadonlyMap<Who, Actor | null>,
    /** Somebody to whom things are done. */
    readonly target: Actor,
  ) {}

  static async of(server: OpenServer, test: TestDatabase): Promise<Cast> {
    const { database } = test;
    const employee = (displayName: string) => aPerson(database, { displayName });
    const withRole = (role: 'reviewer' | 'analyst' | 'admin') =>
      aPerson(database, { displayName: role, roles: ['employee', role] });
    const people = new Map<Who, Actor | null>([
      ['signedOut', null],
      ['guest', await aPerson(database, { kind: 'guest', displayName: 'guest' })],
      ['employee', await employee('employee')],
      ['reviewer', await withRole('reviewer')],
      ['analyst', await withRole('analyst')],
      ['admin', await withRole('admin')],
      ['member', await employee('member')],
      ['author', await employee('author')],
      ['manager', await employee('manager')],
    ]);
    const cast = new Cast(server, test, people, await employee('target'));
    for (const kind of KINDS) await cast.stage(kind);
    return cast;
  }

  actor(who: Who): Actor | null {
    return this.people.get(who) ?? null;
  }

  scene(kind: Kind): Scene {
    const scene = this.scenes.get(kind);
    if (!scene) throw new Error(`There is no space of kind ${kind}.`);
    return scene;
  }

  /** Makes a space of this kind anew, with everything in it. */
  async stage(kind: Kind): Promise<void> {
    const key = `M${randomUUID().slice(0, 8).toUpperCase()}`;
    const made = await this.did<{ space: { id: string } }>(
      'manager',
      `mutation { it: createSpace(input: { key: "${key}", name: "${SECRET} ${key}", access: ${kind} }) { ... on SpaceCreated { space { id } } } }`,
    );
    const blank = {
      page: '',
      urlId: '',
      child: '',
      comment: '',
      attachment: '',
      binned: '',
      binnedUrlId: '',
    };
    const home = (await this.newPage('manager', key, null)).page;
    const template = (await this.newPage('manager', key, null)).page;
    await this.did(
      'manager',
      `mutation { it: setPageTemplate(pageId: "${template}", isTemplate: true) { id } }`,
    );
    const scene: Scene = { key, space: made.space.id, home, template, ...blank };
    this.scenes.set(kind, scene);
    for (const who of ['member', 'author'] as const)
      await this.did(
        'manager',
        `mutation { it: changeSpaceAccess(input: { spaceId: "${scene.space}", to: { personId: "${this.actor(who)?.personId}" }, level: EDIT }) { id } }`,
      );
    await this.furnish(kind);
  }

  /** Makes the page and what hangs on it anew. */
  async furnish(kind: Kind): Promise<void> {
    const scene = this.scene(kind);
    Object.assign(scene, await this.newPage('author', scene.key, scene.home));
    scene.child = (await this.newPage('author', scene.key, scene.page)).page;
    const binned = await this.newPage('author', scene.key, scene.home);
    [scene.binned, scene.binnedUrlId] = [binned.page, binned.urlId];
    await this.did('author', `mutation { it: deletePage(pageId: "${binned.page}") }`);
    const comment = await this.did<{ id: string }>(
      'author',
      `mutation { it: addComment(input: { pageId: "${scene.page}", text: "${SECRET} ${scene.key}", idempotencyKey: "${randomUUID()}" }) { id } }`,
    );
    scene.comment = comment.id;
    await this.did(
      'author',
      `mutation { it: changeLabels(pageId: "${scene.page}", add: ["${SECRET}", "${scene.key}"]) { id } }`,
    );
    const author = this.actor('author');
    if (!author) throw new Error('The author is somebody.');
    const content = Buffer.from('A file that is a text.\n');
    const file = await this.test.unitOfWork.run((tx) =>
      this.server
        .get(Files)
        .put(tx, author, { pageId: scene.page, name: `${SECRET} ${scene.key}.txt`, content, at: new Date() }),
    );
    scene.attachment = file.attachmentId;
  }

  private async newPage(
    who: Who,
    key: string,
    parentId: string | null,
  ): Promise<{ page: string; urlId: string }> {
    const title = `${SECRET} ${key} ${randomUUID().slice(0, 8)}`;
    const { page } = await this.did<{ page: { id: string; urlId: string } }>(
      who,
      `mutation { it: createPage(input: { spaceKey: "${key}", parentId: ${JSON.stringify(parentId)}, title: "${title}",
        text: "${SECRET} [[Nowhere ${title}]]", idempotencyKey: "${randomUUID()}" }) { ... on SavedPage { page { id urlId } } ... on Problem { message } } }`,
    );
    return { page: page.id, urlId: page.urlId };
  }

  private async did<T>(who: Who, mutation: string): Promise<T> {
    const answer = await this.server.ask(this.actor(who), mutation);
    if (answer.errors || !answer.data) throw new Error(`${mutation}\n${JSON.stringify(answer)}`);
    return answer.data['it'] as T; // every mutation above names its field so
  }
}

/** Fills `$name` with what the scene has of that name; see `operations.ts` for the others. */
export function filled(written: string, cast: Cast, kind: Kind): string {
  const scene: Readonly<Record<string, string>> = {
    ...cast.scene(kind),
    target: cast.target.personId,
    manager: cast.actor('manager')?.personId ?? '',
  };
  return written.replace(/\$(\w+)/g, (_, name: string) => {
    if (name === 'new') return randomUUID();
    if (name === 'word') return `N${randomUUID().slice(0, 8).toUpperCase()}`;
    return scene[name] ?? `$${name}`;
  });
}
