import { randomUUID } from 'node:crypto';
import { type Colleague, signInByLink } from './colleague.js';
import { demoServer } from './demo-server.js';
import { eventually } from './eventually.js';
import { signInAsPersona } from './sign-in.js';
import { type Visitor } from './visitor.js';
import { createPage, createSpace, type MadePage } from './wiki-commands.js';

const PURPOSE = 'Checking that nobody is named who does not want to be';
/** Attribution and index follow a save through the jobs. */
const CAUGHT_UP_WITHIN_MS = 60_000;
const PERSON = 'person { displayName }';
const ROWS = `query ($kind: ContributionRowKind!, $spaceKey: String!) { contributionRows(
  kind: $kind, measure: SURVIVING_WORDS, spaceKey: $spaceKey, first: 50) { nodes { ${PERSON} value } } }`;

const FOUND_BY = `query ($query: String!) { search(query: $query) {
  hits { page { title } } facets { authors { name count } } } }`;
/** Everything that trends tell. */
const TRENDS = `{ trends(days: 90) { popular { page { title } views } rising { page { title } views } labels { label }
  newLabels { label } keywords { spaceName words } } }`;

/** A place where people stand beside figures, and what it answers an analyst, a colleague or its reader. */
interface Surface {
  readonly name: string;
  readonly answer: () => Promise<string>;
}

interface Named {
  readonly id: string;
  readonly displayName: string;
}

/** Signs in one of these people whose name nobody else has, and as whom no other test signs in. */
async function signInOneOf(analyst: Visitor, people: readonly Named[]): Promise<Colleague> {
  const { signInOptions } = await analyst.ask<{ signInOptions: { demoPersonas: { personId: string }[] } }>(
    '{ signInOptions { demoPersonas { personId } } }',
  );
  const offered = new Set(signInOptions.demoPersonas.map(({ personId }) => personId));
  for (const { id, displayName } of people.filter((person) => !offered.has(person.id))) {
    const { people: namesakes } = await analyst.ask<{ people: unknown[] }>(
      'query ($text: String!) { people(text: $text, first: 2) { id } }',
      { text: displayName },
    );
    if (namesakes.length > 1) continue;
    const visitor = await signInByLink(demoServer().url, id);
    return { visitor, personId: id, name: displayName };
  }
  throw new Error('Everybody who was found is a persona or has a namesake.');
}

