import type { TFunction } from 'i18next';
import { jobs as english } from '../../i18n/locales/en/jobs.js';
import { jobs as simplified } from '../../i18n/locales/zh-hans/jobs.js';
import { jobs as traditional } from '../../i18n/locales/zh-hant/jobs.js';
import { jobLabel, jobMessage, jobUnit } from './job-words.js';

/** The texts of one language, with what is filled in. */
const wordsOf = (jobs: object): TFunction =>
  ((key: string, values: Record<string, string> = {}) => {
    const text = key
      .split('.')
      .slice(1)
      .reduce<unknown>((part, name) => (part as Record<string, unknown>)[name], jobs); // keys are those of the texts
    return String(text).replace(/\{\{(\w+)\}\}/g, (_, name: string) => values[name] ?? '');
  }) as unknown as TFunction; // as much of it as is used
const [en, hans, hant] = [english, simplified, traditional].map(wordsOf) as [TFunction, TFunction, TFunction]; // three
const number = (value: number) => value.toLocaleString('en');

describe('jobs in words', () => {
  it('have a name in the language of the reader, and the file or space that they are about', () => {
    const label = (t: TFunction, kind: string, words: string) => jobLabel(t, { kind, label: words });
    expect(label(en, 'search.rebuild-index', 'Search index')).toBe('Search index');
    expect(label(hans, 'search.rebuild-index', 'Search index')).toBe('搜索索引');
    expect(label(hant, 'wiki.import', 'Import: a: b.xml → ENG')).toBe('匯入：a: b.xml → ENG');
    expect(label(en, 'wiki.export', 'Export: ENG (markdown)')).toBe('Export: ENG (markdown)');
  });

  it('keep the words of the server where the texts know none', () => {
    expect(jobLabel(hans, { kind: 'later.thing', label: 'A later thing' })).toBe('A later thing');
    expect(jobLabel(hans, { kind: 'toString', label: 'Odd' })).toBe('Odd');
    expect(jobUnit(hans, 'MB')).toBe('MB');
    expect(jobMessage(hans, 'Something else', number)).toBe('Something else');
  });

  it('say how far they are in that language, too', () => {
    expect(jobUnit(hans, 'pages')).toBe('页');
    expect(jobMessage(hant, 'Ranking', number)).toBe('排名');
    expect(jobMessage(hans, '12345 messages', number)).toBe('12,345 封邮件');
    expect(jobMessage(en, '883 pages, 8590 revisions', number)).toBe('883 pages, 8,590 revisions');
    expect(jobMessage(hans, '883 pages, 8590 revisions', number)).toBe('883 页，8,590 个版本');
  });
});
