import { checkedDetector } from './checked-detector.js';

const refusal = (json: unknown) => {
  try {
    checkedDetector(json);
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
  return null;
};
const list = (length: number) => Array.from({ length }, (_, at) => `word${at}`);

describe('a detector from JSON', () => {
  it('is trimmed, without doubles, and with what was left out', () => {
    expect(checkedDetector({ kind: 'words', words: [' a ', 'a', 'b'] })).toEqual({
      ...{ kind: 'words', words: ['a', 'b'], matchesCase: false },
    });
    expect(checkedDetector({ kind: 'links', hosts: ['*.Evil.COM', 'bücher.de'] })).toEqual({
      ...{ kind: 'links', hosts: ['evil.com', 'xn--bcher-kva.de'] },
    });
    expect(checkedDetector({ kind: 'size', mostTextChars: 10 })).toEqual({
      ...{ kind: 'size', mostTextChars: 10, mostAddedChars: null },
    });
  });

  it.each<[unknown, string]>([
    [null, 'detector wants an object'],
    [[], 'detector wants an object'],
    [{ kind: 'magic' }, 'detector.kind wants one of words, expression'],
    [{}, 'got nothing'],
    [{ kind: 'words', words: [] }, 'detector.words is an empty list'],
    [{ kind: 'words' }, 'detector.words wants a list'],
    [{ kind: 'words', words: list(2001) }, 'detector.words has 2001 entries; 2000 are the most'],
    [{ kind: 'words', words: ['a', '\u200b'] }, 'detector.words[1] is blank'],
    [{ kind: 'words', words: ['a', 5] }, 'detector.words[1] wants a text, got 5'],
    [{ kind: 'words', words: ['a\nb'] }, 'detector.words[0] goes over several lines'],
    [{ kind: 'words', words: ['a'], matchesCase: 'yes' }, 'detector.matchesCase wants true or false'],
    [{ kind: 'words', words: ['a'], wrods: 1 }, 'detector.wrods is not known for words'],
    [{ kind: 'expression', expression: 5 }, 'detector.expression wants a text'],
    [{ kind: 'private-data', types: ['shoe-size'] }, 'detector.types[0] wants one of mail-address'],
    [{ kind: 'links', hosts: ['https://evil.com/x'] }, 'detector.hosts[0] wants a host such as'],
    [{ kind: 'links', hosts: ['com'] }, 'whole top-level domain'],
    [
      { kind: 'copied-text', leastSimilarityRatio: 80, leastShingles: 5 },
      'wants a number from 0.5 to 1, got 80',
    ],
    [{ kind: 'mass-removal', leastRemovedRatio: 0, leastRemovedChars: 5 }, 'detector.leastRemovedRatio'],
    [{ kind: 'blanking', mostCharsLeft: -1, leastCharsBefore: 5 }, 'whole number from 0 to 10000000, got -1'],
    [{ kind: 'size', mostTextChars: 1e300 }, 'detector.mostTextChars wants a whole number'],
    [{ kind: 'size', mostTextChars: Number.NaN }, 'detector.mostTextChars wants a whole number'],
    [{ kind: 'size' }, 'without a limit nothing is too long'],
  ])('is refused with the field and the reason: %j', (json, reason) => {
    expect(refusal(json)).toContain(reason);
  });
});
