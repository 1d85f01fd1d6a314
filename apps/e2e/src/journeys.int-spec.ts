import { randomUUID } from 'node:crypto';
import { demoServer } from './demo-server.js';
import { eventually } from './eventually.js';
import { type Role, signInAsPersona } from './sign-in.js';
import { Visitor } from './visitor.js';
import { createPage, createSpace, savePage } from './wiki-commands.js';

const ROLES: readonly Role[] = ['EMPLOYEE', 'REVIEWER', 'ANALYST', 'ADMIN'];
/** Search follows a save through the jobs. */
const INDEXED_WITHIN_MS = 20_000;

const STATE_PURPOSE = 'mutation ($purpose: String!) { statePurpose(purpose: $purpose) { purpose } }';
const LEADERS = `{ leaderReport { reason recording { purpose basis until } snapshot { messageCount methodVersion }
  leaders { position tier person { displayName } reasons { code text } survivingWords } } }`;
const SEARCH = `query ($query: String!, $filters: SearchFilters) { search(query: $query, filters: $filters) {
  total hits { page { urlId title } spaceKey titleHtml passageHtml publishedAt } } }`;
interface Found {
  readonly search: {
    readonly total: number;
    readonly hits: readonly {
      readonly page: { readonly urlId: string; readonly title: string };
      readonly titleHtml: string;
      readonly passageHtml: string;
    }[];
  };
}

