import { type ArchiveEntry } from '@wellspring/wiki-formats';
import { keysAbove, planMarkdown } from './markdown-plan.js';

const entry = (path: string): ArchiveEntry => ({
  ...{ path, sizeBytes: 1 },
  open: () => Promise.reject(new Error('not read here')),
});
const plan = (paths: readonly string[], unwrap = false) => planMarkdown(paths.map(entry), unwrap);
const keysOf = (paths: readonly string[], unwrap = false) => [...plan(paths, unwrap).pages.keys()];

describe('planMarkdown', () => {
  it('gives each page after the one of its folder, and folders without a page an empty one', () => {
    expect(keysOf(['b/c/d.md', 'a.md', 'b/README.md', 'e/x.png'])).toEqual(['a', 'b', 'b/c', 'b/c/d']);
    expect(plan(['b/c/d.md']).pages.get('b/c')?.entry).toBeNull();
  });

  it.each(['README.md', 'readme.markdown', 'index.md', '_index.mdx'])(
    'takes %s for the page of its folder',
    (name) => {
      expect(keysOf([`guides/${name}`])).toEqual(['guides']);
      expect(plan([name]).pages.get('')).toMatchObject({ path: '', folder: '' });
    },
  );

  it('refuses the second of two files that would be one page', () => {
    const { pages, refused } = plan(['a.md', 'A.markdown', 'guides.md', 'guides/index.md']);
    expect([...pages.keys()]).toEqual(['a', 'guides']);
    expect(refused.map(({ path }) => path)).toEqual(['A.markdown', 'guides/index.md']);
  });

  it('takes away a folder around everything, but not where our own export has a word beside it', () => {
    expect(keysOf(['docs/a.md', 'docs/b/c.md'], true)).toEqual(['a', 'b', 'b/c']);
    expect(keysOf(['docs/a.md', 'docs/b/c.md'])).toEqual(['docs', 'docs/a', 'docs/b', 'docs/b/c']);
    expect(keysOf(['docs/README.md', 'wellspring-export.json'], true)).toEqual(['docs']);
  });

  it('never takes what an export has put away for a page', () => {
    const { pages, putAway } = plan(['a.md', '_files/a/notes.md', '_files/a/b.png']);
    expect([...pages.keys()]).toEqual(['a']);
    expect(putAway.get('_files/a')?.map(({ path }) => path)).toEqual(['_files/a/notes.md', '_files/a/b.png']);
  });
});

describe('keysAbove', () => {
  it('climbs to the top', () => {
    expect([...keysAbove('a/b/c')]).toEqual(['a/b', 'a']);
    expect([...keysAbove('a')]).toEqual([]);
  });
});
