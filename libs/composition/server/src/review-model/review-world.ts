import { type Actor } from '@wellspring/kernel';
import { aPerson, type TestDatabase } from '@wellspring/testing';
import { Watching } from '@wellspring/wiki-server';
import { type OpenServer } from '../authorisation/open-server.js';
import { asked, quoted, tried } from './asking.js';
import { foundFor, type ModelPage, shownTo, WORD } from './reader-surfaces.js';

/** Who acts, by name: two authors, and two reviewers of whom one writes too. */
export const AUTHORS = ['ada', 'bo'] as const;
export const REVIEWERS = ['rhea', 'ravi'] as const;
export const NAMES = [...AUTHORS, ...REVIEWERS] as const;
export type Name = (typeof NAMES)[number];
/** A rule holds each text with this word, wherever it is saved. */
export const HELD_BY_RULE = 'zinnober';

/** What a reviewer had in front of them when they last looked. */
export interface Seen {
  readonly id: string;
  readonly version: number;
  readonly source: 'PENDING' | 'APPEAL';
  readonly toNumber: number | null;
  readonly author: { readonly displayName: string } | null;
  readonly about: {
    readonly id: string;
    readonly verdict: string | null;
    readonly toNumber: number | null;
  } | null;
}

/** What has to hold, kept beside what is done. */
export interface Model {
  readonly seen: Map<Name, Seen>;
  readonly mayReview: Map<Name, boolean>;
  /** Texts that were returned, the newest last. */
  readonly returned: { readonly itemId: string; readonly name: Name; readonly text: string }[];
}

/** A page under review. */
export interface Real extends ModelPage {
  readonly spaceId: string;
}

/** The composed server with the people of the model, and what they do. */
export class ReviewWorld {
  /** Words that readers may see, on whatever page: search compares all. */
  readonly approved = new Set<string>();
  private readonly people = new Map<Name, Actor>();
  private texts = 0;
  private words = 0;

  private constructor(
    readonly server: OpenServer,
    private readonly test: TestDatabase,
    readonly reader: Actor,
    readonly owner: Actor,
  ) {}

  /** Makes the people, and the rule that holds texts. */
  static async open(server: OpenServer, test: TestDatabase): Promise<ReviewWorld> {
    const { database } = test;
    const world = new ReviewWorld(
      server,
      test,
      await aPerson(database, { displayName: 'Reader' }),
      await aPerson(database, { displayName: 'Owner' }),
    );
    for (const name of NAMES) world.people.set(name, await aPerson(database, { displayName: name }));
    const admin = await aPerson(database, { roles: ['employee', 'admin'] });
    const detectorJson = quoted(JSON.stringify({ kind: 'words', words: [HELD_BY_RULE] }));
    await asked(
      server,
      admin,
      `mutation { rehearseReviewRule(input: { detectorJson: ${detectorJson} }) { __typename } }`,
    );
    await server.drain();
    const { __typename: saved } = await asked<{ __typename: string }>(
      ...[server, admin],
      `mutation { saveReviewRule(input: { name: "No red", words: "Red is for warnings.", action: HOLD, despiteBrake: true,
         brakeShareRatio: 1, detectorJson: ${detectorJson} }) { __typename } }`,
    );
    if (saved !== 'SavedReviewRule') throw new Error(`The rule was not saved: ${saved}.`);
    return world;
  }

  person(model: Model, name: Name): Actor {
    const actor = this.people.get(name);
    if (!actor) throw new Error(`There is no ${name}.`);
    return model.mayReview.get(name) ? { ...actor, roles: ['employee', 'reviewer'] } : actor;
  }

  rows<Row>(sql: string, parameters: unknown[]): Promise<Row[]> {
    return this.test.database.query<Row>(sql, parameters);
  }

