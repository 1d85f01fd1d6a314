import {
  chosenText,
  mergedText,
  openConflicts,
  titleOfMerge,
  type Choice,
  type Segment,
} from './resolve-segments.js';

const common = (text: string): Segment => ({ kind: 'COMMON', text, base: null, mine: null, theirs: null });
const conflict: Segment = {
  kind: 'CONFLICT',
  text: null,
  base: '住宿上限 900',
  mine: '住宿上限 1000',
  theirs: '住宿上限 950',
};
// As the server sends it: lines joined with line breaks, the last one empty where the text ends with a line break.
const segments = [common('# 差旅\n'), conflict, common('\n報銷期限 30 天\n')];
const choose = (choice: Choice) => new Map([[1, choice]]);

describe('mergedText', () => {
  it('puts the chosen side between what is settled, and keeps empty lines and the end of the text', () => {
    expect(mergedText(segments, choose('mine'))).toBe('# 差旅\n\n住宿上限 1000\n\n報銷期限 30 天\n');
    expect(mergedText(segments, choose('theirs'))).toContain('\n住宿上限 950\n');
    expect(mergedText(segments, choose({ own: '住宿上限 975' }))).toContain('\n住宿上限 975\n');
  });

  it('keeps both versions where nobody has chosen, theirs first', () => {
    expect(mergedText(segments, new Map())).toContain('住宿上限 950\n住宿上限 1000');
    expect(chosenText(conflict, 'both')).toBe('住宿上限 950\n住宿上限 1000');
  });

  it('leaves no line where the chosen side deleted the stretch', () => {
    const deleted = { ...conflict, mine: '' };
    expect(mergedText([common('a'), deleted, common('b')], choose('mine'))).toBe('a\nb');
  });
});

describe('openConflicts', () => {
  it('counts the places without a choice', () => {
    expect(openConflicts(segments, new Map())).toBe(1);
    expect(openConflicts(segments, choose('both'))).toBe(0);
  });
});

describe('titleOfMerge', () => {
  it('takes the title of whoever changed it, and asks where both did', () => {
    expect(titleOfMerge({ base: 'A', theirs: 'B', mine: 'A' })).toBe('B');
    expect(titleOfMerge({ base: 'A', theirs: 'A', mine: 'C' })).toBe('C');
    expect(titleOfMerge({ base: 'A', theirs: 'B', mine: 'B' })).toBe('B');
    expect(titleOfMerge({ base: 'A', theirs: 'B', mine: 'C' })).toBeNull();
  });
});
