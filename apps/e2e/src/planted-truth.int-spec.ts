import { type DemoCompany } from '@wellspring/demo-company';
import { demoServer } from './demo-server.js';
import { loadedCompany } from './loaded-company.js';
import { signInAsPersona } from './sign-in.js';
import { type Visitor } from './visitor.js';

interface LeaderRow {
  readonly position: number;
  readonly tier: number | null;
  readonly person: { readonly displayName: string };
  readonly survivingWords: number;
}
interface Figure {
  readonly denominator: string;
  readonly concentration: { readonly peopleForHalf: number; readonly gini: number };
}
interface Rows {
  readonly total: number;
  readonly nodes: readonly {
    readonly person: { readonly displayName: string } | null;
    readonly value: number;
  }[];
}

/** Pages asked about in one query; the cost limit allows more. */
const PAGES_A_QUERY = 25;
/** A page counts as one person's when this share of its standing characters is planted as theirs. */
const ONE_AUTHOR_RATIO = 0.6;

const say = (line: string): void => void process.stdout.write(`${line}\n`);
const percent = (ratio: number): string => `${Math.round(ratio * 100)} %`;

describe('What the demo company hides, the product finds', () => {
  let company: DemoCompany;
  let analyst: Visitor;
  let urlIds: Map<string, string>;
  let leaders: readonly LeaderRow[];
  const nameOf = (email: string): string =>
    company.people.find((person) => person.email === email)?.name ?? email;
  const namesOf = (emails: readonly string[]): string[] => emails.map(nameOf);

  beforeAll(async () => {
    const { url, dataDir } = demoServer();
    ({ company, urlIds } = await loadedCompany(dataDir));
    analyst = await signInAsPersona(url, 'ANALYST');
    await analyst.ask(
      'mutation { statePurpose(purpose: "Holding the ranking against what was planted") { purpose } }',
    );
    const { leaderReport } = await analyst.ask<{ leaderReport: { leaders: LeaderRow[] } }>(
      '{ leaderReport { leaders { position tier person { displayName } survivingWords } } }',
    );
    leaders = leaderReport.leaders;
  }, 60_000);

  it('puts the planted opinion leaders into tiers, and few others', () => {
    const planted = namesOf(company.planted.opinionLeaders);
    const tiered = leaders.filter(({ tier }) => tier !== null).map(({ person }) => person.displayName);
    const first = leaders.slice(0, planted.length).map(({ person }) => person.displayName);
    const hits = (names: readonly string[]) => names.filter((name) => planted.includes(name)).length;
    say(
      `Opinion leaders: ${planted.length} planted, ${tiered.length} in tiers; precision ${percent(hits(tiered) / tiered.length)}, ` +
        `recall ${percent(hits(tiered) / planted.length)}; of the first ${planted.length} listed ${hits(first)} are planted`,
    );
    expect(hits(tiered) / planted.length).toBeGreaterThanOrEqual(0.9);
    expect(hits(first) / planted.length).toBeGreaterThanOrEqual(0.9);
  });

  it('takes neither machines nor busy assistants for leaders', () => {
    const tiered = leaders.filter(({ tier }) => tier !== null).map(({ person }) => person.displayName);
    const machines = [...company.planted.newsletters, ...company.planted.roleMailboxes];
    const listed = leaders.map(({ person }) => person.displayName);
    expect(machines.length).toBeGreaterThan(0);
    expect(listed.filter((name) => machines.includes(name) || name.includes('@'))).toEqual([]);
    const assistants = namesOf(company.planted.assistants);
    expect(assistants.length).toBeGreaterThan(0);
    expect(tiered.filter((name) => assistants.includes(name))).toEqual([]);
  });

  it('shows that the silent among the well-connected have nothing standing in the wiki', () => {
    const silent = namesOf(company.planted.silentConnected);
    const rows = leaders.filter(({ person }) => silent.includes(person.displayName));
    say(
      `Silent but connected: ${rows.length} of ${silent.length} listed, words ${rows.map((row) => row.survivingWords).join(', ')}`,
    );
    expect(rows).toHaveLength(silent.length);
    expect(rows.map(({ survivingWords }) => survivingWords)).toEqual(silent.map(() => 0));
  });

  it('finds that the planted few hold about half of what stands', async () => {
    await analyst.ask('mutation { statePurpose(purpose: "Holding figures against the plan") { until } }');
    const { contributionReport, contributionRows } = await analyst.ask<{
      contributionReport: { figures: readonly Figure[] };
      contributionRows: Rows;
    }>(
      `{ contributionReport { figures(measure: SURVIVING_WORDS) { denominator concentration { peopleForHalf gini } } }
         contributionRows(kind: PEOPLE, measure: SURVIVING_WORDS, first: 100) { total nodes { person { displayName } value } } }`,
    );
    const few = namesOf(company.planted.fewWhoWriteHalf);
    const names = contributionRows.nodes.map(({ person }) => person?.displayName ?? '');
    const share = contributionRows.nodes
      .filter(({ person }) => few.includes(person?.displayName ?? ''))
      .reduce((sum, { value }) => sum + value / contributionRows.total, 0);
    const figure = contributionReport.figures.find(({ denominator }) => denominator === 'EDITORS');
    if (!figure) throw new Error('Editors are a denominator.');
    const { peopleForHalf, gini } = figure.concentration;
    say(
      `The few: ${few.length} planted hold ${percent(share)}; ${peopleForHalf} people hold half; Gini ${gini.toFixed(2)}`,
    );
    expect(share).toBeGreaterThan(0.4);
    expect(share).toBeLessThan(0.6);
    expect(Math.abs(peopleForHalf - few.length)).toBeLessThanOrEqual(4);
    const first = names.slice(0, few.length);
    expect(first.filter((name) => few.includes(name)).length / few.length).toBeGreaterThanOrEqual(0.8);
  });

  it('names the planted few as key contributors to an analyst who says why', async () => {
    await analyst.ask('mutation { statePurpose(purpose: "Holding names against the plan") { until } }');
    const { keyContributors } = await analyst.ask<{
      keyContributors: {
        needed: number;
        contributors: number;
        few: readonly { person: { displayName: string } }[];
      };
    }>(
      '{ keyContributors(measure: SURVIVING_WORDS) { needed contributors few { person { displayName } } } }',
    );
    const planted = namesOf(company.planted.fewWhoWriteHalf);
    const named = keyContributors.few.map(({ person }) => person.displayName);
    const hits = named.filter((name) => planted.includes(name)).length;
    say(
      `Key contributors: half of the words by ${keyContributors.needed} of ${keyContributors.contributors}; ` +
        `${hits} of the ${named.length} named are planted`,
    );
    expect(named).toHaveLength(keyContributors.needed);
    expect(Math.abs(keyContributors.needed - planted.length)).toBeLessThanOrEqual(4);
    expect(hits / named.length).toBeGreaterThanOrEqual(0.8);
  });

  it('names the planted author first on pages that one person wrote most of', async () => {
    const expected = [...urlIds].flatMap(([key, urlId]) => {
      const author = mainAuthor(company, key);
      return author === null ? [] : [{ urlId, author: nameOf(author) }];
    });
    let agreed = 0;
    let readable = 0;
    for (let start = 0; start < expected.length; start += PAGES_A_QUERY) {
      const part = expected.slice(start, start + PAGES_A_QUERY);
      const found = await topAuthors(part.map(({ urlId }) => urlId));
      readable += found.filter((name) => name !== null).length;
      agreed += part.filter(({ author }, index) => author === found[index]).length;
    }
    say(`Main authors: ${agreed} of ${readable} pages agree with what was planted`);
    expect(readable).toBeGreaterThan(30);
    expect(agreed / readable).toBeGreaterThanOrEqual(0.95);
  }, 60_000);

  /** Who has the biggest share of each page; null for a page that is closed to the analyst. */
  async function topAuthors(pages: readonly string[]): Promise<(string | null)[]> {
    const fields = pages.map(
      (urlId, index) =>
        `p${index}: page(urlId: "${urlId}") { authorShares(first: 1) { person { displayName } } }`,
    );
    const found = await analyst.ask<
      Record<string, { authorShares: { person: { displayName: string } }[] } | null>
    >(`{ ${fields.join(' ')} }`);
    return pages.map((_, index) => found[`p${index}`]?.authorShares[0]?.person.displayName ?? null);
  }
});

/** Email of whoever wrote most of the page's standing text as planted; null where nobody clearly did. */
function mainAuthor(company: DemoCompany, pageKey: string): string | null {
  const chars = new Map<string, number>();
  for (const { author, text } of company.planted.paragraphAuthors[pageKey] ?? [])
    chars.set(author, (chars.get(author) ?? 0) + text.length);
  const total = [...chars.values()].reduce((sum, count) => sum + count, 0);
  const [first] = [...chars].sort((a, b) => b[1] - a[1]);
  return first !== undefined && first[1] >= total * ONE_AUTHOR_RATIO ? first[0] : null;
}
