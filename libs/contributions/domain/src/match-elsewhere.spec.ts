import {
  attributeRevision,
  bornPassageFingerprints,
  copiedSources,
  creditRunsAt,
  decodeAuthorship,
  emptyPageAuthorship,
  encodeAppended,
  newestEffect,
  newPassageFingerprints,
  type PageAuthorship,
  type PassageElsewhere,
  sharesByAuthor,
  tokensOf,
} from './index.js';

const LONG =
  'When the pager rings at night, the person on call answers within five minutes, writes down what happened and calls a second person if it lasts.';
const HAN =
  '值班的人在夜里听到呼叫之后五分钟之内回答，写下发生的事情，如果时间长就叫第二个人来帮忙处理问题。';

/** Two pages and what is known of the first one's passages. */
function copyOf(original: string, pasted: string) {
  const first = attributeRevision(emptyPageAuthorship(), {
    revisionId: 'o',
    authorId: 'Ann',
    text: original,
  });
  const known = new Map<bigint, PassageElsewhere>(
    bornPassageFingerprints(first, 0).map((print) => [print, { authorId: 'Ann', source: 'first/1' }]),
  );
  const asked: bigint[] = [];
  const before = attributeRevision(emptyPageAuthorship(), {
    revisionId: '0',
    authorId: 'Bo',
    text: '# Other page',
  });
  const expected = newPassageFingerprints(before, pasted);
  const state = attributeRevision(before, { revisionId: '1', authorId: 'Bo', text: pasted }, (print) => {
    asked.push(print);
    return known.get(print);
  });
  return { state, asked, expected };
}
const wordsOfAuthor = (state: PageAuthorship, author: string) => sharesByAuthor(state).get(author);

describe('text that was brought from another page', () => {
  it.each([LONG, HAN, `${LONG}\n\n${HAN}`])('is credited to who wrote it there: %.20s', (text) => {
    const { state } = copyOf(`# Page\n\n${text}`, `# Other page\n\n${text}\n\nBo's own end.`);
    expect(newestEffect(state)?.addedWords).toBe(4);
    const ann = wordsOfAuthor(state, 'Ann');
    expect(ann).toMatchObject({ edits: 0, addedWords: 0 });
    expect(ann?.copiedWords).toBe(ann?.survivingWords);
    expect(wordsOfAuthor(state, 'Bo')).toMatchObject({ survivingWords: 6, copiedWords: 0 });
    expect(tokensOf(state)[3]).toMatchObject({ authorId: 'Ann', revisionId: '1', source: 'first/1' });
    expect(copiedSources(state)).toEqual([{ authorId: 'Ann', source: 'first/1', revision: 1 }]);
    expect([...creditRunsAt(state, 1)].filter((_, i) => i % 2 === 1)).toEqual([0, -1, 1]);
  });

  it('is known as a list item, in other case and as a sentence of a longer line', () => {
    for (const pasted of [`* ${LONG.toLowerCase()}`, `Bo begins. ${LONG} Bo goes on.`]) {
      const { state } = copyOf(`1. ${LONG} Another sentence here.`, pasted);
      expect(wordsOfAuthor(state, 'Ann')?.copiedWords).toBeGreaterThanOrEqual(26);
    }
  });

  it('is asked for once it is new here, by the fingerprints that were told beforehand', () => {
    const { asked, expected } = copyOf(LONG, `${LONG}\n\nShort line.`);
    expect(asked.length).toBeGreaterThan(0);
    for (const print of asked) expect(expected).toContain(print);
    for (const print of expected) expect(BigInt.asIntN(64, print)).toBe(print);
  });

  it('keeps the credit when it is deleted here and comes back, and when the state was stored', () => {
    const { state } = copyOf(LONG, `# Other page\n\n${LONG}`);
    const stored = decodeAuthorship([encodeAppended(state, 0)]);
    for (const [i, text] of ['# Other page', `# Another title\n\n${LONG}`].entries()) {
      attributeRevision(stored, { revisionId: `${i + 2}`, authorId: 'Cy', text });
    }
    expect(wordsOfAuthor(stored, 'Ann')).toEqual(wordsOfAuthor(state, 'Ann'));
    expect(tokensOf(stored).at(-1)).toMatchObject({ authorId: 'Ann', source: 'first/1' });
  });

  it('is not taken from who wrote it on this page', () => {
    const state = attributeRevision(emptyPageAuthorship(), { revisionId: '0', authorId: 'Bo', text: LONG });
    attributeRevision(
      state,
      { revisionId: '1', authorId: 'Cy', text: `${LONG} It ends.\n\n${LONG}` },
      () => ({
        authorId: 'Ann',
        source: 'x',
      }),
    );
    expect(wordsOfAuthor(state, 'Ann')).toBeUndefined();
  });

  it('is not looked for below twenty words', () => {
    const short = LONG.split(' ').slice(0, 19).join(' ');
    expect(newPassageFingerprints(emptyPageAuthorship(), short)).toEqual([]);
    expect(newPassageFingerprints(emptyPageAuthorship(), `${short} more`)).toHaveLength(1);
  });
});

describe('bornPassageFingerprints', () => {
  it('are of what the revision wrote, not of what it changed a little or put back', () => {
    const state = attributeRevision(emptyPageAuthorship(), { revisionId: '0', authorId: 'A', text: LONG });
    attributeRevision(state, { revisionId: '1', authorId: 'B', text: LONG.replace('five', 'ten') });
    attributeRevision(state, { revisionId: '2', authorId: 'C', text: LONG });
    expect([0, 1, 2, 3].map((i) => bornPassageFingerprints(state, i).length)).toEqual([1, 0, 0, 0]);
  });
});
