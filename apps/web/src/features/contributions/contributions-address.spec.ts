import {
  contributionsPath,
  measureOf,
  rowsFilePath,
  rowsOf,
  rowsPath,
  scopeOf,
} from './contributions-address.js';

const whole = { spaceKey: null, label: null, department: null, from: null, to: null };
const paramsOf = (path: string) => new URL(path, 'http://wiki.example').searchParams;

describe('addresses of contributions', () => {
  it('carry what is counted there and back', () => {
    const scope = { ...whole, department: 'R&D 研發', from: '2026-01', to: '2026-03' };
    const path = contributionsPath(scope, 'WORDS_READ');
    expect(scopeOf(paramsOf(path))).toEqual(scope);
    expect(measureOf(paramsOf(path))).toBe('WORDS_READ');
    expect(contributionsPath(whole, 'SURVIVING_WORDS')).toBe('/contributions');
    expect(contributionsPath({ ...whole, spaceKey: 'ENG' }, 'SURVIVING_WORDS')).toBe(
      '/contributions?space=ENG',
    );
  });

  it('carry the rows of a number there and back', () => {
    const rows = {
      kind: 'PEOPLE',
      measure: 'EDITS',
      denominator: 'EMPLOYEES',
      leftOut: true,
      top: 7,
    } as const;
    expect(rowsOf(paramsOf(rowsPath(whole, rows)))).toMatchObject(rows);
    const joined = {
      kind: 'PEOPLE',
      measure: 'EDITS',
      joinedMonth: '2026-01',
      newMemberStep: 'FIRST_EDIT',
    } as const;
    expect(rowsOf(paramsOf(rowsPath(whole, joined)))).toMatchObject(joined);
  });

  it('fall back to people by surviving words where they are wrong', () => {
    expect(rowsOf(new URLSearchParams('kind=CATS&measure=DOGS&top=-1&of=ALL'))).toMatchObject({
      ...{ kind: 'PEOPLE', measure: 'SURVIVING_WORDS', denominator: null, top: null },
    });
  });

  it('name the file’s rows as the server does', () => {
    expect(
      rowsFilePath({ ...whole, spaceKey: 'ENG' }, { kind: 'PAGES', measure: 'VIEWS', top: 2 }, 'csv'),
    ).toBe('/contributions/rows.csv?kind=PAGES&measure=VIEWS&top=2&spaceKey=ENG');
  });
});
