import fc from 'fast-check';
import { pagePathCandidates, pathKey, resolveRelativePath } from './index.js';

describe('resolveRelativePath', () => {
  it.each([
    ['people/benefits', 'leave-of-absence.md', 'people/leave-of-absence', null],
    ['people/benefits', './leave.md#how-to', 'people/leave', 'how-to'],
    ['people/benefits', '../sales/', 'sales', null],
    ['people/benefits', '../sales/index.md', 'sales', null],
    ['people/benefits', '../README.md', '', null],
    ['people/benefits', '../#anchor.md', '', 'anchor'],
    ['people/benefits', '/path/to/x.md#heading', 'path/to/x', 'heading'],
    ['people/benefits', '#local', 'people/benefits', 'local'],
    ['people/benefits', '', 'people/benefits', null],
    ['people/benefits', '../../..//cloud', null, null],
    ['a/b/c', '../..//cloud/x.md', 'cloud/x', null],
    ['people/benefits', '%E8%AB%8B%E5%81%87.md#%E8%A6%8F%E5%AE%9A', 'people/請假', '規定'],
    ['people/benefits', '請假 規定.md', 'people/請假 規定', null],
    ['people/benefits', 'leave%20of%20absence.md?plain=1#L3', 'people/leave of absence', 'L3'],
    ['people/benefits', '100%.md', 'people/100%', null],
    ['people/benefits', 'index-cards.md', 'people/index-cards', null],
    ['home', 'x.md', 'x', null],
  ])('from %j the link %j leads to %j #%s', (from, target, path, anchor) => {
    expect(resolveRelativePath(from, target)).toEqual(path === null ? null : { path, anchor });
  });

  it.each(['https://example.com/a.md', 'mailto:a@b.example', '//host/x', 'JavaScript:alert(1)'])(
    'is not for %s',
    (target) => expect(resolveRelativePath('a', target)).toBeNull(),
  );

  it('looks below a page that was the index of its folder', () => {
    expect(resolveRelativePath('people', 'leave.md', true)?.path).toBe('people/leave');
    expect(resolveRelativePath('people', '../x.md', true)?.path).toBe('x');
  });

  it('never climbs out and never throws', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), fc.boolean(), (from, target, folder) => {
        const found = resolveRelativePath(from, target, folder);
        return found === null || !found.path.split('/').includes('..');
      }),
    );
  });
});

describe('pagePathCandidates', () => {
  it('gives both readings, the one below first where the page has children', () => {
    expect(pagePathCandidates('people', 'leave.md', false).map((c) => c.path)).toEqual([
      'leave',
      'people/leave',
    ]);
    expect(pagePathCandidates('people', 'leave.md', true).map((c) => c.path)).toEqual([
      'people/leave',
      'leave',
    ]);
    expect(pagePathCandidates('people', '/leave.md', true).map((c) => c.path)).toEqual(['leave']);
    expect(pagePathCandidates('people', '../x.md', false).map((c) => c.path)).toEqual(['x']);
  });
});

describe('pathKey', () => {
  it('makes equal what importers and writers spell differently', () => {
    expect(pathKey(' company/ Tech-Stack/hub_spot')).toBe(pathKey('company/tech-stack/hub spot.md'));
    expect(pathKey('Home')).not.toBe(pathKey('home/x'));
  });
});
