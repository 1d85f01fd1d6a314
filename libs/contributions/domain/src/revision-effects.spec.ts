import {
  attributeRevision,
  emptyPageAuthorship,
  type PageAuthorship,
  revisionEffects,
  revisionEffectsSince,
} from './index.js';

const stateOf = (revisions: readonly (readonly [string, string])[]): PageAuthorship =>
  revisions.reduce(
    (state, [authorId, text], i) => attributeRevision(state, { revisionId: `${i}`, authorId, text }),
    emptyPageAuthorship(),
  );

describe('revisionEffects', () => {
  it('tells the words that came, went and are left', () => {
    const effects = revisionEffects(
      stateOf([
        ['A', 'Call the pager at night.\n\nRead the guide first, all of it.'],
        ['B', 'Call the pager by phone at night.'],
        ['C', '# Calling\n\nCall the pager by phone at night.'],
      ]),
    );
    expect(effects.map(({ addedWords }) => addedWords)).toEqual([12, 2, 1]);
    expect(effects.map(({ removedWords }) => removedWords)).toEqual([0, 7, 0]);
    expect(effects.map(({ survivingWords }) => survivingWords)).toEqual([5, 2, 1]);
  });

  it('counts words that moved neither as added nor as removed', () => {
    const [, move] = revisionEffects(
      stateOf([
        ['A', 'The first rule is to be calm.\nThe second rule is to ask others.\nThe end of all rules.'],
        ['B', 'The end of all rules.\nThe second rule is to ask others.\nThe first rule is to be calm.'],
      ]),
    );
    expect(move).toMatchObject({ addedWords: 0, removedWords: 0 });
  });

  it('calls nobody reverted who took back their own edit', () => {
    const own = revisionEffects(
      stateOf([
        ['A', 'Some words that stay.'],
        ['B', 'Some words that stay. A test!'],
        ['B', 'Some words that stay.'],
      ]),
    );
    expect(own.map(({ revertOf }) => revertOf)).toEqual([-1, -1, 0]);
    expect(own.map(({ revertedBy }) => revertedBy)).toEqual([-1, -1, -1]);
    const others = revisionEffects(
      stateOf([
        ['A', 'Some words that stay.'],
        ['B', 'Some words that stay. A test!'],
        ['C', 'Some words that stay. A test! Another one.'],
        ['C', 'Some words that stay.'],
      ]),
    );
    expect(others.map(({ revertedBy }) => revertedBy)).toEqual([-1, 3, -1, -1]);
  });
});

describe('revisionEffectsSince', () => {
  it('gives the new revisions and the older ones that they changed, no others', () => {
    const revisions: [string, string][] = [
      ['A', 'One stands here for good.\n\nTwo is a line that goes.\n\nThree is left alone.'],
      [
        'B',
        'One stands here for good.\n\nTwo is a line that goes.\n\nThree is left alone.\n\nFour comes from B, at the end.',
      ],
      ['C', 'One stands here for good.\n\nThree is left alone.\n\nFour comes from B, at the end.'],
      [
        'D',
        'One stands here for good.\n\nTwo is a line that goes.\n\nThree is left alone.\n\nFour comes from B, at the end.',
      ],
    ];
    expect(revisionEffectsSince(stateOf(revisions), 3).map(({ index }) => index)).toEqual([0, 2, 3]);
    expect(revisionEffectsSince(stateOf(revisions), 4)).toEqual([]);
    const all = revisionEffects(stateOf(revisions));
    for (const { index, effect } of revisionEffectsSince(stateOf(revisions), 3))
      expect(effect).toEqual(all[index]);
    expect(all[2]).toMatchObject({ removedWords: 6, revertedBy: 3 });
    expect(all[0]?.survivingWords).toBe(15);
  });
});
