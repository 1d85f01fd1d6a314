import fc from 'fast-check';
import { attributeRevision, emptyPageAuthorship, encodeAuthorship } from './index.js';

const weak = fc.constantFrom('}', '</td>', '</table>', '- ok', '');
const strong = fc.constantFrom(
  'the pager rings at night',
  'nobody answers before the third call',
  'the guide says whom to call then',
  '值班的人会在晚上接电话',
);
const page = fc.array(fc.oneof(weak, strong), { maxLength: 9 }).map((lines) => lines.join('\n'));
const history = fc.array(page, { minLength: 1, maxLength: 5 });

/** The stored state of a page with these texts, each by another author. */
function stateOf(texts: readonly string[]): string {
  const state = emptyPageAuthorship();
  texts.forEach((text, at) =>
    attributeRevision(state, { revisionId: `r${at}`, authorId: `author ${at}`, text }),
  );
  return Buffer.from(encodeAuthorship(state)).toString('hex');
}

describe('attribution of one page after another', () => {
  it('gives a page the same whatever page was attributed before it', () => {
    fc.assert(
      fc.property(history, history, history, (texts, before, other) => {
        stateOf(before);
        const first = stateOf(texts);
        stateOf(other);
        expect(stateOf(texts)).toBe(first);
      }),
      { numRuns: 500 },
    );
  });

  it('gives two pages that are saved in turn what each has alone', () => {
    fc.assert(
      fc.property(history, history, (texts, others) => {
        const [state, other] = [emptyPageAuthorship(), emptyPageAuthorship()];
        for (let at = 0; at < Math.max(texts.length, others.length); at++) {
          const revision = { revisionId: `r${at}`, authorId: `author ${at}` };
          const [text, otherText] = [texts[at], others[at]];
          if (text !== undefined) attributeRevision(state, { ...revision, text });
          if (otherText !== undefined) attributeRevision(other, { ...revision, text: otherText });
        }
        expect(Buffer.from(encodeAuthorship(state)).toString('hex')).toBe(stateOf(texts));
        expect(Buffer.from(encodeAuthorship(other)).toString('hex')).toBe(stateOf(others));
      }),
      { numRuns: 500 },
    );
  });
});