describe('Who does not want to be shown by name in figures', () => {
  const { url } = demoServer();
  let analyst: Visitor;
  let employee: Visitor;
  let one: Colleague;
  let page: MadePage;
  let spaceKey: string;
  /** A word that stands on this page alone. */
  let word: string;

  const textOf = async (visitor: Visitor, query: string, variables: Record<string, unknown> = {}) =>
    JSON.stringify(await visitor.answer(query, variables));
  const fileOf = async (path: string) => (await analyst.fetch(path)).text();
  const optOut = (value: boolean) =>
    one.visitor.ask('mutation ($value: Boolean!) { setDisplayOptOut(value: $value) }', { value });

  beforeAll(async () => {
    analyst = await signInAsPersona(url, 'ANALYST');
    employee = await signInAsPersona(url, 'EMPLOYEE');
    await analyst.ask('mutation ($purpose: String!) { statePurpose(purpose: $purpose) { __typename } }', {
      purpose: PURPOSE,
    });
    const { keyContributors } = await analyst.ask<{
      keyContributors: { few: { person: { id: string; displayName: string } }[] };
    }>('{ keyContributors(measure: SURVIVING_WORDS) { few { person { id displayName } } } }');
    one = await signInOneOf(
      analyst,
      keyContributors.few.map((few) => few.person),
    );
    await optOut(false);
    spaceKey = `PIER${randomUUID().slice(0, 8).toUpperCase()}`;
    word = `jetty${randomUUID().slice(0, 8)}`;
    await createSpace(one.visitor, spaceKey, 'OPEN');
    const text = `The ${word} was rebuilt by hand this month, plank by plank, and whoever walks on it in winter holds on to the rope at its northern side.`;
    page = await createPage(one.visitor, spaceKey, `About ${word}`, text);
    await one.visitor.ask(
      'mutation ($key: String!) { showSpaceRecognition(spaceKey: $key, shown: true) { id } }',
      {
        key: spaceKey,
      },
    );
    await one.visitor.ask('mutation { shareMyImpact(shared: true) }');
    const experts = surfaces().find(({ name }) => name === 'who knows about it');
    await eventually(
      'the page is attributed and can be found',
      async () => (await experts?.answer())?.includes(one.name) === true || null,
      CAUGHT_UP_WITHIN_MS,
    );
  }, 180_000);
  afterAll(async () => {
    await optOut(false);
    await one.visitor.ask('mutation { shareMyImpact(shared: false) }');
  });

  /** Every place of contributions and search where figures stand beside names. */
  function surfaces(): readonly Surface[] {
    const ofPage = { urlId: page.urlId };
    const surface = (
      name: string,
      visitor: Visitor,
      query: string,
      variables: Record<string, unknown> = {},
    ): Surface => ({ name, answer: () => textOf(visitor, query, variables) });
    const file = (name: string, path: string): Surface => ({ name, answer: () => fileOf(path) });
    const rowsFile = `/contributions/rows.csv?measure=SURVIVING_WORDS&spaceKey=${spaceKey}`;
    const byPerson = `{ lossIfLeaves(personId: "${one.personId}") { ${PERSON} spaces { words } } }`;
    return [
      surface(
        'the colours of a page',
        employee,
        `query ($urlId: String!) { page(urlId: $urlId) { authorship { authors { ${PERSON} } } } }`,
        ofPage,
      ),
      surface(
        'who wrote most of a page',
        employee,
        `query ($urlId: String!) { page(urlId: $urlId) { authorShares { ${PERSON} shareRatio } } }`,
        ofPage,
      ),
      surface('people behind a number', analyst, ROWS, { kind: 'PEOPLE', spaceKey }),
      surface('revisions behind a number', analyst, ROWS, { kind: 'REVISIONS', spaceKey }),
      file('people behind a number as CSV', `${rowsFile}&kind=PEOPLE`),
      file('people behind a number as JSON', `${rowsFile.replace('csv', 'json')}&kind=PEOPLE`),
      file('revisions behind a number as CSV', `${rowsFile}&kind=REVISIONS`),
      surface(
        'the key contributors',
        analyst,
        `query ($spaceKey: String!) { keyContributors(measure: SURVIVING_WORDS, spaceKey: $spaceKey) {
           few { ${PERSON} } rising { ${PERSON} } } }`,
        { spaceKey },
      ),
      surface(
        'the authors of pages at risk',
        analyst,
        `{ knowledgeAtRisk { pages(absenceFactor: 2, first: 100) { nodes { authors { ${PERSON} } } } } }`,
      ),
      file('pages at risk as CSV', '/contributions/risk.csv?absenceFactor=2'),
      surface('what is lost with them', analyst, byPerson),
      surface(
        'who carried a space this month',
        employee,
        `query ($key: String!) { space(key: $key) { carriedThisMonth { ${PERSON} } } }`,
        { key: spaceKey },
      ),
      surface(
        'the impact that they share',
        employee,
        `{ impactOf(personId: "${one.personId}") { ${PERSON} } }`,
      ),
      surface(
        'who knows about it',
        employee,
        `query ($query: String!) { experts(query: $query, first: 5) { experts { ${PERSON} } } }`,
        { query: word },
      ),
      surface(
        'authors beside the results of a search',
        employee,
        'query ($query: String!) { search(query: $query) { facets { authors { name count } } } }',
        { query: word },
      ),
      surface('authors beside what is looked for by their name', employee, FOUND_BY, {
        query: `${word} by:"${one.name}"`,
      }),
    ];
  }

  it('is named everywhere before, so that the next test can tell', async () => {
    await optOut(false);
    expect(await surfacesWith(one.name)).toEqual(surfaces().map(({ name }) => name));
  }, 120_000);

  it('is named nowhere from the moment on in which they say so', async () => {
    await optOut(true);
    expect(await surfacesWith(one.name)).toEqual([]);
    // They themselves see what is theirs.
    const own = `query ($urlId: String!) { page(urlId: $urlId) { authorship { authors { ${PERSON} } } } }`;
    expect(await textOf(one.visitor, own, { urlId: page.urlId })).toContain(one.name);
    // Their words stay in the sums.
    const rows = await textOf(analyst, ROWS, { kind: 'PEOPLE', spaceKey });
    expect(rows).toMatch(/"person":null,"value":[1-9]/);
  }, 120_000);

  it('is found by name all the same, for who saved is no figure, and trends name nobody at all', async () => {
    for (const out of [false, true]) {
      await optOut(out);
      const found = JSON.stringify(await employee.ask(FOUND_BY, { query: `${word} by:"${one.name}"` }));
      expect([out, found.includes(`About ${word}`)]).toEqual([out, true]);
      const trends = JSON.stringify(await employee.ask(TRENDS));
      expect([out, trends.includes(one.name)]).toEqual([out, false]);
    }
  }, 60_000);

  it('is named by the history all the same, which tells who saved', async () => {
    await optOut(true);
    const history = `query ($urlId: String!) { page(urlId: $urlId) { revisions(first: 1) { nodes { author { displayName } } } } }`;
    expect(await textOf(employee, history, { urlId: page.urlId })).toContain(one.name);
  }, 60_000);

  /** Names of the places whose answer has these words. */
  async function surfacesWith(words: string): Promise<string[]> {
    const found: string[] = [];
    for (const { name, answer } of surfaces()) if ((await answer()).includes(words)) found.push(name);
    return found;
  }
});

