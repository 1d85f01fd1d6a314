import {
  dayBefore,
  type NumberRows,
  numberRowsOf,
  numberRowsPath,
  numbersPath,
  numbersScopeOf,
} from './numbers-address.js';

const TODAY = '2026-03-01';
const paramsOf = (path: string) => new URL(path, 'http://wiki.example').searchParams;

it('shows the last thirteen weeks where an address names no days', () => {
  expect(numbersScopeOf(new URLSearchParams(), TODAY)).toEqual({
    ...{ spaceKey: null, from: '2025-12-01', to: null },
  });
});

it.each([
  { spaceKey: 'OPS', from: '2026-01-05', to: '2026-02-01' },
  { spaceKey: null, from: null, to: '2026-02-01' },
  { spaceKey: null, from: null, to: null },
])('finds in the address the scope that was put there: %o', (scope) => {
  expect(numbersScopeOf(paramsOf(numbersPath(scope)), TODAY)).toEqual(scope);
});

it('finds in the address the rows that a number opens', () => {
  const scope = { spaceKey: 'OPS', from: '2026-01-05', to: null };
  const rows: NumberRows = {
    number: 'SAMPLED_BAD_FLAGGED',
    source: 'RULE',
    verdict: 'REVERTED',
    flag: 'RISK',
    by: 'MINE',
    week: '2026-02-02',
  };
  const params = paramsOf(numberRowsPath(scope, rows));
  expect(numberRowsOf(params)).toEqual(rows);
  expect(numbersScopeOf(params, TODAY)).toEqual(scope);
});

it('takes nothing from an address that it does not know', () => {
  const params = new URLSearchParams('number=ALL&source=x&week=2026-13-01&from=yesterday');
  expect(numberRowsOf(params)).toMatchObject({ number: 'DECIDED', source: null, week: null });
  expect(numbersScopeOf(params, TODAY).from).toBe('2025-12-01');
});

it('counts days over the end of February', () => {
  expect(dayBefore('2028-03-01', 1)).toBe('2028-02-29');
});
