import { chosenText, mergedText, openConflicts, type Choice, type Segment } from './resolve-segments.js';

const common = (text: string): Segment => ({ kind: 'COMMON', text, base: null, mine: null, theirs: null });
const conflict: Segment = {
  kind: 'CONFLICT',
  text: null,
  base: '住宿上限 900',
  mine: '住宿上限 1000',
  theirs: '住宿上限 950',
};
const segments = [common('# 差旅\n'), conflict, common('\n報銷期限 30 天')];
const choose = (choice: Choice) => new Map([[1, choice]]);

describe('mergedText', () => {
  it('puts the chosen side between what both have', () => {
    expect(mergedText(segments, choose('mine'))).toBe('# 差旅\n住宿上限 1000\n\n報銷期限 30 天');
    expect(mergedText(segments, choose('theirs'))).toContain('950');
    expect(mergedText(segments, choose({ own: '住宿上限 975' }))).toContain('住宿上限 975\n');
  });

  it('keeps both versions where nobody has chosen, theirs first', () => {
    expect(mergedText(segments, new Map())).toContain('住宿上限 950\n住宿上限 1000');
    expect(chosenText(conflict, 'both')).toBe('住宿上限 950\n住宿上限 1000');
  });

  it('takes out a stretch that the chosen side deleted', () => {
    const deleted = { ...conflict, mine: '' };
    expect(mergedText([common('a\n'), deleted, common('b')], choose('mine'))).toBe('a\nb');
  });
});

describe('openConflicts', () => {
  it('counts the places without a choice', () => {
    expect(openConflicts(segments, new Map())).toBe(1);
    expect(openConflicts(segments, choose('both'))).toBe(0);
  });
});
