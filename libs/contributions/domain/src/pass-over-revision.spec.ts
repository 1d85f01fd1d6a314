import { attributeRevision, emptyPageAuthorship } from './attribute-revision.js';
import { decodeAuthorship, encodeAuthorship } from './authorship-codec.js';
import { sharesByAuthor, tokensOf } from './authorship-questions.js';
import { lastingWords } from './lasting-words.js';
import { isPassedOver, NOBODY_ID, passOverRevision } from './pass-over-revision.js';

const DAY_MS = 86_400_000;

describe('a revision that is passed over', () => {
  const state = emptyPageAuthorship();
  attributeRevision(state, { revisionId: '1', authorId: 'ada', text: 'one two three' });
  passOverRevision(state, '2');
  attributeRevision(state, { revisionId: '3', authorId: 'bo', text: 'one two three four' });

  it('uses its number and leaves text and credits as they are', () => {
    expect(state.revisions.length).toBe(3);
    expect(tokensOf(state, '2')).toEqual(tokensOf(state, '1'));
    expect(tokensOf(state).map(({ text, revisionId }) => [text, revisionId])).toEqual([
      ['one', '1'],
      ['two', '1'],
      ['three', '1'],
      ['four', '3'],
    ]);
    const shares = sharesByAuthor(state);
    expect([shares.get('ada')?.survivingWords, shares.get('bo')?.survivingWords]).toEqual([3, 1]);
    expect(shares.get(NOBODY_ID)).toMatchObject({ survivingWords: 0, addedWords: 0 });
  });

  it('is known as such after it was stored', () => {
    const again = decodeAuthorship([encodeAuthorship(state)]);
    expect([0, 1, 2].map((number) => isPassedOver(again, number))).toEqual([false, true, false]);
  });

  it('is no later revision by others that decides what lasts', () => {
    const rule = { revisionsByOthers: 1 };
    const begun = emptyPageAuthorship();
    attributeRevision(begun, { revisionId: '1', authorId: 'ada', text: 'one two' });
    passOverRevision(begun, '2');
    expect(lastingWords(begun, [0, 1], DAY_MS, rule)[0]).toBeNull();
    attributeRevision(begun, { revisionId: '3', authorId: 'bo', text: 'one' });
    expect(lastingWords(begun, [0, 1, 2], DAY_MS, rule)[0]).toBe(1);
  });
});
