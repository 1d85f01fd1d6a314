import {
  analyseHistory,
  authorshipOf,
  type HistoryContributor,
  type HistoryRow,
  tokensOfPages,
} from './index.js';

const user = (name: string): HistoryContributor => ({ kind: 'user', name });
const anonymous = (text: string): HistoryContributor => ({ kind: 'anonymous', text });
const page = (title: string): HistoryRow => ({ kind: 'page', title });
const revision = (
  sourceId: string,
  contributor: HistoryContributor,
  text: string,
  textHidden = false,
): HistoryRow => ({
  kind: 'revision',
  sourceId,
  contributor,
  text,
  textHidden,
});

async function* rowsOf(...rows: HistoryRow[]): AsyncGenerator<HistoryRow> {
  for (const row of rows) yield await Promise.resolve(row);
}

const savedOn = (day: string, contributor: HistoryContributor, text: string): HistoryRow => ({
  ...{ kind: 'revision', sourceId: day, timestamp: new Date(`${day}T12:00:00Z`), contributor, text },
  textHidden: false,
});

/** 24 words: long enough to be known again on another page. */
const PASSAGE =
  'When the pager rings at night the person on call answers within five minutes, writes down what happened and calls somebody if it lasts.';

const WIKI = [
  { kind: 'site' },
  page('Home'),
  revision('10', user('Ada'), 'Apples are red.'),
  revision('11', user('Bo'), 'Apples are very red.'),
  page('Guides/On call'),
  revision('12', user('Bo'), 'one two'),
  revision('13', anonymous('Bo'), 'one two three'),
  revision('14', user('Cy'), ''),
  revision('15', user('Ada'), 'one two three'),
] as const satisfies HistoryRow[];

