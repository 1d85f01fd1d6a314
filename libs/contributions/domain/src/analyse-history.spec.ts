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
    const analysis = await analyseHistory(rowsOf(...WIKI));
    expect(analysis).toMatchObject({ pages: 2, revisions: 6, authors: 4 });
    expect(analysis.people).toEqual([
      { name: 'Ada', survivingTokens: 4, shareRatio: 0.5, edits: 2 },
      { name: 'Bo', survivingTokens: 3, shareRatio: 0.375, edits: 2 },
      { name: 'Bo', survivingTokens: 1, shareRatio: 0.125, edits: 1 },
      { name: 'Cy', survivingTokens: 0, shareRatio: 0, edits: 1 },
    ]);
    expect(analysis.concentration.survivingTokens).toMatchObject({
      peopleForHalf: 1,
      peopleForThreeQuarters: 2,
    });
  });

  it('orders equal shares by name', async () => {
    const rows = rowsOf(
      page('A'),
      revision('1', user('zoe'), 'x'),
      page('B'),
      revision('2', user('Ada'), 'y'),
    );
    expect((await analyseHistory(rows)).people.map(({ name }) => name)).toEqual(['Ada', 'zoe']);
  });

  it('does not take a suppressed name for a person nor a suppressed text for a blank one', async () => {
    const analysis = await analyseHistory(
      rowsOf(
        page('A'),
        revision('1', user('Ada'), 'one two'),
        revision('2', user('Bo'), '', true),
        revision('3', { kind: 'hidden' }, 'one two three'),
      ),
    );
    expect(analysis).toMatchObject({ revisions: 3, authors: 2 });
    expect(analysis.people).toEqual([
      { name: 'Ada', survivingTokens: 2, shareRatio: 2 / 3, edits: 1 },
      { name: 'Bo', survivingTokens: 0, shareRatio: 0, edits: 1 },
    ]);
  });

  it('says why an empty history has no concentration', async () => {
    expect(await analyseHistory(rowsOf())).toEqual({
      pages: 0,
      revisions: 0,
      authors: 0,
      people: [],
      concentration: {
        survivingTokens: null,
        edits: null,
        reasons: { survivingTokens: 'TOO_FEW_AUTHORS', edits: 'TOO_FEW_AUTHORS' },
      },
    });
  });
});

describe('authorshipOf', () => {
  it('gives the tokens of the newest revisions with the revision and the author of their birth', async () => {
    const { pages } = await authorshipOf(rowsOf(...WIKI));
    expect(pages.map(({ title, revisionId }) => [title, revisionId])).toEqual([
      ['Home', '11'],
      ['Guides/On call', '15'],
    ]);
    expect(pages[0]?.tokens[2]).toEqual({ text: 'very', revisionId: '11', author: 'Bo' });
    expect(pages[1]?.tokens).toEqual([
      { text: 'one', revisionId: '12', author: 'Bo' },
      { text: 'two', revisionId: '12', author: 'Bo' },
      { text: 'three', revisionId: '13', author: 'Bo' },
    ]);
  });

  it('gives one page by its title, blanks apart', async () => {
    const { pages } = await authorshipOf(rowsOf(...WIKI), { title: ' Guides/ On_call' });
    expect(pages.map(({ title }) => title)).toEqual(['Guides/On call']);
  });

  it('says that there is no such page', async () => {
    await expect(authorshipOf(rowsOf(...WIKI), { title: 'Nowhere' })).rejects.toMatchObject({
      code: 'NOT_FOUND',
      message: 'There is no page "Nowhere".',
    });
  });

  it('gives a page before the next one is read', async () => {
    let read = 0;
    async function* counted() {
      for await (const row of rowsOf(...WIKI)) {
        read++;
        yield row;
      }
    }
    const pages = tokensOfPages(counted());
    await pages.next();
    expect(read).toBe(5);
    await pages.return(undefined);
  });
});
