import { ImportTree } from './import-tree.js';

describe('the tree that slashes in titles stand for', () => {
  const tree = () => new ImportTree('space-set');

  it('puts a page below the nearest page above it that the file has, in any order', () => {
    const one = tree();
    one.addNew('deep', 'company/team/people/pay');
    one.addNew('company', 'company');
    one.addNew('people', ' company/ team/people');
    expect(one.placementsOf(['deep', 'company', 'people'])).toEqual([
      { id: 'deep', parentId: 'people', accessSetId: 'space-set' },
      { id: 'company', parentId: null, accessSetId: 'space-set' },
      { id: 'people', parentId: 'company', accessSetId: 'space-set' },
    ]);
  });

  it('leaves pages that stood before where they are, and hands their access on', () => {
    const one = tree();
    one.addKnown({ id: 'secret', path: 'secret', accessSetId: 'secret-set' });
    one.addNew('below', 'Secret/plan');
    expect(one.placementsOf(['below', 'secret'])).toEqual([
      { id: 'below', parentId: 'secret', accessSetId: 'secret-set' },
    ]);
  });

  it('takes the first of two pages with one path as the parent, and puts neither below itself', () => {
    const one = tree();
    one.addNew('first', 'a/b');
    one.addNew('second', 'a/ b');
    one.addNew('child', 'a/b/c');
    expect(one.placementsOf(['first', 'second', 'child']).map((page) => page.parentId)).toEqual([
      null,
      null,
      'first',
    ]);
  });
});
