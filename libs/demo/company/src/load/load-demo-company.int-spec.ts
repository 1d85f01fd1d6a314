import { Leaders, MailRecordings } from '@wellspring/influence-server';
import { type Actor, SYSTEM_ACTOR } from '@wellspring/kernel';
import { Accounts, GroupDirectory, People } from '@wellspring/people-server';
import { JobRunner } from '@wellspring/platform-jobs';
import { Files, PageTree, Revisions, Spaces } from '@wellspring/wiki-server';
import { type DemoCompany } from '../generate/demo-company.js';
import { generateCompany } from '../generate/generate-company.js';
import { DemoStateRepository } from './demo-state.repository.js';
import { LoadDemoCompany } from './load-demo-company.service.js';
import { type LoadingProgress } from './loading-steps.js';
import { fingerprint } from './testing/fingerprint.js';
import { openDemo, type OpenDemo } from './testing/open-demo.js';

// The whole company on a busy machine.
const TIMEOUT_MS = 120_000;
const DAY_MS = 86_400_000;

/** What the loading of the first test wrote, for the others to compare with. */
let undisturbed: Record<string, unknown>;
/** Made beside the generated company. */
const TEMPLATES = 1;
const choice = { seed: 2026, today: new Date() };

describe('the demo company, loaded into an empty installation', () => {
  let demo: OpenDemo;
  let company: DemoCompany;
  let personIds: Map<string, string>;
  let pageIds: Map<string, string>;
  const progress: number[] = [];

  beforeAll(async () => {
    demo = await openDemo();
    const load = demo.get(LoadDemoCompany);
    expect([await load.shouldLoad(), await load.isLoaded()]).toEqual([true, false]);
    await load.run(choice, ({ doneRatio }) => progress.push(doneRatio));
    await demo.get(JobRunner).start();
    await demo.get(JobRunner).drain(TIMEOUT_MS);
    company = generateCompany(choice);
    personIds = await demo.get(People).byAddress(company.people.map(({ email }) => email));
    pageIds = await demo.get(DemoStateRepository).pageIds();
    undisturbed = await fingerprint(demo.test.database);
  }, TIMEOUT_MS);
  afterAll(() => demo.close());

  const idOf = (email: string) => personIds.get(email) ?? '';
  const count = async (sql: string, parameters: unknown[] = []) =>
    Number((await demo.test.database.query<{ count: string }>(sql, parameters))[0]?.count);
  const actor = async (email: string): Promise<Actor> => {
    const groups = await demo.test.database.query<{ id: string }>(
      'SELECT group_id AS id FROM person_group_member WHERE person_id = $1',
      [idOf(email)],
    );
    const groupIds = groups.map(({ id }) => id);
    return { kind: 'person', personId: idOf(email), roles: ['employee'], groupIds };
  };
  const somebodyOf = (department: string) =>
    company.people.find((person) => person.department === department && person.leftOn === null)?.email ?? '';

  it('tells its progress from nothing to everything, never backwards', () => {
    expect(progress[0]).toBe(0);
    expect(progress.at(-1)).toBe(1);
    expect(progress).toEqual([...progress].sort((a, b) => a - b));
    expect(progress.length).toBeGreaterThan(30);
  });

  it('is there: nothing is left to load, and loading again changes nothing', async () => {
    const load = demo.get(LoadDemoCompany);
    expect([await load.shouldLoad(), await load.isLoaded()]).toEqual([false, true]);
    await load.run({ seed: 1, today: new Date(0) }, () => undefined);
    expect(await fingerprint(demo.test.database)).toEqual(undisturbed);
    expect(await demo.get(Accounts).demoCompany()).toEqual({ isLoaded: true, companyName: company.name });
  });

  it('is talked about: questions and answers, about pages and passages, and nobody is told of the past', async () => {
    const talks = await demo.test.database.query<{ quote: string | null }>(
      'SELECT anchor_quote AS quote FROM page_comment WHERE thread_id IS NULL',
    );
    expect(talks.length).toBeGreaterThan(10);
    expect(talks.some(({ quote }) => quote !== null)).toBe(true);
    expect(talks.some(({ quote }) => quote === null)).toBe(true);
    expect(await count('SELECT count(*) FROM watch')).toBeGreaterThan(20);
    expect(await count(`SELECT count(*) FROM notice WHERE kind NOT LIKE 'review.%'`)).toBe(0);
    expect(await count(`SELECT count(*) FROM page_comment WHERE created_at > $1`, [choice.today])).toBe(0);
  });

  it('offers one persona of each role', async () => {
    const personas = await demo.get(Accounts).demoPersonas();
    expect(personas.map(({ role, personId }) => [role, personId])).toEqual(
      ['employee', 'reviewer', 'analyst', 'admin'].map((role) => [
        role,
        idOf(company.personas.find((persona) => persona.role === role)?.email ?? ''),
      ]),
    );
    expect(await count('SELECT count(*) FROM account WHERE password_hash IS NOT NULL')).toBe(0);
  });

  it('has its people with their managers and groups; whoever left is known and not counted', async () => {
    const left = company.people.filter(({ leftOn }) => leftOn !== null);
    expect(await demo.get(People).employeeCount()).toBe(240 - left.length);
    const people = await demo.get(People).byIds([...personIds.values()]);
    for (const person of company.people)
      expect(people.get(idOf(person.email))).toMatchObject({
        displayName: person.name,
        title: person.title,
        managerId: person.managerEmail === null ? null : idOf(person.managerEmail),
        status: person.leftOn === null ? 'active' : 'left',
      });
    const groups = await demo.get(GroupDirectory).all();
    expect(groups.map(({ kind, name, memberCount }) => `${kind} ${name} ${memberCount}`).sort()).toEqual(
      company.groups.map(({ kind, name, memberEmails }) => `${kind} ${name} ${memberEmails.length}`).sort(),
    );
  });

  it('has every page at its place with every revision as it was saved', async () => {
    const page = await demo
      .get(PageTree)
      .breadcrumbs(await actor(somebodyOf('sales')), [...pageIds.values()]);
    for (const { key, parentKey } of company.pages) {
      const parentId = page.get(pageIds.get(key) ?? '')?.at(-1)?.id;
      expect([key, parentId]).toEqual([key, parentKey === null ? undefined : pageIds.get(parentKey)]);
    }
    // What is saved today by the queue's actors has a key of its own.
    expect(await count('SELECT count(*) FROM revision WHERE idempotency_key IS NULL')).toBe(
      company.revisions.length + TEMPLATES,
    );
    const busiest = company.pages
      .map(({ key }) => company.revisions.filter(({ pageKey }) => pageKey === key))
      .sort((a, b) => b.length - a.length)[0];
    const saved = await demo
      .get(Revisions)
      .publishedHistory(pageIds.get(busiest?.[0]?.pageKey ?? '') ?? '', 0, 400);
    expect(saved.map(({ authorId, savedAt, title, text }) => ({ authorId, savedAt, title, text }))).toEqual(
      busiest?.map(({ author, at, title, text }) => ({ authorId: idOf(author), savedAt: at, title, text })),
    );
  });

  it('calls identity reverts by their name', async () => {
    const planned = company.revisions.filter(({ kind }) => kind === 'revert');
    expect(planned.length).toBeGreaterThan(10);
    for (const { pageKey, number } of planned.slice(0, 5))
      expect(
        await count(
          'SELECT count(*) FROM revision WHERE page_id = $1 AND number = $2 AND reverts_to_number IS NOT NULL',
          [pageIds.get(pageKey), number],
        ),
      ).toBe(1);
  });

  it('closes the space of Sales to everybody else and lets Quality alone write theirs', async () => {
    const spaces = demo.get(Spaces);
    const level = async (department: string, key: string) =>
      (await spaces.byKey(await actor(somebodyOf(department)), key))?.level ?? null;
    expect(await level('sales', 'SALES')).toMatch(/edit|manage/);
    expect(await level('management', 'SALES')).toBe('read');
    expect(await level('production', 'SALES')).toBeNull();
    expect(await level('quality', 'QUALITY')).toMatch(/edit|manage/);
    expect(await level('finance', 'QUALITY')).toBe('read');
    expect(await level('it', 'IT')).toBe('manage');
    const outsider = await actor(somebodyOf('production'));
    const closed = company.pages.filter(({ spaceKey }) => spaceKey === 'SALES');
    const seen = await demo.get(PageTree).nodes(outsider, [...pageIds.values()]);
    expect(seen.size).toBe(company.pages.length + TEMPLATES - closed.length);
  });

  it('has somebody who manages each space', async () => {
    const managed = await count(
      `SELECT count(DISTINCT s.id) FROM space AS s JOIN access_grant USING (access_set_id) WHERE level = 'manage'`,
    );
    expect(managed).toBe(company.spaces.length);
  });

  it('gives about half of the surviving words to the planted few, once they are attributed', async () => {
    // By SQL on the tables of contributions, which this scope may not import; their jobs run here all the same.
    const all = await count('SELECT sum(surviving_words) AS count FROM page_share');
    const few = await count(
      'SELECT sum(surviving_words) AS count FROM page_share WHERE person_id = ANY($1)',
      [company.planted.fewWhoWriteHalf.map(idOf)],
    );
    expect(
      await count(
        'SELECT count(*) FROM page_authorship JOIN page ON page.id = page_id AND revision_number = published_number',
      ),
    ).toBe(company.pages.length + TEMPLATES);
    expect(few / all).toBeGreaterThan(0.42);
    expect(few / all).toBeLessThan(0.58);
  });

  it('counts every reading and forgets readers after 30 days', async () => {
    const before = new Date(choice.today.getTime() - 30 * DAY_MS);
    const views = [...company.views()];
    expect(await count('SELECT count(*) FROM page_view')).toBe(views.filter(({ at }) => at >= before).length);
    expect(await count('SELECT sum(views) AS count FROM page_view_hour')).toBe(
      views.filter(({ at }) => at < before).length,
    );
    expect(
      await count(
        `SELECT count(*) FROM page_view JOIN revision USING (page_id)
         WHERE number = revision_number AND saved_at > viewed_at`,
      ),
    ).toBe(0);
  });

  it('has labels, owners, one page whose verification has expired, and one template', async () => {
    expect(await count(`SELECT count(*) FROM page_label WHERE label = '報銷'`)).toBeGreaterThan(5);
    expect(await count('SELECT count(*) FROM page_care WHERE owner_id IS NOT NULL')).toBeGreaterThan(10);
    expect(await count('SELECT count(*) FROM page_care WHERE verified_until < current_date')).toBe(1);
    expect(await count('SELECT count(*) FROM page WHERE is_template AND parent_id IS NOT NULL')).toBe(
      TEMPLATES,
    );
  });

  it('has a queue of every source, reviewers who have decided, rules, and a text that was returned', async () => {
    const items = await demo.test.database.query<{ source: string; waiting: number; decided: number }>(
      `SELECT source, (count(*) FILTER (WHERE state IN ('waiting', 'escalated')))::integer AS waiting,
         (count(*) FILTER (WHERE state = 'decided'))::integer AS decided FROM review_item GROUP BY source`,
    );
    const of = (source: string) => items.find((item) => item.source === source);
    for (const source of ['patrol', 'pending', 'report', 'freshness', 'appeal'])
      expect([source, (of(source)?.waiting ?? 0) > 0]).toEqual([source, true]);
    expect(of('patrol')?.decided).toBeGreaterThan(150);
    expect(of('pending')?.decided).toBe(1);
    expect(
      await count(`SELECT count(DISTINCT decided_by_id) FROM review_item WHERE verdict <> 'trusted'`),
    ).toBe(2);
    expect(await count(`SELECT count(*) FROM review_item WHERE verdict = 'reverted'`)).toBeGreaterThan(0);
    expect(await count(`SELECT count(*) FROM review_rule WHERE state = 'on'`)).toBe(4);
    expect(await count(`SELECT count(*) FROM draft WHERE kept_because = 'returned'`)).toBe(1);
    expect(await count(`SELECT count(*) FROM review_trust WHERE kind = 'granted'`)).toBe(1);
    // Nobody sees on a protected page what nobody has approved.
    expect(
      await count(
        `SELECT count(*) FROM page JOIN space ON space.id = space_id
         WHERE space.key = 'QUALITY' AND head_number > published_number`,
      ),
    ).toBe(3);
  });

  it('has files at some pages, brought by their authors', async () => {
    const files = await demo.get(Files).ofPage([...pageIds.values()]);
    expect(
      [...files.values()]
        .flat()
        .map(({ name, versions }) => [name, versions.map(({ mediaType }) => mediaType)]),
    ).toEqual(
      expect.arrayContaining([
        ['crimp-height-series.csv', ['text/plain', 'text/plain']],
        ['m12-wire-colours.png', ['image/png']],
        ['M12 針腳圖 pin assignment.svg', ['image/svg+xml']],
      ]) as unknown,
    );
  });

  it('keeps the mail between its people under the stated purpose and ranks the planted leaders first', async () => {
    expect(await demo.get(MailRecordings).inForce(new Date())).toMatchObject(company.mailPurpose);
    const known = ({ from, to, cc }: { from: string; to: readonly string[]; cc: readonly string[] }) =>
      personIds.has(from) && [...to, ...cc].some((address) => address !== from && personIds.has(address));
    // Others wait for somebody to say whose an unknown address is.
    const between =
      'SELECT count(*) FROM mail_message AS m WHERE sender_id IS NOT NULL AND EXISTS ' +
      '(SELECT FROM mail_recipient AS r WHERE r.message_hash = m.message_hash)';
    expect(await count(between)).toBe([...company.mail()].filter(known).length);
    const snapshot = await demo.get(Leaders).newestSnapshot();
    const leaders = await demo.get(Leaders).people(snapshot?.id ?? '', 12);
    const planted = new Set(company.planted.opinionLeaders.map(idOf));
    const found = leaders.slice(0, 12).filter(({ personId }) => planted.has(personId ?? ''));
    expect(found.length).toBeGreaterThanOrEqual(10);
  });
});