describe('analyseHistory', () => {
  it('counts pages, revisions and people, biggest share first', async () => {
    const analysis = await analyseHistory(() => rowsOf(...WIKI));
    expect(analysis).toMatchObject({ pages: 2, revisions: 6, authors: 4 });
    expect(analysis.people).toEqual([
      { name: 'Ada', edits: 2, addedWords: 3, survivingWords: 3, shareRatio: 3 / 7 },
      { name: 'Bo', edits: 2, addedWords: 3, survivingWords: 3, shareRatio: 3 / 7 },
      { name: 'Bo', edits: 1, addedWords: 1, survivingWords: 1, shareRatio: 1 / 7 },
      { name: 'Cy', edits: 1, addedWords: 0, survivingWords: 0, shareRatio: 0 },
    ]);
    expect(analysis.concentration).toMatchObject({ employees: null, readers: null });
    expect(analysis.concentration.editors.survivingWords).toMatchObject({
      people: 4,
      peopleForHalf: 2,
      peopleForThreeQuarters: 2,
    });
  });

  it('orders equal shares by name', async () => {
    const rows = [page('A'), revision('1', user('zoe'), 'x'), page('B'), revision('2', user('Ada'), 'y')];
    expect((await analyseHistory(() => rowsOf(...rows))).people.map(({ name }) => name)).toEqual([
      'Ada',
      'zoe',
    ]);
  });

  it('does not take a suppressed name for a person nor a suppressed text for a blank one', async () => {
    const analysis = await analyseHistory(() =>
      rowsOf(
        page('A'),
        revision('1', user('Ada'), 'one two'),
        revision('2', user('Bo'), '', true),
        revision('3', { kind: 'hidden' }, 'one two three'),
      ),
    );
    expect(analysis).toMatchObject({ revisions: 3, authors: 2 });
    expect(analysis.people).toEqual([
      { name: 'Ada', edits: 1, addedWords: 2, survivingWords: 2, shareRatio: 2 / 3 },
      { name: 'Bo', edits: 1, addedWords: 0, survivingWords: 0, shareRatio: 0 },
    ]);
  });

  it('says why an empty history has no concentration', async () => {
    const nothing = { edits: null, addedWords: null, survivingWords: null };
    const reason = 'TOO_FEW_AUTHORS';
    expect(await analyseHistory(() => rowsOf())).toEqual({
      ...{ pages: 0, revisions: 0, authors: 0, people: [] },
      concentration: {
        editors: { ...nothing, reasons: { edits: reason, addedWords: reason, survivingWords: reason } },
        employees: null,
        readers: null,
      },
    });
  });

  it('counts a period by its revisions: what they added, and what of that still stands', async () => {
    const rows = [
      page('Old'),
      savedOn('2026-01-31', user('Ada'), 'one two three'),
      page('Both'),
      savedOn('2026-01-05', user('Ada'), 'four five'),
      savedOn('2026-02-05', user('Bo'), 'four five six seven'),
      savedOn('2026-02-06', user('Cy bot'), 'four five six seven eight'),
      savedOn('2026-03-01', user('Ada'), 'four five seven eight'),
    ];
    const february = (ms: number) => new Date(ms).toISOString().startsWith('2026-02');
    const scope = { isInPeriod: february, isLeftOut: (name: string) => name.endsWith(' bot') };
    const { concentration: _, ...analysis } = await analyseHistory(() => rowsOf(...rows), scope);
    expect(analysis).toEqual({
      ...{ pages: 1, revisions: 1, authors: 1 },
      people: [{ name: 'Bo', edits: 1, addedWords: 2, survivingWords: 1, shareRatio: 1 }],
    });
  });

  it.each([
    ['the copy comes later in the file', ['Source', 'Copy']],
    ['the copy comes earlier in the file', ['Copy', 'Source']],
  ])('credits copies to who wrote them first: %s', async (_name, order) => {
    const pages: Record<string, HistoryRow[]> = {
      Source: [page('Source'), savedOn('2026-01-01', user('Ada'), PASSAGE)],
      Copy: [page('Copy'), savedOn('2026-01-02', user('Bo'), `${PASSAGE}\n\nAnd an end.`)],
    };
    const rows = order.flatMap((title) => pages[title] ?? []);
    const { people } = await analyseHistory(() => rowsOf(...rows));
    expect(
      people.map(({ name, edits, addedWords, survivingWords }) => [name, edits, addedWords, survivingWords]),
    ).toEqual([
      ['Ada', 1, 24, 48],
      ['Bo', 1, 3, 3],
    ]);
    const { pages: tokens } = await authorshipOf(() => rowsOf(...rows), { title: 'Copy' });
    expect(tokens[0]?.tokens[0]).toMatchObject({ author: 'Ada', revision: 1, isCopied: true });
    expect(tokens[0]?.tokens.at(-1)).toEqual({
      text: '.',
      revision: 1,
      revisionId: '2026-01-02',
      author: 'Bo',
    });
  });
});

describe('authorshipOf', () => {
  it('gives the tokens of the newest revisions with the revision and the author of their birth', async () => {
    const { pages } = await authorshipOf(() => rowsOf(...WIKI));
    expect(pages.map(({ title, revisionId }) => [title, revisionId])).toEqual([
      ['Home', '11'],
      ['Guides/On call', '15'],
    ]);
    expect(pages[0]?.tokens[2]).toEqual({ text: 'very', revision: 2, revisionId: '11', author: 'Bo' });
    expect(pages[1]?.tokens).toEqual([
      { text: 'one', revision: 1, revisionId: '12', author: 'Bo' },
      { text: 'two', revision: 1, revisionId: '12', author: 'Bo' },
      { text: 'three', revision: 2, revisionId: '13', author: 'Bo' },
    ]);
  });

  it('gives one page by its title, blanks apart', async () => {
    const { pages } = await authorshipOf(() => rowsOf(...WIKI), { title: ' Guides/ On_call' });
    expect(pages.map(({ title }) => title)).toEqual(['Guides/On call']);
  });

  it('says that there is no such page', async () => {
    await expect(authorshipOf(() => rowsOf(...WIKI), { title: 'Nowhere' })).rejects.toMatchObject({
      code: 'NOT_FOUND',
      message: 'There is no page "Nowhere".',
    });
  });

  it('gives a page before the next one is read again', async () => {
    let read = 0;
    async function* counted() {
      for await (const row of rowsOf(...WIKI)) {
        read++;
        yield row;
      }
    }
    const pages = tokensOfPages(counted);
    await pages.next();
    expect(read).toBe(WIKI.length + 5);
    await pages.return(undefined);
  });
});