describe('Who does not want to be shown by name among opinion leaders', () => {
  const { url } = demoServer();
  const RANKING = '{ leaderReport { leaders { person { id displayName } } } }';
  let analyst: Visitor;
  let leader: Colleague;

  const optOut = (value: boolean) =>
    leader.visitor.ask('mutation ($value: Boolean!) { setDisplayOptOut(value: $value) }', { value });
  const told = async (): Promise<Record<string, boolean>> => {
    const map = '{ leaderGraph(people: 10000, ties: 0) { names } }';
    const texts = {
      ranking: JSON.stringify(await analyst.answer(RANKING)),
      map: JSON.stringify(await analyst.answer(map)),
      gexf: await (await analyst.fetch('/influence/ties.gexf')).text(),
      graphml: await (await analyst.fetch('/influence/ties.graphml')).text(),
    };
    return Object.fromEntries(
      Object.entries(texts).map(([name, text]) => [name, text.includes(leader.name)]),
    );
  };

  beforeAll(async () => {
    analyst = await signInAsPersona(url, 'ANALYST');
    await analyst.ask('mutation ($purpose: String!) { statePurpose(purpose: $purpose) { __typename } }', {
      purpose: PURPOSE,
    });
    const { leaderReport } = await analyst.ask<{
      leaderReport: { leaders: { person: Named | null }[] };
    }>(RANKING);
    leader = await signInOneOf(
      analyst,
      leaderReport.leaders.flatMap(({ person }) => (person === null ? [] : [person])),
    );
    await optOut(false);
  }, 120_000);
  afterAll(() => optOut(false));

  it('stands in ranking, map and downloads before, and in none of them after', async () => {
    await optOut(false);
    expect(await told()).toEqual({ ranking: true, map: true, gexf: true, graphml: true });
    await optOut(true);
    expect(await told()).toEqual({ ranking: false, map: false, gexf: false, graphml: false });
  }, 120_000);
});
