import { beginningOfWord, countedWord, timesIn } from './counted-word.js';
import { relevanceOf } from './relevance.js';
import { WeighedName } from './weighed-name.js';

describe('timesIn', () => {
  it('counts a word with any of its endings, and nothing that only begins like it', () => {
    const deploy = countedWord('deploying');
    expect(timesIn('deploy, deployed; deployments! redeploy deployable-ish', deploy, 9)).toBe(4);
    expect(timesIn('the user uses used useless', countedWord('use'), 9)).toBe(3);
    expect(timesIn('cat category concat cats', countedWord('cat'), 9)).toBe(2);
  });

  it('counts Chinese wherever it stands, and beginnings while they are typed', () => {
    expect(timesIn('测试集群的测试', countedWord('测试'), 9)).toBe(2);
    expect(timesIn('verbindung abbruch', beginningOfWord('verbin'), 9)).toBe(1);
    expect(timesIn('verbindungsabbruch', countedWord('verbin'), 9)).toBe(0);
  });

  it('counts no more than it is asked to', () => {
    expect(timesIn('a1 a1 a1', countedWord('a1'), 2)).toBe(2);
  });
});

describe('relevanceOf', () => {
  const page = (title: string, beginning: string, headings: string[] = []) => ({
    title: new WeighedName(title),
    headings: headings.map((heading) => new WeighedName(heading)),
    headingsText: headings.join('\n'),
    ...{ beginning, chars: Math.max(beginning.length, 1) },
  });
  const query = (...words: string[]) => ({
    terms: words.map((word) => ({ ways: [countedWord(word)], weight: 1 })),
    wholes: [words.join(' ')],
  });

  it('is 0 without any of the words, and for a query without words', () => {
    expect(relevanceOf(page('one', 'two'), query('three'))).toBe(0);
    expect(relevanceOf(page('one', 'two'), query())).toBe(0);
  });

  it('puts a name above words in the text, and the whole name above a part of it', () => {
    const asked = query('expense', 'report');
    const whole = relevanceOf(page('expense report', ''), asked);
    const part = relevanceOf(page('how to write an expense report in time', ''), asked);
    const text = relevanceOf(page('misc', 'an expense report, not ours. '.repeat(2)), asked);
    expect(whole).toBeGreaterThan(part);
    expect(part).toBeGreaterThan(text);
    expect(relevanceOf(page('misc', '', ['expense report']), asked)).toBeGreaterThan(text);
  });

  it('puts a short page above a long one that says it as often', () => {
    const short = { ...page('a', 'ferry'), chars: 500 };
    const long = { ...page('a', 'ferry'), chars: 50_000 };
    expect(relevanceOf(short, query('ferry'))).toBeGreaterThan(relevanceOf(long, query('ferry')));
  });

  it('counts any way of a term as the term', () => {
    const terms = [{ ways: [countedWord('pto'), countedWord('paid time off')], weight: 1 }];
    expect(relevanceOf(page('a', 'paid time off'), { terms, wholes: [] })).toBeGreaterThan(0);
  });
});
