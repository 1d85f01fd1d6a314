import { badInput } from '@wellspring/kernel';
import { RE2JS, RE2JSException, RE2JSSyntaxException } from 're2js';
import { DETECTOR_LIMITS } from './detector.js';

const FIELD = 'detector.expression';
const refused = (problem: string, at?: number) =>
  badInput(`${FIELD}: ${problem}`, { field: FIELD, ...(at === undefined ? {} : { at }) });

/** What people of other dialects write, and what to write instead. */
const NOT_LINEAR: readonly (readonly [RegExp, string])[] = [
  [
    /^\(\?<?[=!]/,
    'looks around itself ("(?=", "(?!", "(?<=", "(?<!"), which can’t be done in linear time. Write out what stands before and after it.',
  ],
  [
    /^\\(?:[1-9]|k[<{'])/,
    'refers back to a group, which can’t be done in linear time. Write out what is repeated.',
  ],
  [/^\(\?>/, 'has an atomic group ("(?>"). It needs none: write a plain group.'],
];

/**
 * Compiles an expression of a rule, `^` and `$` for lines. BAD_INPUT names the place (from 1) and what is wrong:
 * the syntax, what linear time can't do, too long, too many steps, or an expression that the empty text fulfils,
 * which would hit every page.
 */
export function compiledExpression(expression: string, matchesCase: boolean): RE2JS {
  if (expression.trim() === '') throw refused('is empty.');
  if (expression.length > DETECTOR_LIMITS.mostExpressionChars)
    throw refused(
      `is longer than ${DETECTOR_LIMITS.mostExpressionChars} characters (${expression.length}). Make several rules of it.`,
    );
  refuseNotLinear(expression);
  const compiled = compile(expression, matchesCase);
  if (compiled.programSize() > DETECTOR_LIMITS.mostExpressionSteps)
    throw refused(
      `takes ${compiled.programSize()} steps where ${DETECTOR_LIMITS.mostExpressionSteps} are the most: its counted repetitions are too long.`,
    );
  if (compiled.test('')) throw refused('fits an empty text already and would hit every page.');
  return compiled;
}

/** Refuses what linear time can't do, and a bracket without its other one, of which the engine tells no place. */
function refuseNotLinear(expression: string): void {
  const open: number[] = [];
  let isInClass = false;
  for (let at = 0; at < expression.length; at++) {
    const rest = expression.slice(at, at + 5);
    if (!isInClass)
      for (const [start, problem] of NOT_LINEAR)
        if (start.test(rest)) throw refused(`at character ${at + 1} it ${problem}`, at + 1);
    const sign = expression[at];
    if (sign === '\\') at++;
    else if (sign === '[') {
      // "[]a]" has a closing bracket in it, "[[:alpha:]]" a class of its own.
      at += isInClass
        ? (/^\[:[a-z^]*:\]/.exec(expression.slice(at))?.[0].length ?? 1) - 1
        : (/^\[\^?\]?/.exec(rest)?.[0].length ?? 1) - 1;
      isInClass = true;
    } else if (sign === ']') isInClass = false;
    else if (sign === '(' && !isInClass) open.push(at + 1);
    else if (sign === ')' && !isInClass && open.pop() === undefined)
      throw refused(`at character ${at + 1} a bracket is closed that was never opened.`, at + 1);
  }
  const place = open.at(-1);
  if (place !== undefined && !isInClass)
    throw refused(`at character ${place} a bracket is opened and never closed.`, place);
}

function compile(expression: string, matchesCase: boolean): RE2JS {
  try {
    return RE2JS.compile(expression, RE2JS.MULTILINE | (matchesCase ? 0 : RE2JS.CASE_INSENSITIVE));
  } catch (error) {
    if (!(error instanceof RE2JSException)) throw error;
    const part = error instanceof RE2JSSyntaxException ? error.getPattern() : null;
    const place = part ? expression.indexOf(part) : -1;
    const what = error instanceof RE2JSSyntaxException ? error.getDescription() : error.message;
    if (place === -1) throw refused(`is not understood: ${what}.`);
    throw refused(`at character ${place + 1} it is not understood: ${what} ("${part}").`, place + 1);
  }
}
