import { DomainError } from '@wellspring/kernel';
import { checkedDetector } from './checked-detector.js';
import { RULE_FAULTS, ruleFault } from './rule-fault.js';

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

  const detailsOf = (json: unknown) => {
    try {
      checkedDetector(json);
    } catch (error) {
      return error instanceof DomainError ? error.details : null;
    }
    return null;
  };
  const expression = (text: string) => ({ kind: 'expression', expression: text });

  it.each<[unknown, object]>([
    [{ kind: 'magic' }, { field: 'detector.kind', fault: 'MALFORMED' }],
    [
      { kind: 'words', words: [] },
      { field: 'detector.words', fault: 'EMPTY_LIST' },
    ],
    [
      { kind: 'words', words: list(2001) },
      { fault: 'TOO_MANY', most: 2000, found: 2001 },
    ],
    [
      { kind: 'words', words: ['a', '\u200b'] },
      { field: 'detector.words[1]', fault: 'BLANK' },
    ],
    [
      { kind: 'words', words: ['a'.repeat(201)] },
      { fault: 'TOO_LONG', most: 200, found: 201 },
    ],
    [{ kind: 'words', words: ['a\nb'] }, { fault: 'SEVERAL_LINES' }],
    [
      { kind: 'links', hosts: ['https://evil.com/x'] },
      { field: 'detector.hosts[0]', fault: 'NO_HOST' },
    ],
    [{ kind: 'links', hosts: ['com'] }, { fault: 'TOP_LEVEL_HOST' }],
    [
      { kind: 'copied-text', leastSimilarityRatio: 80, leastShingles: 5 },
      { field: 'detector.leastSimilarityRatio', fault: 'OUT_OF_RANGE', least: 0.5, most: 1 },
    ],
    [{ kind: 'size' }, { fault: 'NO_LIMIT' }],
    [expression(' '), { field: 'detector.expression', fault: 'MISSING' }],
    [expression('a'.repeat(1001)), { fault: 'TOO_LONG', most: 1000, found: 1001 }],
    [expression('ab(?=c)'), { fault: 'LOOKS_AROUND', at: 3 }],
    [expression('(a)\\1'), { fault: 'REFERS_BACK', at: 4 }],
    [expression('a(?>b)'), { fault: 'ATOMIC_GROUP', at: 2 }],
    [expression('a)'), { fault: 'BRACKET_NOT_OPENED', at: 2 }],
    [expression('a(b'), { fault: 'BRACKET_NOT_CLOSED', at: 2 }],
    [expression('a[b'), { fault: 'CLASS_NOT_CLOSED', at: 2 }],
    [expression('a[z-b]'), { fault: 'BAD_CLASS_RANGE', at: 3 }],
    [expression('a\\y'), { fault: 'BAD_ESCAPE', at: 2 }],
    [expression('a\\'), { fault: 'TRAILING_BACKSLASH' }],
    [expression('(?P<n>a)(?P<n>b)'), { fault: 'BAD_GROUP_NAME' }],
    [expression('(?z)a'), { fault: 'UNKNOWN_SYNTAX', at: 1 }],
    [expression('*a'), { fault: 'NOTHING_TO_REPEAT', at: 1 }],
    [expression('a**'), { fault: 'REPEATED_TWICE', at: 2 }],
    [expression('(x{100}){100}'), { fault: 'BAD_REPEAT_COUNT' }],
    [expression('(?:a{100}){9}[b-z]{900}(?:c{100}){9}'), { fault: 'TOO_MANY_STEPS', most: 2000 }],
    [expression('.*'), { fault: 'FITS_EMPTY_TEXT' }],
  ])('tells programs which fault it is, and where: %j', (json, details) => {
    expect(detailsOf(json)).toMatchObject(details);
  });

  it('keeps every fault told apart by name', () => {
    expect(new Set(RULE_FAULTS).size).toBe(RULE_FAULTS.length);
    expect(ruleFault('BLANK', 'name', ': is blank.').details).toEqual({ field: 'name', fault: 'BLANK' });
  });
});
