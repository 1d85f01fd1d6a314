import { exportTree, type PageInArea } from './export-tree.js';
import { filePathOf, markdownPaths, relativeAddress } from './markdown-paths.js';
import { mediaWikiTitles } from './mediawiki-titles.js';

let count = 0;
const page = (title: string, more: Partial<PageInArea> = {}): PageInArea => ({
  ...{ id: title, urlId: `u${++count}`, spaceId: 's', spaceKey: 'S', parentId: null, title, included: true },
  ...{ source: null, sourceKey: null, sourceTitle: null, sourcePath: null, sourceSpaceId: null },
  ...{ publishedNumber: 1, createdAt: new Date(0) },
  ...more,
});
const filesOf = (pages: readonly PageInArea[], top = '') =>
  [...markdownPaths(exportTree(pages), top).values()].map((path) => filePathOf(path));

describe('exportTree', () => {
  it('puts pages below one that stays behind under the next that goes out, each after the one above', () => {
    const tree = exportTree([
      page('leaf', { parentId: 'hidden' }),
      page('hidden', { parentId: 'top', included: false }),
      page('second'),
      page('top'),
    ]);
    expect(tree.map(({ id, above }) => [id, above?.id ?? null])).toEqual([
      ['second', null],
      ['top', null],
      ['leaf', 'top'],
    ]);
  });
});

describe('markdownPaths', () => {
  it('gives a page with pages below it a README in their folder', () => {
    expect(filesOf([page('Guides'), page('On call', { parentId: 'Guides' })])).toEqual([
      'guides/README.md',
      'guides/on-call.md',
    ]);
  });

  it('keeps names that came from files, and tells two of one name apart', () => {
    const came = { source: 'mediawiki:W', sourceTitle: 'docs/OnCall_2' };
    const [first, second] = [page('A b'), page('a B')];
    expect(filesOf([page('On call', came), first, second])).toEqual([
      'OnCall_2.md',
      'a-b.md',
      `a-b-${second.urlId}.md`,
    ]);
    expect(filesOf([page('A')], 'SPACE')).toEqual(['SPACE/a.md']);
  });
});

describe('relativeAddress', () => {
  it.each([
    ['', 'a.md', 'a.md'],
    ['a', 'a/b.md', 'b.md'],
    ['a/b', 'a/c/d.md', '../c/d.md'],
    ['a', 'b.md', '../b.md'],
    ['a/b', 'a/b/README.md', 'README.md'],
  ])('from %j to %j is %j', (folder, path, address) => {
    expect(relativeAddress(folder, path)).toBe(address);
  });
});

describe('mediaWikiTitles', () => {
  it('gives paths that MediaWiki takes, no two equal, with the space before them where asked', () => {
    const twin = page('twin', { title: 'A#b' });
    const tree = exportTree([page('A#b'), twin, page('C/D', { parentId: 'A#b' })]);
    expect([...mediaWikiTitles(tree, 'KEY').values()]).toEqual([
      'KEY/A-b',
      'KEY/A-b/C-D',
      `KEY/A-b (${twin.urlId})`,
    ]);
  });
});
