import fc from 'fast-check';
import { compiledExpression } from './checked-expression.js';
import { compileRules } from './compile-rules.js';
import { edit, newPage } from './testing/rule-builders.js';
import { unmaskedText } from './unmasked-text.js';

const WORDS = ['spam', 'ham', 'Spam', 'eggs', '垃圾', '的', 'spamming', '\u200bspam'];
const sentence = fc
  .array(fc.constantFrom(...WORDS), { minLength: 1, maxLength: 5 })
  .map((words) => words.join(' '));
const text = fc
  .array(fc.tuple(sentence, fc.constantFrom('. ', '。', '\n', '!\n\n', ' ')), { maxLength: 8 })
  .map((parts) => parts.flat().join(''));
const matcher = compileRules([{ id: 'r', detector: { kind: 'words', words: ['spam'], matchesCase: false } }]);
const countIn = (page: string) => matcher.match(newPage(page, 'T'))[0]?.count ?? 0;

/** Expressions of a small language in which pieces, gaps and alternatives meet. */
const { expression } = fc.letrec<{ expression: string }>((tie) => ({
  expression: fc.oneof(
    { maxDepth: 3, withCrossShrink: true },
    fc.constantFrom('abc', 'ab', 'abcd', 'b', '\\.', '.', '[ab]', 'c', '垃圾', 'B'),
    fc.tuple(tie('expression'), tie('expression')).map(([a, b]) => a + b),
    fc.tuple(tie('expression'), tie('expression')).map(([a, b]) => `(?:${a}|${b})`),
    fc
      .tuple(tie('expression'), fc.constantFrom('?', '*', '+', '{2}', '{0,1}', '+?'))
      .map(([a, times]) => `(${a})${times}`),
  ),
}));

describe('rules on any texts', () => {
  it('count a word as often as the new text has it more often than the old one', () => {
    fc.assert(
      fc.property(text, text, (before, after) => {
        const hits = matcher.match({ ...edit(before, after) })[0]?.count ?? 0;
        expect(hits).toBe(Math.max(0, countIn(after) - countIn(before)));
      }),
      { numRuns: 500, seed: 1 },
    );
  });

  it('tell places that hold the word, in order', () => {
    fc.assert(
      fc.property(text, text, (before, after) => {
        const places = matcher.match(edit(before, after))[0]?.evidence ?? [];
        for (const { start, end } of places)
          expect(after.slice(start, end).replaceAll('\u200b', '').toLowerCase()).toBe('spam');
        expect(places.map(({ start }) => start)).toEqual(
          places.map(({ start }) => start).sort((a, b) => a - b),
        );
      }),
      { numRuns: 300, seed: 2 },
    );
  });

  it('run an expression wherever it fits, whatever pieces were looked for first', () => {
    const page = fc.array(fc.constantFrom('a', 'b', 'c', 'd', 'A', 'B', '.', '垃圾', '\n', '\u200b'), {
      maxLength: 14,
    });
    fc.assert(
      fc.property(expression, page, (pattern, signs) => {
        const engine = attempt(() => compiledExpression(pattern, false));
        fc.pre(engine !== null);
        const compiled = compileRules([
          { id: 'x', detector: { kind: 'expression', expression: pattern, matchesCase: false } },
        ]);
        const content = signs.join('');
        const fits = [content, unmaskedText(content)?.text ?? content].some((text) => engine?.test(text));
        expect(compiled.match(newPage(content, '')).length).toBe(Number(fits));
      }),
      { numRuns: 1000, seed: 3 },
    );
  });
});

/** Null for an expression that is refused, as one that fits the empty text. */
function attempt<T>(work: () => T): T | null {
  try {
    return work();
  } catch {
    return null;
  }
}