describe('a loading of the demo company that does not run through', () => {
  let demo: OpenDemo;
  let load: LoadDemoCompany;
  const silently = () => undefined;
  /** Calls back at the third word of a step: the first comes before its transaction. */
  const inTheMiddleOf = (message: RegExp, callBack: () => void) => {
    let told = 0;
    return (progress: LoadingProgress) => {
      if (message.test(progress.message) && ++told === 3) callBack();
    };
  };

  beforeAll(async () => {
    demo = await openDemo();
    load = demo.get(LoadDemoCompany);
  }, TIMEOUT_MS);
  afterAll(() => demo.close());

  it(
    'is noted as failed with its reason when a space is in the way, and offers nobody',
    async () => {
      await demo.test.database.query(
        `WITH made AS (INSERT INTO access_set VALUES (gen_random_uuid()) RETURNING id)
         INSERT INTO space (id, key, name, access_set_id, created_by_id, created_at)
         SELECT gen_random_uuid(), 'ENG', 'Taken', id, (SELECT id FROM person LIMIT 1), now() FROM made`,
      );
      await expect(load.run(choice, silently)).rejects.toThrow(
        "The demo's space ENG can't be made: key-taken.",
      );
      expect(await demo.get(DemoStateRepository).read()).toMatchObject({
        state: 'failed',
        reason: "The demo's space ENG can't be made: key-taken.",
      });
      expect([await load.shouldLoad(), await demo.get(Accounts).demoPersonas()]).toEqual([false, []]);
      await demo.test.database.query(`DELETE FROM space WHERE key = 'ENG'`);
    },
    TIMEOUT_MS,
  );

  it(
    'is taken up at the next start when it was interrupted in the middle of a space',
    async () => {
      const interrupt = inTheMiddleOf(/pages of IT/, () => {
        throw new Error('interrupted');
      });
      await expect(load.run(choice, interrupt)).rejects.toThrow('interrupted');
      expect([await load.shouldLoad(), await load.isLoaded()]).toEqual([true, false]);
      expect(await demo.get(Spaces).byKey(SYSTEM_ACTOR, 'IT')).toBeNull();
      expect(await demo.get(Spaces).byKey(SYSTEM_ACTOR, 'HR')).not.toBeNull();
    },
    TIMEOUT_MS,
  );

  it(
    'goes on with its own seed and day, through a loss of the database, and ends as if nothing had happened',
    async () => {
      let lost: Promise<unknown> = Promise.resolve();
      const loseDatabase = inTheMiddleOf(/messages/, () => {
        lost = demo.test.database.query(
          `SELECT pg_terminate_backend(pid) FROM pg_stat_activity
           WHERE datname = current_database() AND pid <> pg_backend_pid()`,
        );
      });
      const messages: string[] = [];
      await load.run({ seed: 7, today: new Date(choice.today.getTime() + DAY_MS) }, (progress) => {
        messages.push(progress.message);
        loseDatabase(progress);
      });
      await lost;
      expect(messages).toContain('Waiting for the database');
      expect(await fingerprint(demo.test.database)).toEqual(undisturbed);
    },
    TIMEOUT_MS,
  );
});
