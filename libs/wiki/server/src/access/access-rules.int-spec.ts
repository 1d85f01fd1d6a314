import { type Actor, seededRandom } from '@wellspring/kernel';
import { aGroup, aPerson, createTestDatabase, type TestDatabase } from '@wellspring/testing';
import { ACCESS_LEVELS, decideLevel, type Grant, nearestRules } from '@wellspring/wiki-domain';
import { Access } from '../access.read-model.js';
import { ChangeAccess } from '../change-access.service.js';
import { DeletePage } from '../delete-page.service.js';
import { MovePage } from '../move-page.service.js';
import { PageList } from '../page-list.read-model.js';
import { PageReading } from '../page-reading.read-model.js';
import { PageTree } from '../page-tree.read-model.js';
import { Spaces } from '../space.read-model.js';
import { ChangeSpace } from '../spaces/change-space.service.js';
import { aPage, aSpace, type MadePage, type MadeSpace } from '../testing/wiki-builders.js';
import { openWiki, type OpenWiki } from '../testing/open-wiki.js';
import { wikiEntities } from '../wiki.entities.js';
import { WhoCanSee } from './who-can-see.read-model.js';

/** The naive twin: a tree whose nodes have rules of their own or none, and are asked by walking up. */
interface NaiveSpace extends MadeSpace {
  rules: readonly Grant[];
}
interface NaivePage extends MadePage {
  readonly name: string;
  space: NaiveSpace;
  parent: NaivePage | null;
  /** Null: inherits. */
  rules: readonly Grant[] | null;
  deleted: boolean;
}

const SEEDS = [1, 2, 3];
const STEPS = 45;