  /** A page of a new space that readers see, where review is asked for from now on, and a text that a rule holds. */
  async begin(): Promise<{ model: Model; real: Real }> {
    const first = this.word();
    const key = `M${this.texts++}`;
    await asked(
      ...[this.server, this.owner],
      `mutation { createSpace(input: { key: "${key}", name: "${key}", access: OPEN }) { __typename } }`,
    );
    await asked(
      ...[this.server, this.owner],
      `mutation { createPage(input: { spaceKey: "${key}", parentId: null, title: "Page ${key}", text: "Words.\\n\\n${first}",
         idempotencyKey: "${key}" }) { __typename } }`,
    );
    const [row] = await this.rows<Real>(
      `UPDATE page SET reviews_before_publishing = true WHERE title = $1
       RETURNING id, url_id AS "urlId", space_id AS "spaceId"`,
      [`Page ${key}`],
    );
    if (!row) throw new Error('The page was not made.');
    await this.server.get(Watching).ofPage(this.reader, row.id, true);
    await this.server.drain();
    const mayReview = new Map<Name, boolean>(REVIEWERS.map((name) => [name, true]));
    this.approved.add(first);
    const [model, real]: [Model, Real] = [
      { seen: new Map(), returned: [], mayReview },
      { ...row, spaceKey: key },
    ];
    await this.save(model, real, 'ada', null, true);
    await this.server.drain();
    return { model, real };
  }

  /** Saves a text of its own onto what the author has; gives the kind of the outcome. */
  async save(model: Model, real: Real, name: Name, text: string | null, isRed: boolean): Promise<string> {
    const state = await this.stateOf(real);
    const words = text ?? `${isRed ? HELD_BY_RULE : 'Words'}.\n\n${this.word()}`;
    const saved = await tried<{ __typename: string; unchanged?: boolean }>(
      ...[this.server, this.person(model, name)],
      `mutation { savePage(input: { pageId: "${real.id}", baseNumber: ${state.head}, title: ${quoted(state.title)},
         text: ${quoted(words)}, idempotencyKey: "s${this.texts++}" }) { __typename ... on SavedPage { unchanged } } }`,
    );
    return saved?.unchanged ? 'unchanged' : (saved?.__typename ?? 'gone');
  }

  /** The page's item of this source as this reviewer's queue shows it; null where it shows none. */
  async look(model: Model, real: Real, name: Name, sources: readonly Seen['source'][]): Promise<Seen | null> {
    const queue = await asked<{ nodes: Seen[] }>(
      ...[this.server, this.person(model, name)],
      `{ reviewQueue(filter: { spaceIds: ["${real.spaceId}"], sources: [${sources.join(' ')}] }, first: 10) {
         nodes { id version source toNumber author { displayName } about { id verdict toNumber } } } }`,
    );
    return queue.nodes[0] ?? null;
  }

  /** A move of an item, as GraphQL names it; gives the type of the answer, null where the item is out of sight. */
  async move(
    model: Model,
    name: Name,
    mutation: 'claimReviewItem' | 'releaseReviewItem' | 'escalateReviewItem',
    id: string,
  ): Promise<string | null> {
    const answer = await tried<{ __typename: string }>(
      ...[this.server, this.person(model, name)],
      `mutation { ${mutation}(id: "${id}") { __typename } }`,
    );
    return answer?.__typename ?? null;
  }

  /** Decides what was seen; null where it is out of sight. */
  async decide(model: Model, name: Name, seen: Seen, verdict: string): Promise<string | null> {
    const answer = await tried<{ __typename: string }>(
      ...[this.server, this.person(model, name)],
      `mutation { decideReviewItem(input: { id: "${seen.id}", version: ${seen.version}, verdict: ${verdict},
         note: "So it is." }) { __typename } }`,
    );
    return answer?.__typename ?? null;
  }

  /** Appeals against the first thing of theirs that this author may appeal against; false where there is none. */
  async appeal(model: Model, name: Name): Promise<boolean> {
    const actor = this.person(model, name);
    const { nodes } = await asked<{ nodes: { id: string; mayAppeal: boolean }[] }>(
      ...[this.server, actor],
      `{ myReviewedChanges(first: 10) { nodes { id mayAppeal } } }`,
    );
    const chosen = nodes.find(({ mayAppeal }) => mayAppeal);
    if (!chosen) return false;
    await asked(
      ...[this.server, actor],
      `mutation { appealDecision(itemId: "${chosen.id}", request: "Please look again.") }`,
    );
    return true;
  }

  /** Deletes the page and brings it back, with the jobs of each. */
  async deleteAndRestore({ id }: Real): Promise<void> {
    await asked(this.server, this.owner, `mutation { deletePage(pageId: "${id}") }`);
    await this.server.drain();
    await asked(this.server, this.owner, `mutation { restorePage(pageId: "${id}") { id } }`);
    await this.server.drain();
  }

