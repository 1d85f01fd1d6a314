import { checkedDetector } from './checked-detector.js';
import { requiredLiterals } from './required-literals.js';
import { edit, evidenceOf, foundBy, newPage } from './testing/rule-builders.js';

const expression = (expression: string, matchesCase = false) => ({
  kind: 'expression',
  expression,
  matchesCase,
});
const refusal = (text: string) => {
  try {
    checkedDetector(expression(text));
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
  return null;
};

describe('an expression', () => {
  it('finds what it fits, in lines', () => {
    const text = 'Ticket abc-12 and ABC-345\nabc-6 ends\nxabc-7';
    expect(foundBy(expression('\\babc-\\d+'), newPage(text))).toEqual(['abc-12', 'ABC-345', 'abc-6']);
    expect(foundBy(expression('^abc-\\d+'), newPage(text))).toEqual(['abc-6']);
    expect(foundBy(expression('abc-\\d+$', true), newPage(text))).toEqual(['abc-7']);
  });

  it('finds what goes over lines', () => {
    expect(foundBy(expression('one\\s+two'), newPage('zero one\n two three'))).toEqual(['one\n two']);
  });

  it('does not blame who changes another word of the line', () => {
    expect(
      foundBy(expression('\\d{4}-[A-Z]+'), edit('Code 1234-AB is good', 'Code 1234-AB is fine')),
    ).toEqual([]);
    expect(
      foundBy(expression('\\d{4}-[A-Z]+'), edit('Code 1234-AB is good', 'Code 1234-AC is good')),
    ).toEqual(['1234-AC']);
  });

  it('lists at most 5 places of a line and 50 of a page', () => {
    const many = evidenceOf(expression('\\d'), newPage('1 2 3 4 5 6 7\n'.repeat(100)));
    expect(many).toHaveLength(50);
    expect(evidenceOf(expression('\\d'), newPage('1 2 3 4 5 6 7'))).toHaveLength(5);
  });

  it.each([
    ['x(a', 'at character 2'],
    ['x)', 'at character 2'],
    ['ab[z-a]', 'at character 4'],
    ['a**', 'at character 2'],
    ['(?=a)b', 'at character 1 it looks around itself'],
    ['a(?<!b)', 'at character 2 it looks around itself'],
    ['(a)\\1', 'at character 4 it refers back'],
    ['.*', 'fits an empty text'],
    ['', 'is empty'],
    ['(x{100}){100}', 'invalid repeat count'],
    ['(?:a{100}){9}[b-z]{900}(?:c{100}){9}', 'steps'],
    ['a'.repeat(1001), 'longer than 1000'],
  ])('is refused with a reason: %s', (text, reason) => {
    expect(refusal(text)).toContain(reason);
  });

  it('may have a bracket class with signs that would be an error outside', () => {
    for (const text of ['[(?=]x\\(\\?=', '[](]x', '[^])]x', '[[:alpha:](]x'])
      expect(refusal(text)).toBeNull();
  });
});

describe('necessary pieces', () => {
  it.each([
    ['passw[o0]rd', ['passw']],
    ['viagra|cialis', ['viagra', 'cialis']],
    ['\\bfoo\\d{3,}barbar\\b', ['barbar']],
    ['(?:https?://)?evil\\.com', ['evil.com']],
    ['colou?rful', ['colo']],
    ['(?P<n>abcd)+x', ['abcd']],
    ['赌博网站?', ['赌博网']],
    ['x{2}abc', ['abc']],
    ['(abc|)def', ['def']],
    ['[[:alpha:]]]abc', [']abc']],
  ])('of %s', (expression, pieces) => {
    expect(requiredLiterals(expression)).toEqual(pieces);
  });

  it.each(['\\d+', 'a|viagra', '(abc)?', '(?i)abc', 'a*b', '[abc]{3}', 'abc|\\w+', '(abcd)*'])(
    'are none in %s',
    (expression) => {
      expect(requiredLiterals(expression)).toBeNull();
    },
  );
});