describe('A journey through the API', () => {
  const { url } = demoServer();
  const stranger = new Visitor(() => url);
  const as = {} as Record<Role, Visitor>; // filled before the first test

  beforeAll(async () => {
    for (const role of ROLES) as[role] = await signInAsPersona(url, role);
    await createSpace(as.ADMIN, 'JOURNEY', 'OPEN');
    await createSpace(as.REVIEWER, 'CLOSED', 'MEMBERS');
  });

  describe('signing in', () => {
    it.each(ROLES)('lets the demo’s %s in with one click, as somebody of that role', async (role) => {
      const { me } = await as[role].ask<{ me: { roles: Role[]; person: { displayName: string } } }>(
        '{ me { roles person { displayName } } }',
      );
      expect(me.roles).toContain(role);
      expect(me.person.displayName).not.toBe('');
    });

    it('tells a stranger nothing but how to sign in', async () => {
      expect(await stranger.ask('{ me { roles } signInOptions { companyName } }')).toEqual({
        me: null,
        signInOptions: { companyName: 'Lanyue Cable & Connector' },
      });
      for (const query of [
        '{ spaces { key } }',
        '{ pages(sort: RECENT) { nodes { title } } }',
        '{ search(query: "leave") { total } }',
        '{ contributionReport { pages } }',
        '{ notices { nodes { id } } }',
      ])
        expect([query, await stranger.refusal(query)]).toEqual([query, 'UNAUTHENTICATED']);
    });

    it('ends the session for good on signing out', async () => {
      const leaving = await signInAsPersona(url, 'EMPLOYEE');
      const { cookie } = leaving;
      await leaving.ask('mutation { signOut }');
      const thief = new Visitor(() => url);
      const response = await thief.fetch('/graphql', {
        method: 'POST',
        headers: { 'content-type': 'application/json', cookie },
        body: JSON.stringify({ query: '{ me { roles } }' }),
      });
      expect(await response.json()).toEqual({ data: { me: null } });
    });
  });

  describe('permissions', () => {
    const nobody = '00000000-0000-7000-8000-000000000000';
    it.each<[string, readonly Role[]]>([
      [LEADERS, ['ANALYST']],
      ['{ auditEntries { nodes { id } } }', ['ADMIN']],
      [`mutation { issueSignInLink(personId: "${nobody}") { path } }`, ['ADMIN']],
      [`mutation { setRoles(personId: "${nobody}", roles: [ADMIN]) { id } }`, ['ADMIN']],
      [
        'mutation { startMailRecording(input: {purpose: "p", basis: "b", until: "2000-01-01"}) { basis } }',
        ['ADMIN'],
      ],
    ])('%# %s is for %j alone', async (query, allowed) => {
      for (const role of ROLES) {
        const code = await as[role].refusal(query);
        expect([role, code === 'FORBIDDEN']).toEqual([role, !allowed.includes(role)]);
      }
    });

    it('names contributors to analysts alone, and says so to the others', async () => {
      const query = `{ contributionReport { pages peopleHidden }
        contributionRows(kind: PEOPLE, measure: EDITS, first: 3) { peopleHidden nodes { person { displayName } } } }`;
      await as.ANALYST.ask('mutation { statePurpose(purpose: "Looking at who carries the wiki") { until } }');
      for (const role of ROLES) {
        const { contributionReport, contributionRows } = await as[role].ask<{
          contributionReport: { pages: number; peopleHidden: string | null };
          contributionRows: { peopleHidden: string | null; nodes: unknown[] };
        }>(query);
        expect(contributionReport.pages).toBeGreaterThan(200);
        const hidden = role === 'ANALYST' ? null : 'ANALYSTS_ONLY';
        expect([role, contributionReport.peopleHidden, contributionRows.peopleHidden]).toEqual([
          ...[role, hidden, hidden],
        ]);
        expect([role, contributionRows.nodes.length > 0]).toEqual([role, role === 'ANALYST']);
      }
    });

    it('hides a members-only page from everybody else: tree, page, history, lists and search', async () => {
      const word = `geheim${randomUUID().replace(/[^a-f]/g, '')}`;
      const page = await createPage(as.REVIEWER, 'CLOSED', `Closed ${word}`, `Only members read ${word}.`);
      await eventually(
        'the member finds the page',
        async () => (await as.REVIEWER.ask<Found>(SEARCH, { query: word })).search.hits.length === 1,
        INDEXED_WITHIN_MS,
      );
      for (const outsider of [as.EMPLOYEE, as.ANALYST, as.ADMIN]) {
        const seen = await outsider.answer<Record<string, unknown>>(
          `{ spaces { key } space(key: "CLOSED") { name } page(urlId: "${page.urlId}") { title }
             revision(urlId: "${page.urlId}", number: 1) { text } pages(sort: RECENT) { nodes { title } } }`,
        );
        expect(seen.data).toMatchObject({ space: null, page: null, revision: null });
        expect(JSON.stringify(seen.data)).not.toContain('CLOSED');
        expect(JSON.stringify(seen.data)).not.toContain(word);
        expect((await outsider.ask<Found>(SEARCH, { query: word })).search).toMatchObject({
          hits: [],
          total: 0,
        });
        expect(
          await outsider.refusal(`{ revisionDiff(urlId: "${page.urlId}", from: 1, to: 1) { addedChars } }`),
        ).toBe('NOT_FOUND');
        const save = savePage(outsider, page, 1, 'I was here.');
        await expect(save).rejects.toThrow('NOT_FOUND');
        const response = await outsider.fetch(`/p/${page.slug}-${page.urlId}`, {
          headers: { accept: 'text/html' },
        });
        expect(response.status).toBe(404);
        expect(await response.text()).not.toContain(word);
      }
      const { contributionReport } = await as.ANALYST.ask<{ contributionReport: { hiddenPages: number } }>(
        '{ contributionReport { hiddenPages } }',
      );
      expect(contributionReport.hiddenPages).toBeGreaterThanOrEqual(1);
    });
  });

  describe('saving', () => {
    const text = ['First line.', '', 'Second line.', '', 'Third line.', '', 'Fourth line.'].join('\n');

    it('makes one revision of a save that is sent twice', async () => {
      const page = await createPage(as.ADMIN, 'JOURNEY', `Twice ${randomUUID()}`, text);
      const key = randomUUID();
      const once = await savePage(as.EMPLOYEE, page, 1, `${text}\n\nMore.`, key);
      const again = await savePage(as.EMPLOYEE, page, 1, `${text}\n\nMore.`, key);
      expect(once.revision?.number).toBe(2);
      expect(again).toEqual(once);
      expect(await as.EMPLOYEE.ask(`{ page(urlId: "${page.urlId}") { headNumber } }`)).toEqual({
        page: { headNumber: 2 },
      });
    });

    it('joins two edits of different places, under the name of whoever saved last', async () => {
      const page = await createPage(as.ADMIN, 'JOURNEY', `Merge ${randomUUID()}`, text);
      await savePage(as.EMPLOYEE, page, 1, text.replace('First', 'Erste'));
      const merged = await savePage(as.REVIEWER, page, 1, text.replace('Fourth', 'Vierte'));
      expect(merged).toMatchObject({
        __typename: 'SavedPage',
        merged: true,
        revision: { number: 3, tags: ['merge'] },
      });
      expect(merged.revision?.text).toBe(text.replace('First', 'Erste').replace('Fourth', 'Vierte'));
    });

    it('answers two edits of the same line with a conflict that shows both, and keeps the text as a draft', async () => {
      const page = await createPage(as.ADMIN, 'JOURNEY', `Conflict ${randomUUID()}`, text);
      await savePage(as.EMPLOYEE, page, 1, text.replace('Second line', 'Their line'));
      const mine = text.replace('Second line', 'My line');
      const outcome = await savePage(as.REVIEWER, page, 1, mine);
      expect(outcome).toMatchObject({ __typename: 'EditConflict', theirs: { number: 2 } });
      const conflicts = outcome.segments?.filter(({ kind }) => kind === 'CONFLICT') ?? [];
      expect(conflicts).toHaveLength(1);
      expect(conflicts[0]?.mine).toContain('My line.');
      expect(conflicts[0]?.theirs).toContain('Their line.');
      const query = `{ page(urlId: "${page.urlId}") { headNumber draft { text baseNumber } } }`;
      expect(await as.REVIEWER.ask(query)).toEqual({
        page: { headNumber: 2, draft: { text: mine, baseNumber: 1 } },
      });
      expect(await as.EMPLOYEE.ask(query)).toEqual({ page: { headNumber: 2, draft: null } });
    });

    it('lets no script into the HTML', async () => {
      const page = await createPage(
        as.ADMIN,
        'JOURNEY',
        `Script ${randomUUID()}`,
        'Hello <script>alert(1)</script> <img src=x onerror=alert(1)> [click](javascript:alert(1))',
      );
      const { page: read } = await as.EMPLOYEE.ask<{ page: { html: string } }>(
        `{ page(urlId: "${page.urlId}") { html } }`,
      );
      expect(read.html).toContain('Hello');
      expect(read.html).not.toMatch(/<script|<img[^>]*onerror|href="javascript:/i);
    });

    it('shows the history newest first, and the difference of two revisions', async () => {
      const page = await createPage(as.ADMIN, 'JOURNEY', `History ${randomUUID()}`, text);
      await savePage(as.EMPLOYEE, page, 1, text.replace('Third line', 'Third sentence'));
      const { page: read, revisionDiff } = await as.REVIEWER.ask<{
        page: { revisions: { nodes: { number: number; sizeDeltaChars: number }[] } };
        revisionDiff: {
          addedChars: number;
          hunks: { kind: string; lines: { kind: string; spans: { text: string; changed: boolean }[] }[] }[];
        };
      }>(`{ page(urlId: "${page.urlId}") { revisions { nodes { number sizeDeltaChars } } }
        revisionDiff(urlId: "${page.urlId}", from: 1, to: 2) { addedChars hunks { kind lines { kind spans { text changed } } } } }`);
      expect(read.revisions.nodes).toEqual([
        { number: 2, sizeDeltaChars: 4 },
        { number: 1, sizeDeltaChars: text.length },
      ]);
      const changed = revisionDiff.hunks
        .flatMap(({ lines }) => lines)
        .filter(({ kind }) => kind !== 'SAME')
        .map(({ kind, spans }) => [
          kind,
          spans.map((span) => span.text).join(''),
          spans.find((span) => span.changed)?.text,
        ]);
      expect(changed).toEqual([
        ['REMOVED', 'Third line.', 'line'],
        ['ADDED', 'Third sentence.', 'sentence'],
      ]);
    });
  });

  it('finds Chinese inside a sentence, in the other script too, and marks it', async () => {
    const page = await createPage(as.ADMIN, 'JOURNEY', `文档 ${randomUUID()}`, '这是一个测试文档');
    const find = async (query: string) =>
      (await as.EMPLOYEE.ask<Found>(SEARCH, { query: `${query} in:JOURNEY` })).search.hits.find(
        (hit) => hit.page.urlId === page.urlId,
      );
    const hit = await eventually('测试 finds the page', () => find('测试'), INDEXED_WITHIN_MS);
    expect(hit.passageHtml).toContain('<mark>测试</mark>');
    expect(await find('測試')).toBeDefined();
    expect(await find('测试文档')).toBeDefined();
    expect(await find('咖啡')).toBeUndefined();
  });

  it('finds the demo company’s own pages in Chinese', async () => {
    const { search } = await as.EMPLOYEE.ask<Found>(SEARCH, { query: '請假' });
    expect(search.hits.length).toBeGreaterThan(0);
  });

  it('shows an analyst leaders once they say why, with reasons and what the recording is for, and records the look', async () => {
    await as.ANALYST.ask(STATE_PURPOSE, { purpose: 'Looking for people to invite to the handbook' });
    const { leaderReport } = await as.ANALYST.ask<{
      leaderReport: {
        reason: string | null;
        recording: { purpose: string };
        snapshot: { messageCount: number };
        leaders: { position: number; person: { displayName: string } | null; reasons: { text: string }[] }[];
      };
    }>(LEADERS);
    expect(leaderReport.reason).toBeNull();
    expect(leaderReport.recording.purpose).toContain('invite');
    expect(leaderReport.snapshot.messageCount).toBeGreaterThan(10_000);
    expect(leaderReport.leaders.map(({ position }) => position)).toEqual(
      leaderReport.leaders.map((_, index) => index + 1),
    );
    expect(leaderReport.leaders.slice(0, 10).every(({ reasons }) => reasons.length > 0)).toBe(true);
    const { auditEntries } = await as.ADMIN.ask<{ auditEntries: { nodes: { action: string }[] } }>(
      '{ auditEntries(filter: { action: "influence." }, first: 5) { nodes { action actor { displayName } } } }',
    );
    expect(auditEntries.nodes.map(({ action }) => action).join()).toContain('influence.person-viewed');
  });

  it('refuses a question that would cost too much before it runs', async () => {
    const refusal = await as.EMPLOYEE.refusal(
      '{ pages(sort: RECENT, first: 100) { nodes { revisions(first: 100) { nodes { html } } } } }',
    );
    expect(refusal).toBe('BAD_INPUT');
  });
});
