import { changesHref } from './notice-sentence.js';

const notice = { kind: 'wiki.page-edited', href: '/p/a-b', detailsJson: '{"fromNumber":3,"toNumber":5}' };

it('leads to the comparison of the revisions before and after the edits', () => {
  expect(changesHref(notice)).toBe('/p/a-b/history/3/5');
  expect(changesHref({ ...notice, detailsJson: '{"fromNumber":0,"toNumber":1}' })).toBeNull();
  expect(changesHref({ ...notice, detailsJson: '{"toNumber":"x"}' })).toBeNull();
  expect(changesHref({ ...notice, href: null })).toBeNull();
  expect(changesHref({ ...notice, kind: 'wiki.mentioned' })).toBeNull();
});
