import {
  attributeRevision,
  AUTHORSHIP_FORMAT,
  decodeAuthorship,
  emptyPageAuthorship,
  encodeAppended,
  encodeAuthorship,
  tokensOf,
} from './index.js';

function longHistory() {
  const state = emptyPageAuthorship();
  let text = Array.from({ length: 200 }, (_, i) => `Line ${i} says something about topic ${i * 7}.`).join(
    '\n',
  );
  for (let i = 0; i < 300; i++) {
    text = text.replace(`Line ${i % 200} `, `Line ${i % 200} now `);
    attributeRevision(state, { revisionId: `${i}`, authorId: `author ${i % 9}`, text });
  }
  return { state, text };
}

describe('encodeAuthorship', () => {
  it('takes a line once, whatever the number of revisions', () => {
    const { state, text } = longHistory();
    const bytes = encodeAuthorship(state);
    // 300 changed lines of 45 characters, the page itself, and a few bytes a revision.
    expect(bytes.length).toBeLessThan(text.length + 300 * 90);
  });

  it('keeps texts that UTF-8 has no form for', () => {
    const state = emptyPageAuthorship();
    attributeRevision(state, { revisionId: '1', authorId: 'A', text: 'a \ud800 b 😀 \ufeff知識' });
    expect(tokensOf(decodeAuthorship([encodeAuthorship(state)]))).toEqual(tokensOf(state));
  });

  it('answers for old revisions after it was stored', () => {
    const { state } = longHistory();
    const stored = decodeAuthorship([encodeAuthorship(state)]);
    expect(tokensOf(stored, '17')).toEqual(tokensOf(state, '17'));
    expect(tokensOf(stored, 'unknown')).toEqual([]);
  });
});

describe('decodeAuthorship', () => {
  it('refuses bytes of another format and bytes that end early', () => {
    const bytes = encodeAuthorship(longHistory().state);
    expect(() => decodeAuthorship([bytes.subarray(0, bytes.length - 5)])).toThrow(RangeError);
    expect(() => decodeAuthorship([Uint8Array.from([99])])).toThrow(
      `authorship format 99, not ${AUTHORSHIP_FORMAT}`,
    );
    expect(() => decodeAuthorship([])).toThrow(RangeError);
    expect(() => decodeAuthorship([new Uint8Array(0)])).toThrow(RangeError);
  });

  it('refuses parts with a gap between them', () => {
    const { state } = longHistory();
    const [first, last] = [encodeAppended(state, 0), encodeAppended(state, 299)];
    expect(() => decodeAuthorship([first, last])).toThrow('a part from revision 299 on, after 300');
    expect(() => decodeAuthorship([last])).toThrow('a part from revision 299 on, after 0');
  });
});

describe('encodeAppended', () => {
  it('costs what a revision changed, however long the page and its history', () => {
    const { state } = longHistory();
    // One line of 50 characters, its runs and the revision.
    expect(encodeAppended(state, 299).length).toBeLessThan(100);
    expect(encodeAppended(state, 300).length).toBeLessThan(16);
  });
});