describe.each(SEEDS)('access by SQL and by walking up the tree, seed %i', (seed) => {
  const random = seededRandom(seed);
  const below = (count: number) => Math.floor(random.next() * count);
  const oneOf = <T>(list: readonly T[]): T => {
    const one = list[below(list.length)];
    if (one === undefined) throw new Error('An empty list has no member to take.');
    return one;
  };
  let test: TestDatabase;
  let wiki: OpenWiki;
  let owner: Actor;
  let readers: Actor[];
  let groups: string[];
  const spaces: NaiveSpace[] = [];
  const pages: NaivePage[] = [];

  beforeAll(async () => {
    test = await createTestDatabase(wikiEntities);
    wiki = await openWiki(test);
    groups = [await aGroup(test.database), await aGroup(test.database), await aGroup(test.database)];
    owner = await aPerson(test.database);
    readers = [
      owner,
      await aPerson(test.database),
      await aPerson(test.database, { groupIds: groups.slice(0, 1) }),
      await aPerson(test.database, { groupIds: groups.slice(1) }),
      await aPerson(test.database, { kind: 'guest', groupIds: groups.slice(2) }),
      await aPerson(test.database, { roles: ['employee', 'admin'] }),
    ];
    for (const access of ['open', 'readable', 'members'] as const) {
      const made = await aSpace(wiki, owner, { access });
      const everyone = { open: 'edit', readable: 'read', members: null } as const;
      const level = everyone[access];
      spaces.push({
        ...made,
        rules: [mine(), ...(level ? [{ to: { kind: 'everyone' }, level } as const] : [])],
      });
    }
  });
  afterAll(async () => {
    await wiki.close();
    await test.close();
  });

  const mine = (): Grant => ({ to: { kind: 'person', personId: owner.personId }, level: 'manage' });
  const someRules = (): Grant[] => {
    const subjects: Grant['to'][] = [
      { kind: 'everyone' },
      ...groups.map((groupId) => ({ kind: 'group', groupId }) as const),
      ...readers.slice(1).map((reader) => ({ kind: 'person', personId: reader.personId }) as const),
    ];
    return [
      mine(),
      ...subjects.filter(() => random.next() < 0.3).map((to) => ({ to, level: oneOf(ACCESS_LEVELS) })),
    ];
  };
  const rulesOf = (page: NaivePage): readonly Grant[] => {
    const chain: (readonly Grant[] | null)[] = [];
    for (let up: NaivePage | null = page; up; up = up.parent) chain.push(up.rules);
    return nearestRules([...chain, page.space.rules]);
  };
  const inherited = (page: NaivePage) => (page.parent ? rulesOf(page.parent) : page.space.rules);
  const living = () => pages.filter((page) => !page.deleted);
  const isBelow = (page: NaivePage | null, top: NaivePage): boolean =>
    page !== null && (page === top || isBelow(page.parent, top));
  /** A page whose rules are those of its place has none of its own. */
  const settle = () => {
    for (const page of pages) if (page.rules === inherited(page)) page.rules = null;
  };

  const steps: Record<string, () => Promise<void>> = {
    create: async () => {
      const space = oneOf(spaces);
      const parents = living().filter((page) => page.space === space);
      const parent = parents.length > 0 && random.next() < 0.7 ? oneOf(parents) : null;
      const name = `P${pages.length}`;
      const made = await aPage(wiki, owner, space, {
        title: name,
        ...(parent ? { parentId: parent.id } : {}),
      });
      pages.push({ ...made, name, space, parent, rules: null, deleted: false });
    },
    restrict: async () => {
      const page = oneOf(living());
      const rules = someRules();
      await wiki.get(ChangeAccess).ofPage(owner, page.id, rules);
      page.rules = rules;
    },
    inherit: async () => {
      const page = oneOf(living());
      await wiki.get(ChangeAccess).ofPage(owner, page.id, null);
      page.rules = null;
    },
    move: async () => {
      const page = oneOf(living());
      const space = oneOf(spaces);
      const places = living().filter((one) => one.space === space && !isBelow(one, page));
      const parent = places.length > 0 && random.next() < 0.7 ? oneOf(places) : null;
      const input = { pageId: page.id, parentId: parent?.id ?? null, spaceKey: space.key };
      await wiki.get(MovePage).run(owner, input);
      page.parent = parent;
      for (const one of pages) if (isBelow(one, page)) one.space = space;
    },
    delete: async () => {
      const page = oneOf(living());
      await wiki.get(DeletePage).run(owner, page.id);
      // What lay below it keeps the rules that it had.
      for (const child of pages.filter((one) => one.parent === page)) {
        child.rules ??= rulesOf(page);
        child.parent = page.parent;
      }
      page.rules = rulesOf(page);
      page.deleted = true;
    },
    restore: async () => {
      const gone = pages.filter((page) => page.deleted);
      if (gone.length === 0) return;
      const page = oneOf(gone);
      await wiki.get(DeletePage).restore(owner, page.id);
      page.deleted = false;
    },
    space: async () => {
      const space = oneOf(spaces);
      const reader = oneOf(readers.slice(1));
      const level = random.next() < 0.3 ? null : oneOf(ACCESS_LEVELS);
      const to = { kind: 'person', personId: reader.personId } as const;
      await wiki.get(ChangeSpace).changeAccess(owner, space.id, { kind: 'grant', to, level });
      const others = space.rules.filter((one) => one.to.kind !== 'person' || one.to.personId !== to.personId);
      const rules = level ? [...others, { to, level }] : others;
      // The set is the same one, so whoever had it as their own has it changed too.
      for (const page of pages) if (page.rules === space.rules) page.rules = rules;
      space.rules = rules;
    },
  };

  /** Everything that is asked by SQL, held against the twin. */
  const compare = async () => {
    const shown = living();
    const ids = shown.map((page) => page.id);
    for (const actor of readers) {
      const open = shown.filter((page) => decideLevel(rulesOf(page), actor) !== null);
      const names = (list: readonly NaivePage[]) => list.map((page) => page.name).sort();
      const named = (found: Iterable<string>) =>
        [...found].map((id) => pages.find((page) => page.id === id)?.name).sort();
      expect(named(await wiki.get(Access).canRead(actor, ids))).toEqual(names(open));
      const summaries = await wiki.get(PageList).byIds(
        actor,
        pages.map((page) => page.id),
      );
      expect([...summaries.values()].map((one) => [one.title, one.level]).sort()).toEqual(
        open.map((page) => [page.name, decideLevel(rulesOf(page), actor)]).sort(),
      );
      const sets = await setsOf(ids);
      const readable = new Set((await wiki.get(Access).searchableAccessSets(actor)).map((set) => set.id));
      expect(named(ids.filter((id) => readable.has(sets.get(id) ?? '')))).toEqual(names(open));
      const facts = await wiki.get(WhoCanSee).ofPages(actor, ids);
      for (const page of open) {
        const origin = page.rules ? 'own' : rulesOf(page) === page.space.rules ? 'space' : 'page';
        expect([page.name, facts.get(page.id)?.origin]).toEqual([page.name, origin]);
      }
      const [children, counts] = [
        await wiki.get(PageTree).children(actor, ids),
        await wiki.get(Spaces).pageCounts(
          actor,
          spaces.map((space) => space.id),
        ),
      ];
      for (const page of shown)
        expect(named((children.get(page.id) ?? []).map((node) => node.id))).toEqual(
          names(open.filter((one) => one.parent === page)),
        );
      for (const space of spaces)
        expect(counts.get(space.id) ?? 0).toBe(open.filter((page) => page.space === space).length);
      const page = oneOf(shown);
      const view = await wiki.get(PageReading).byUrlId(actor, page.urlId);
      expect(view === null).toBe(!open.includes(page));
      const above: string[] = [];
      for (let up = page.parent; up; up = up.parent) if (open.includes(up)) above.unshift(up.name);
      if (view) expect(view.breadcrumb.map((node) => node.title)).toEqual(above);
    }
  };
  const setsOf = async (ids: readonly string[]) =>
    new Map(
      (
        await test.database.query<{ id: string; setId: string }>(
          'SELECT id, access_set_id AS "setId" FROM page WHERE id = ANY($1::uuid[])',
          [ids],
        )
      ).map((row) => [row.id, row.setId]),
    );

  it(`agree after each of ${STEPS} creations, rules, moves, deletions and restorations`, async () => {
    const kinds = [
      'create',
      'create',
      'restrict',
      'restrict',
      'inherit',
      'move',
      'move',
      'delete',
      'restore',
      'space',
    ];
    for (let i = 0; i < 8; i++) await steps['create']?.();
    for (let i = 0; i < STEPS; i++) {
      const kind = living().length < 4 ? 'create' : oneOf(kinds);
      await steps[kind]?.();
      settle();
      if (i % 5 === 4) await compare();
    }
  }, 60_000);
});
