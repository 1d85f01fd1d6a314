import { RE2JS, RE2JSException, RE2JSSyntaxException } from 're2js';
import { DETECTOR_LIMITS } from './detector.js';
import { type FaultFacts, type RuleFault, ruleFault } from './rule-fault.js';

const refused = (fault: RuleFault, problem: string, facts?: FaultFacts) =>
  ruleFault(fault, 'detector.expression', `: ${problem}`, facts);

/** What people of other dialects write, and what to write instead. */
const NOT_LINEAR: readonly (readonly [RegExp, RuleFault, string])[] = [
  [
    /^\(\?<?[=!]/,
    'LOOKS_AROUND',
    'looks around itself ("(?=", "(?!", "(?<=", "(?<!"), which can’t be done in linear time. Write out what stands before and after it.',
  ],
  [
    /^\\(?:[1-9]|k[<{'])/,
    'REFERS_BACK',
    'refers back to a group, which can’t be done in linear time. Write out what is repeated.',
  ],
  [/^\(\?>/, 'ATOMIC_GROUP', 'has an atomic group ("(?>"). It needs none: write a plain group.'],
];

/** What the engine says of a syntax that it does not take. */
const FAULTS_OF_ENGINE: Readonly<Record<string, RuleFault>> = {
  'invalid character class range': 'BAD_CLASS_RANGE',
  'invalid escape sequence': 'BAD_ESCAPE',
  'invalid named capture': 'BAD_GROUP_NAME',
  'duplicate capture group name': 'BAD_GROUP_NAME',
  'invalid nested repetition operator': 'REPEATED_TWICE',
  'invalid repeat count': 'BAD_REPEAT_COUNT',
  'missing closing ]': 'CLASS_NOT_CLOSED',
  'missing closing )': 'BRACKET_NOT_CLOSED',
  'unexpected )': 'BRACKET_NOT_OPENED',
  'missing argument to repetition operator': 'NOTHING_TO_REPEAT',
  'trailing backslash at end of expression': 'TRAILING_BACKSLASH',
  'expression nests too deeply': 'TOO_MANY_STEPS',
  'expression too large': 'TOO_MANY_STEPS',
};

/**
 * Compiles an expression of a rule, `^` and `$` for lines. BAD_INPUT names the place (from 1) and what is wrong:
 * the syntax, what linear time can't do, too long, too many steps, or an expression that the empty text fulfils,
 * which would hit every page.
 */
export function compiledExpression(expression: string, matchesCase: boolean): RE2JS {
  if (expression.trim() === '') throw refused('MISSING', 'is empty.');
  const { mostExpressionChars: mostChars, mostExpressionSteps: mostSteps } = DETECTOR_LIMITS;
  if (expression.length > mostChars)
    throw refused(
      'TOO_LONG',
      `is longer than ${mostChars} characters (${expression.length}). Make several rules of it.`,
      { most: mostChars, found: expression.length },
    );
  refuseNotLinear(expression);
  const compiled = compile(expression, matchesCase);
  const steps = compiled.programSize();
  if (steps > mostSteps)
    throw refused(
      'TOO_MANY_STEPS',
      `takes ${steps} steps where ${mostSteps} are the most: its counted repetitions are too long.`,
      { most: mostSteps, found: steps },
    );
  if (compiled.test(''))
    throw refused('FITS_EMPTY_TEXT', 'fits an empty text already and would hit every page.');
  return compiled;
}

/** Refuses what linear time can't do, and a bracket without its other one, of which the engine tells no place. */
function refuseNotLinear(expression: string): void {
  const open: number[] = [];
  let isInClass = false;
  for (let at = 0; at < expression.length; at++) {
    const rest = expression.slice(at, at + 5);
    if (!isInClass)
      for (const [start, fault, problem] of NOT_LINEAR)
        if (start.test(rest)) throw refusedAt(fault, at + 1, `it ${problem}`);
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
      throw refusedAt('BRACKET_NOT_OPENED', at + 1, 'a bracket is closed that was never opened.');
  }
  const place = open.at(-1);
  if (place !== undefined && !isInClass)
    throw refusedAt('BRACKET_NOT_CLOSED', place, 'a bracket is opened and never closed.');
}

const refusedAt = (fault: RuleFault, at: number, problem: string) =>
  refused(fault, `at character ${at} ${problem}`, { at });

function compile(expression: string, matchesCase: boolean): RE2JS {
  try {
    return RE2JS.compile(expression, RE2JS.MULTILINE | (matchesCase ? 0 : RE2JS.CASE_INSENSITIVE));
  } catch (error) {
    if (!(error instanceof RE2JSException)) throw error;
    const part = error instanceof RE2JSSyntaxException ? error.getPattern() : null;
    const place = part ? expression.indexOf(part) : -1;
    const what = error instanceof RE2JSSyntaxException ? error.getDescription() : error.message;
    const fault = FAULTS_OF_ENGINE[what] ?? 'UNKNOWN_SYNTAX';
    if (place === -1) throw refused(fault, `is not understood: ${what}.`);
    throw refusedAt(fault, place + 1, `it is not understood: ${what} ("${part}").`);
  }
}
