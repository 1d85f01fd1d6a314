import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { realData } from '@wellspring/testing';
import { type HistoryAnalysis, type PageTokens, wordsOf } from '@wellspring/contributions-domain';
import { type LeadersJson } from './leaders/leaders-output.js';
import { jsonOf, runCaptured } from './testing/run-captured.js';
import { shapeOf } from './testing/shape-of.js';

const mail = realData('mail/enron/mail.csv') ?? '';
const people = realData('mail/enron/people.csv') ?? '';
const handbook = realData('wiki/meltano-handbook-git.xml.xz') ?? '';
const fingerLakes = realData('wiki/Finger_Lakes3_dummy.xml') ?? '';
const isThere = [mail, people, handbook, fingerLakes].every((path) => path !== '');
const where = isThere ? describe : describe.skip;
if (!isThere) process.stdout.write('Skipped: files of ../shared/data are missing\n');

/** Fewer resamples than by default: the order does not depend on them. */
const QUICK = ['--replicates', '10'];

where('rank-leaders --mail', () => {
  it('ranks the 156 people of 21,635 messages, best first, with measures and reasons', async () => {
    const { method, people: ranked } = await jsonOf<LeadersJson>(
      'rank-leaders',
      '--mail',
      mail,
      '--people',
      people,
      ...QUICK,
    );
    expect(method.input).toMatchObject({ messagesRead: 21_635, messagesUsed: 21_635, people: 156 });
    expect(ranked).toHaveLength(156);
    expect(ranked[0]).toMatchObject({
      email: 'louise.kitchen@enron.example',
      name: 'Louise Kitchen',
      tier: 1,
      measures: { contacts: 53, sent: 361 },
    });
    expect(ranked[0]?.reasons[0]).toBe('Writes back and forth with 36 people in 3 departments.');
    const scores = ranked.map(({ score }) => score);
    expect(scores).toEqual([...scores].sort((a, b) => b - a));
    expect(Math.max(...scores)).toBeLessThanOrEqual(1);
    expect(Math.min(...scores)).toBeGreaterThanOrEqual(0);
  });

  it('keeps its public shape', async () => {
    const leaders = await jsonOf<LeadersJson>('rank-leaders', '--mail', mail, '--people', people, ...QUICK);
    expect(shapeOf(leaders)).toMatchSnapshot();
  });

  it('takes every address for a person where there is no directory', async () => {
    const { people: ranked } = await jsonOf<LeadersJson>('rank-leaders', '--mail', mail, '--replicates', '0');
    expect(ranked).toHaveLength(154);
    expect(ranked.every(({ email, name, tier }) => name === email && tier === null)).toBe(true);
  });

  it('looks at the past as it was', async () => {
    const words = ['rank-leaders', '--mail', mail, '--people', people, '--replicates', '0'];
    const { method } = await jsonOf<LeadersJson>(...words, '--as-of', '2001-06-30', '--window-days', '90');
    expect(method.window).toMatchObject({ asOf: '2001-06-30T23:59:59.999Z', days: 90 });
    expect(method.dropped.messagesOutsideWindow).toBeGreaterThan(15_000);
  });

  it('shows people a table of the first ones and what a tier is', async () => {
    const { stdout, stderr, exitCode } = await runCaptured(
      'rank-leaders',
      '--mail',
      mail,
      '--people',
      people,
      '--top',
      '3',
      ...QUICK,
    );
    expect(exitCode).toBe(0);
    expect(stdout).toContain('156 people, 21,635 messages, 1998-11-13 to 2002-06-21.');
    expect(stdout).toMatch(/^1 +1 {2}Louise Kitchen +0\.988/m);
    expect(stdout).not.toMatch(/^4 /m);
    expect(stdout).toContain('Tiers say how sure it is');
    expect(stderr).toBe(`${people}: not read: seniority.\n`);
    expect(stdout).toContain('A tie: Ties of one mail each way predict those of the second half best.');
    expect(stdout).toMatch(
      /^3 people reach \d+\.\d % of 154 by mail in both directions \(the ranking's first/m,
    );
    expect(stdout).toContain('mass mail 199 messages');
  });

  it('holds the ranking against whom people name, and says when they are too few', async () => {
    const survey = join(await mkdtemp(join(tmpdir(), 'wellspring-names-')), 'names.csv');
    const words = [
      'rank-leaders',
      '--mail',
      mail,
      '--people',
      people,
      '--replicates',
      '0',
      '--nominations',
      survey,
    ];
    const named = ['louise.kitchen', 'john.j.lavorato', 'mike.grigsby'];
    const nominators = ['john.arnold', 'harry.arora', 'robert.badeer', 'susan.bailey', 'eric.bass'];
    const rows = nominators.flatMap((nominator) =>
      named.map((nominee) => `${nominator}@enron.example,${nominee}@enron.example\n`),
    );
    await writeFile(survey, `nominator,nominee\n${rows.join('')}`);
    const { nominations } = await jsonOf<LeadersJson>(...words);
    expect(nominations).toMatchObject({ nominators: 5, nominees: 3, mostNamed: 3, isTooFew: false, k: 5 });
    expect(nominations?.recallAtK?.value).toBeGreaterThan(nominations?.recallAtK?.random.mean ?? 1);
    await writeFile(survey, `nominator,nominee\n${rows[0] ?? ''}`);
    expect((await runCaptured(...words)).stdout).toContain(
      '1 nominator: too few to hold the ranking against.',
    );
  });
});

where('contributions --wiki', () => {
  it('names the few who wrote a company handbook, and keeps its public shape', async () => {
    const analysis = await jsonOf<HistoryAnalysis>('contributions', '--wiki', handbook);
    expect(analysis).toMatchObject({ pages: 60, revisions: 508, authors: 29 });
    expect(analysis.people.map(({ name }) => name).slice(0, 2)).toEqual(['Amanda Folson', 'Douwe Maan']);
    expect(analysis.people.reduce((sum, { edits }) => sum + edits, 0)).toBe(508);
    expect(analysis.people.reduce((sum, { shareRatio }) => sum + shareRatio, 0)).toBeCloseTo(1, 9);
    expect(shapeOf(analysis)).toMatchSnapshot();
  });

  it('shows people how few they are', async () => {
    const { stdout } = await runCaptured('contributions', '--wiki', handbook, '--top', '2');
    expect(stdout).toContain('60 pages, 508 revisions, 29 authors.');
    expect(stdout).toMatch(/people who have half +3 +2 +4/);
    expect(stdout).toContain('and 27 more');
  });
});

where('authorship --wiki', () => {
  it('credits each token to the revision where it was born, and keeps its public shape', async () => {
    const { pages } = await jsonOf<{ pages: PageTokens[] }>('authorship', '--wiki', fingerLakes);
    expect(pages).toHaveLength(1);
    expect(pages[0]).toMatchObject({ title: 'Finger Lakes', revisionId: '27' });
    expect(pages[0]?.tokens).toHaveLength(24);
    expect(pages[0]?.tokens.slice(0, 2)).toEqual([
      { text: 'There', revision: 1, revisionId: '0', author: 'Editor A' },
      { text: 'was', revision: 2, revisionId: '1', author: 'Editor B' },
    ]);
    expect(shapeOf({ pages })).toMatchSnapshot();
  });

  it('gives one page alone, blanks for underscores', async () => {
    const words = ['authorship', '--wiki', fingerLakes, '--page', 'Finger_Lakes'];
    expect((await jsonOf<{ pages: PageTokens[] }>(...words)).pages).toHaveLength(1);
  });

  it('agrees with contributions on who has how many words', async () => {
    const { pages } = await jsonOf<{ pages: PageTokens[] }>('authorship', '--wiki', handbook);
    const { people: authors } = await jsonOf<HistoryAnalysis>('contributions', '--wiki', handbook, '--bots');
    const words = new Map<string, number>();
    for (const { author, text } of pages.flatMap(({ tokens }) => tokens))
      words.set(author, (words.get(author) ?? 0) + wordsOf(text));
    expect(authors.map(({ name }) => Math.round((words.get(name) ?? 0) * 10) / 10)).toEqual(
      authors.map((author) => author.survivingWords),
    );
  });

  it('names a page that is not there, and prints nothing', async () => {
    const ended = await runCaptured('authorship', '--wiki', fingerLakes, '--page', 'Nowhere', '--json');
    expect(ended).toEqual({
      exitCode: 1,
      stdout: '',
      stderr: `wellspring: ${fingerLakes}: There is no page "Nowhere".\n`,
    });
  });
});