  /** Lets every lease of the page's items run out. */
  async letLeasesRunOut({ id }: Real): Promise<void> {
    await this.rows(
      `UPDATE review_item SET claimed_until = now() - interval '1 second' WHERE page_id = $1 AND claimed_until IS NOT NULL`,
      [id],
    );
  }

  async stateOf({ id }: Real): Promise<{ published: number; head: number; last: number; title: string }> {
    const [row] = await this.rows<{ published: number; head: number; last: number; title: string }>(
      `SELECT p.published_number AS published, p.head_number AS head, p.last_number AS last, r.title
       FROM page AS p JOIN revision AS r ON r.id = p.head_revision_id WHERE p.id = $1`,
      [id],
    );
    if (!row) throw new Error('The page is gone.');
    return row;
  }

  /** Texts that wait on the page, with who wrote them, in order. */
  async heldOn({ id, urlId }: Real): Promise<{ name: Name; text: string; number: number }[]> {
    const held = await this.rows<{ number: number; name: Name }>(
      `SELECT r.number, a.display_name AS name FROM revision AS r JOIN page AS p ON p.id = r.page_id
       JOIN person AS a ON a.id = r.author_id
       WHERE p.id = $1 AND r.number > p.published_number AND r.returned_at IS NULL ORDER BY r.number`,
      [id],
    );
    const found = [];
    for (const { number, name } of held) {
      const author = this.people.get(name);
      const revision =
        author &&
        (await asked<{ text: string } | null>(
          ...[this.server, author],
          `{ revision(urlId: "${urlId}", number: ${number}) { text } }`,
        ));
      if (revision) found.push({ name, number, text: revision.text });
    }
    return found;
  }

  /** What no sequence of calls may leave behind. */
  async storedFaults(real: Real): Promise<readonly string[]> {
    const found = await Promise.all(
      Object.entries(FAULTS).map(async ([fault, sql]) =>
        (await this.rows<{ id: string }>(sql, [real.id])).map(({ id }) => `${fault}: ${id}`),
      ),
    );
    return found.flat();
  }

  /** Words that somebody without any part in it sees anywhere and nobody approved. */
  async shownFaults(real: Real): Promise<readonly string[]> {
    const { last } = await this.stateOf(real);
    const shown = await shownTo(this.server, this.reader, real, last);
    const unseen = (text: string) =>
      [...new Set(text.match(WORD))].filter((word) => !this.approved.has(word));
    const faults = Object.entries(shown).flatMap(([surface, text]) =>
      unseen(text).map((word) => `${surface} shows ${word}`),
    );
    // The newest words: what waits, and what waited.
    for (const back of [1, 2])
      for (const one of unseen(await foundFor(this.server, this.reader, `zq${this.words - back}zq`)))
        faults.push(`search shows ${one}`);
    return faults;
  }

  private word(): string {
    return `zq${this.words++}zq`;
  }
}

/** What must not be in the database, each with SQL that finds it; `$1` is the page. */
const FAULTS: Readonly<Record<string, string>> = {
  'decided twice': `SELECT m.item_id AS id FROM review_move AS m JOIN review_item AS i ON i.id = m.item_id
    WHERE i.page_id = $1 AND m.move = 'decided' GROUP BY m.item_id HAVING count(*) > 1`,
  'reviewed by its author': `SELECT i.id FROM review_item AS i WHERE i.page_id = $1 AND i.state = 'decided'
    AND i.verdict <> 'trusted' AND (i.decided_by_id = i.author_id OR EXISTS (SELECT FROM revision AS r
      WHERE r.page_id = i.page_id AND r.number BETWEEN i.from_number AND i.to_number AND r.author_id = i.decided_by_id))`,
  'an appeal decided by who decided before': `SELECT a.id FROM review_item AS a JOIN review_item AS about
      ON about.id = a.about_item_id WHERE a.page_id = $1 AND a.verdict IS NOT NULL AND a.decided_by_id = about.decided_by_id
      AND about.decided_at < a.opened_at`,
  'an appeal about nothing': `SELECT a.id FROM review_item AS a JOIN review_item AS about ON about.id = a.about_item_id
    WHERE a.page_id = $1 AND a.state IN ('waiting', 'escalated') AND (about.state = 'closed' OR about.verdict = 'good')`,
  'two that wait before publishing': `SELECT max(id::text) AS id FROM review_item WHERE page_id = $1 AND source = 'pending'
    AND state IN ('waiting', 'escalated') HAVING count(*) > 1`,
};
