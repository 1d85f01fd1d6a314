import { parseSearch } from '../query/parse-search.js';
import { phraseToKeep } from './phrase-to-keep.js';
import { RecentSearches } from './recent-searches.js';

const keyOf = (text: string) => phraseToKeep(parseSearch(text))?.key ?? null;

describe('what is kept of a search', () => {
  it('is the same in any order, case, script and spacing', () => {
    expect(keyOf('Holiday  calendar')).toBe('calendar holiday');
    expect(keyOf('calendar holiday')).toBe('calendar holiday');
    expect(keyOf('部署K8s')).toBe(keyOf('k8s 部署'));
    expect(keyOf('請假 流程')).toBe(keyOf('请假流程'));
  });

  it('is without the words that only ask, and without operators', () => {
    expect(keyOf('how do I book a meeting room?')).toBe(keyOf('meeting room book'));
    expect(phraseToKeep(parseSearch('travel by:ann in:ENG -visa'))).toEqual({
      key: 'travel',
      phrase: 'travel',
    });
  });

  it.each([
    ['a mail address', 'ann.lee@company.example'],
    ['a telephone number', 'call +886 2-1234 5678'],
    ['a telephone number in brackets', '(555) 010-0199'],
    ['an identity card', 'A123456789'],
    ['an identity card in wide digits', '１１０１０５１９４９１２３１００２Ｘ'],
    ['a link', 'https://files.example/s/3f9a?token=abc'],
    ['more than 100 characters', 'why '.repeat(30)],
    ['punctuation', '?? …'],
    ['nothing', ''],
  ])('is nothing of %s', (_name, text) => {
    expect(keyOf(text)).toBeNull();
  });

  it('may have numbers that are no person’s', () => {
    expect(keyOf('ISO 9001 audit 2026')).toBe('2026 9001 audit iso');
    expect(keyOf('error 500 in v6.1.0')).not.toBeNull();
  });
});

describe('searches of the last half hour', () => {
  const at = (minutes: number) => new Date(Date.UTC(2026, 0, 1, 9, minutes));

  it('count once for a person, and what was opened later is added', () => {
    const recent = new RecentSearches();
    expect(recent.take('ann', 'pto', false, at(0))).toEqual({ searches: 1, opened: 0 });
    expect(recent.take('ann', 'pto', false, at(1))).toBeNull();
    expect(recent.take('ann', 'pto', true, at(2))).toEqual({ searches: 0, opened: 1 });
    expect(recent.take('ann', 'pto', true, at(3))).toBeNull();
    expect(recent.take('bob', 'pto', true, at(3))).toEqual({ searches: 1, opened: 1 });
    expect(recent.take('ann', 'pto', false, at(31))).toEqual({ searches: 1, opened: 0 });
  });

  it('are not counted above 30 a minute', () => {
    const recent = new RecentSearches();
    const taken = Array.from({ length: 40 }, (_, n) => recent.take('ann', `word ${n}`, false, at(0)));
    expect(taken.filter((counts) => counts !== null)).toHaveLength(30);
    expect(recent.take('ann', 'later', false, at(1))).not.toBeNull();
  });
});
