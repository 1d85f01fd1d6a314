import { randomUUID } from 'node:crypto';
import { type Actor, DAY_MS, dayInZone, systemClock } from '@wellspring/kernel';
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
  /** What a link of every page asks for and no page is, as lists of wanted pages know it. */
  readonly wanted: string;
  /** An export of the space that its manager started, and the job of it. */
  readonly transfer: string;
  readonly jobRun: string;
  page: string;
  urlId: string;
  child: string;
  comment: string;
  attachment: string;
  /** Of the review queue: the page’s first text, to be looked at. */
  item: string;
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
      item: '',
      binned: '',
      binnedUrlId: '',
    };
    const home = (await this.newPage('manager', key, null)).page;
    const template = (await this.newPage('manager', key, null)).page;
    await this.did(
      'manager',
      `mutation { it: setPageTemplate(pageId: "${template}", isTemplate: true) { id } }`,
    );
    const exported = await this.did<{ id: string; job: { id: string } }>(
      'manager',
      `mutation { it: startExport(input: { format: MARKDOWN, spaceKey: "${key}" }) { id job { id } } }`,
    );
    const scene: Scene = {
      ...{ key, space: made.space.id, home, template, wanted: wantedIn(key).toLowerCase() },
      ...{ transfer: exported.id, jobRun: exported.job.id },
      ...blank,
    };
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
    const toPage = `[up](/p/page-${scene.urlId})`;
    scene.child = (await this.newPage('author', scene.key, scene.page, toPage)).page;
    await this.did(
      'manager',
      `mutation { it: verifyPage(pageId: "${scene.page}", until: "${dayAhead(1)}") { id } }`,
    );
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
    // The job that scores pages may have been quicker.
    const [item] = await this.test.database.query<{ id: string }>(
      `INSERT INTO review_item (id, source, state, page_id, space_id, class, author_id, from_number, to_number, opened_at,
         changed_at, due_at, risk_score, risk_ratio)
       VALUES ($1, 'patrol', 'waiting', $2, $3, 'other', $4, 1, 1, now(), now(), now() + interval '1 day', 0, 0.5)
       ON CONFLICT (page_id, from_number) WHERE source IN ('patrol', 'rule') DO UPDATE SET version = 1 RETURNING id`,
      [randomUUID(), scene.page, scene.space, author.personId],
    );
    scene.item = item?.id ?? '';
  }

  private async newPage(
    who: Who,
    key: string,
    parentId: string | null,
    more = '',
  ): Promise<{ page: string; urlId: string }> {
    const title = `${SECRET} ${key} ${randomUUID().slice(0, 8)}`;
    const { page } = await this.did<{ page: { id: string; urlId: string } }>(
      who,
      `mutation { it: createPage(input: { spaceKey: "${key}", parentId: ${JSON.stringify(parentId)}, title: "${title}",
        text: "${SECRET} [[${wantedIn(key)}]] ${more}", idempotencyKey: "${randomUUID()}" }) { ... on SavedPage { page { id urlId } } ... on Problem { message } } }`,
    );
    return { page: page.id, urlId: page.urlId };
  }

  private async did<T>(who: Who, mutation: string): Promise<T> {
    const answer = await this.server.ask(this.actor(who), mutation);
    if (answer.errors || !answer.data) throw new Error(`${mutation}\n${JSON.stringify(answer)}`);
    return answer.data['it'] as T; // every mutation above names its field so
  }
}

/** The title that links of a space ask for. */
const wantedIn = (key: string): string => `Nowhere ${key}`;

/** A day from today on, `YYYY-MM-DD`, in the zone of the tests. */
const dayAhead = (days: number): string =>
  dayInZone(new Date(systemClock.now().getTime() + days * DAY_MS), 'UTC');

/** Fills `$name` with what the scene has of that name; see `operation.ts` for the others. */
export function filled(written: string, cast: Cast, kind: Kind): string {
  const scene: Readonly<Record<string, string>> = {
    ...cast.scene(kind),
    target: cast.target.personId,
    manager: cast.actor('manager')?.personId ?? '',
  };
  return written.replace(/\$(\w+)/g, (_, name: string) => {
    if (name === 'new') return randomUUID();
    if (name === 'day') return dayAhead(90);
    if (name === 'word') return `N${randomUUID().slice(0, 8).toUpperCase()}`;
    return scene[name] ?? `$${name}`;
  });
}
