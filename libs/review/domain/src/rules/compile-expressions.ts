import { type RE2JS } from 're2js';
import { compiledExpression } from './checked-expression.js';
import { expressionPlaces } from './expression-places.js';
import { requiredLiterals } from './required-literals.js';
import { rulesOfKind, type NumberedRule, type TextFinder } from './text-finder.js';
import { wordAutomaton } from './word-automaton.js';

/** A finder of the expressions of all rules, those with necessary pieces only where one stands; none where there are none. */
export function compileExpressions(rules: readonly NumberedRule[]): TextFinder[] {
  const expressions = rulesOfKind(rules, 'expression').map(({ number, detector }) => ({
    rule: number,
    expression: compiledExpression(detector.expression, detector.matchesCase),
    pieces: requiredLiterals(detector.expression),
  }));
  if (expressions.length === 0) return [];
  const pieces = expressions.flatMap(({ pieces }, at) =>
    (pieces ?? []).map((text) => ({ at, text, isWhole: false })),
  );
  const automaton = wordAutomaton(pieces);
  return [
    {
      kind: 'expression',
      find: (text, onFound) => {
        const isPossible = expressions.map(({ pieces }) => pieces === null);
        automaton.find(text, (piece) => {
          const at = pieces[piece]?.at;
          if (at !== undefined) isPossible[at] = true;
        });
        for (const [at, { rule, expression }] of expressions.entries())
          if (isPossible[at]) tellPlaces(rule, expression, text, onFound);
      },
    },
  ];
}

function tellPlaces(
  rule: number,
  expression: RE2JS,
  text: string,
  onFound: Parameters<TextFinder['find']>[1],
): void {
  for (const { start, end } of expressionPlaces(expression, text))
    onFound({ rule, type: 'match', start, end, isExample: false, value: text.slice(start, end) });
}
