import { randomUUID } from 'node:crypto';
import { type Actor } from '@wellspring/kernel';
import { aPerson, type OpenModules, type TestDatabase } from '@wellspring/testing';
import { CreateSpace, SavePage } from '@wellspring/wiki-server';
import { SearchIndex } from '../index.js';
import { parseSearch } from '../query/parse-search.js';
import { CompanySynonyms } from './company-synonyms.js';
import { type PageDocument } from './page-document.js';
import { type EngineQuestion, SearchEngine } from './search-engine.js';
import { WordShares } from './word-shares.service.js';
import { openSearch, type OpenSearch } from '../testing/open-search.js';

describe('the engine on a real Meilisearch and a real PostgreSQL', () => {
  let search: OpenSearch;
  let test: TestDatabase;
  let modules: OpenModules;
  let ada: Actor;
  const titleOf = new Map<string, string>();

  beforeAll(async () => {
    search = await openSearch();
    ({ test, modules } = search);
    ada = await aPerson(test.database);
    await modules
      .get(CreateSpace)
      .run(ada, { key: 'ENG', name: 'Engineering', description: '', access: 'open' });
    await pages({
      说明: '这是一个测试文档，写给新来的同事。',
      如何写周报: '周报每周五交。告诉大家这周做了什么。',
      周末: '周末不用写东西，也不用报告。',
      本地环境: '本地环境的设置。本地缓存放在本地磁盘。',
      车队: '公司的车是本田，停在楼下。',
      軟體安裝: '申請軟體要先問資訊部。資料庫備份由他們負責。',
      软件安装: '申请软件要先问信息部。数据库备份由他们负责。',
      容器: '我们用 K8s 部署所有服务。',
      Kitchen: 'Set the temperature of the fridge. The dish washer runs at night.',
      'Time off': 'Everybody has 25 days of paid time off a year.',
      Expenses: 'How to be reimbursed: expense a laptop, a desk or a train ticket with the form.',
      'Laptop policy': 'Laptops are renewed every three years and wiped before that.',
      'Train the trainer': 'A form to fill in before the training. Laptop needed.',
      'Night shift': 'Who runs the night? The washer is not a dish.',
      Fehlersuche: 'Die Verbindung bricht ab, wenn die Leitung zu lang ist.',
      检索: '全文检索的原理。',
    });
  }, 120_000);
  afterAll(() => search.close());

  async function pages(texts: Readonly<Record<string, string>>): Promise<void> {
    for (const [title, text] of Object.entries(texts))
      titleOf.set(await search.page(ada, { spaceKey: 'ENG', title, text }), title);
    await modules.drain();
  }
  const ask = (text: string, more: Partial<EngineQuestion> = {}) =>
    modules.get(SearchEngine).ask({
      parsed: parseSearch(text),
      filter: 'accessSetId EXISTS',
      ...{ sort: 'relevance', offset: 0, limit: 20, facets: [], asYouType: false, exactTotal: true },
      ...more,
    });
  const titles = async (text: string, more: Partial<EngineQuestion> = {}) =>
    (await ask(text, more)).ids.map((id) => titleOf.get(id) ?? id);

  it('finds a word inside a Chinese sentence', async () => {
    expect(await titles('测试')).toEqual(['说明']);
  });

  it('gives the same first hit whatever the order of the words', async () => {
    for (const text of ['告诉我如何写周报', '周报如何写告诉我', '写周报 告诉我如何'])
      expect((await titles(text))[0]).toBe('如何写周报');
  });

  it('does not take 本地 for 本田', async () => {
    expect((await titles('本田'))[0]).toBe('车队');
  });

  it('finds single characters, also where they end a word', async () => {
    expect(await titles('田')).toEqual(['车队']);
    expect(await titles('磁')).toEqual(['本地环境']);
  });

  it('finds Traditional for Simplified and the other way round, words of Taiwan included', async () => {
    const both = ['軟體安裝', '软件安装'];
    for (const text of ['软件', '軟體', '数据库备份', '資料庫備份', '信息部', '資訊部'])
      expect((await titles(text)).sort()).toEqual(both);
  });

  it('finds Latin words beside Chinese ones, with a blank and without', async () => {
    for (const text of ['K8s 部署', 'K8s部署', 'k8s', '部署 K8S'])
      expect((await titles(text))[0]).toBe('容器');
  });

  it('forgives typos in English', async () => {
    for (const text of ['temprature', 'tempereture', 'fridge temperatuer'])
      expect((await titles(text))[0]).toBe('Kitchen');
  });

  it('answers a question by the page about it, not by pages that have its little words', async () => {
    expect((await titles('how do I expense a laptop?'))[0]).toBe('Expenses');
    expect((await titles('where do I expense my laptop'))[0]).toBe('Expenses');
  });

  it('finds by the company’s synonyms, of several words and in both writings', async () => {
    expect(await titles('pto')).toEqual([]);
    modules.get(CompanySynonyms).replace([
      ['PTO', 'paid time off'],
      ['搜尋', '搜索', '检索'],
    ]);
    await modules.get(SearchIndex).applySettings();
    expect((await titles('PTO'))[0]).toBe('Time off');
    for (const text of ['搜尋', '搜索', '检索']) expect(await titles(text)).toEqual(['检索']);
    modules.get(CompanySynonyms).replace([]);
    await modules.get(SearchIndex).applySettings();
    expect(await titles('搜索')).toEqual([]);
  });

  it('finds quoted words as they stand, and leaves out what is excluded as it stands', async () => {
    expect(await titles('"dish washer"')).toEqual(['Kitchen']);
    expect((await titles('"库备份"')).sort()).toEqual(['軟體安裝', '软件安装']);
    expect((await titles('washer -"dish washer"')).sort()).toEqual(['Night shift']);
    expect(await titles('备份 -信息部')).toEqual([]);
    expect(await titles('laptop -form')).toEqual(['Laptop policy']);
    expect(await titles('"no such words stand anywhere"')).toEqual([]);
  });

  it('finds a page by its former title', async () => {
    await pages({ 'Quarterly ziggurat': 'about plans' });
    const [pageId = ''] = [...titleOf].find(([, title]) => title === 'Quarterly ziggurat') ?? [];
    await modules.get(SavePage).run(ada, {
      ...{ pageId, baseNumber: 1, title: 'Plans', text: 'about plans of ours', summary: '' },
      ...{ isMinor: false, idempotencyKey: 'rename' },
    });
    await modules.drain();
    expect((await ask('ziggurat')).ids).toEqual([pageId]);
  });

  it('finds beginnings while somebody types, and whole words afterwards', async () => {
    expect(await titles('verbin', { asYouType: true, exactTotal: false })).toEqual(['Fehlersuche']);
    expect(await titles('verbin')).toEqual([]);
  });

  it('counts how common words are, and knows the nearest word that somebody wrote', async () => {
    const shares = modules.get(WordShares);
    expect(await shares.refresh()).toBeGreaterThan(20);
    const found = await shares.ofStems(['laptop', '备份', 'nowhere']);
    expect(found.get('laptop')).toBeGreaterThan(found.get('备份') ?? 1);
    expect(found.has('nowhere')).toBe(false);
    expect(await shares.nearest('lapptop', 1)).toBe('laptop');
    expect(await shares.nearest('xylophone', 2)).toBeNull();
    expect((await titles('how do I expence a lapptop'))[0]).toBe('Expenses');
  });

  it('answers odd input in an ordinary way', async () => {
    const odd = [
      '-',
      '""',
      '"',
      '！？。',
      '🎉',
      '\ud800',
      '\udfff 测试',
      'a'.repeat(10_000),
      '测'.repeat(5_000),
    ];
    for (const text of [
      ...odd,
      '" OR accessSetId EXISTS',
      'foo:bar',
      '* % _ \\',
      '-测试',
      '--',
      '`',
      '\u0000',
    ])
      expect(await ask(text)).toMatchObject({ total: expect.any(Number) });
    expect((await ask('🎉')).ids).toEqual([]);
  });

  it('pages through hundreds of hits without gap or repetition, and counts them exactly', async () => {
    const documents = Array.from({ length: 330 }, (_, at) => aDocument(at));
    await modules.get(SearchIndex).put(documents);
    const found: string[] = [];
    for (let offset = 0; offset < 400; offset += 47) {
      const answer = await ask('gyrocompass', { offset, limit: 47 });
      expect(answer.total).toBe(330);
      found.push(...answer.ids);
    }
    expect(found).toHaveLength(330);
    expect(new Set(found).size).toBe(330);
    const halves = await Promise.all(
      ['spaceKey = ODD', 'spaceKey = EVEN'].map((filter) => ask('gyrocompass of something else', { filter })),
    );
    const whole = await ask('gyrocompass of something else', { filter: 'spaceKey IN [ODD, EVEN]' });
    expect(halves.reduce((sum, half) => sum + half.total, 0)).toBe(whole.total);
  });

  it('sorts by time, title and views, and prefers used pages among equal ones', async () => {
    const first = async (sort: EngineQuestion['sort']) =>
      (await ask('gyrocompass', { sort, limit: 1 })).ids[0];
    expect(await first('newest')).toBe(aDocument(329).id);
    expect(await first('oldest')).toBe(aDocument(0).id);
    expect(await first('title')).toBe(aDocument(0).id);
    expect(await first('views')).toBe(aDocument(7).id);
    expect(await first('relevance')).toBe(aDocument(7).id);
  });
});

/** A page that stands in the index alone. */
function aDocument(at: number): PageDocument {
  const number = String(at).padStart(12, '0');
  return {
    ...{ id: `00000000-0000-7000-8000-${number}`, revisionNumber: 1, accessSetId: randomUUID() },
    ...{ spaceKey: at % 2 === 0 ? 'EVEN' : 'ODD', language: 'en', labels: [], authorIds: [], care: 'none' },
    ...{ publishedAtSeconds: at, titleKey: `title ${number}`, isTemplate: false },
    ...{ views90: at === 7 ? 100 : 0, use: at === 7 ? 5 : 0 },
    ...{ title: 'Instrument', formerTitles: [], headings: [], fileNames: [] },
    text: 'the gyrocompass points north',
  };
}
