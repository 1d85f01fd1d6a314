import { newPageTitle } from './new-page-title.js';

it('takes a title out of a search', () => {
  expect(newPageTitle('  travel   costs ')).toBe('travel costs');
  expect(newPageTitle('"travel costs" -draft in:HR by:"Mei Lin" 2026')).toBe('travel costs 2026');
  expect(newPageTitle('「差旅 費用」 -草稿 in：人資')).toBe('差旅 費用');
  expect(newPageTitle('well-known --force')).toBe('well-known --force');
  expect(newPageTitle('in:HR')).toBe('');
});
