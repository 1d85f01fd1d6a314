import { titleKey, titleToPath } from './index.js';

describe('titleToPath', () => {
  it.each<[string, readonly string[], boolean]>([
    ['Home', ['Home'], false],
    ['Guides/On call', ['Guides', 'On call'], false],
    [' company/ tech-stack/ hubspot', ['company', 'tech-stack', 'hubspot'], true],
    ['a//b/', ['a', 'b'], true],
    ['On_call', ['On call'], false],
    ['a  b', ['a b'], true],
    ['知識庫/ 搜尋', ['知識庫', '搜尋'], true],
    [' ', ['Untitled'], true],
    ['/', ['Untitled'], true],
  ])('%j leads to %j', (title, segments, changed) => {
    expect(titleToPath(title)).toEqual({ segments, path: segments.join('/'), changed });
  });
});

describe('titleKey', () => {
  it('folds the first letter where the wiki does', () => {
    expect(titleKey('élan_vital', 'first-letter')).toBe(titleKey('Élan vital', 'first-letter'));
    expect(titleKey('home', 'case-sensitive')).not.toBe(titleKey('Home', 'case-sensitive'));
  });
});
