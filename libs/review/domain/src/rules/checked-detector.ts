import { compiledExpression } from './checked-expression.js';
import {
  DETECTOR_KINDS,
  DETECTOR_LIMITS,
  PRIVATE_DATA_TYPES,
  type Detector,
  type DetectorKind,
  type PrivateDataType,
} from './detector.js';
import { type FaultFacts, type RuleFault, ruleFault } from './rule-fault.js';

/** A JSON object's fields by name. */
type Fields = Readonly<Record<string, unknown>>;

/**
 * A detector from JSON, with nothing in it that it does not know. BAD_INPUT names the field, what is wrong with it
 * and what it wants; the details have the field, the {@link RuleFault} and its limits for programs.
 */
export function checkedDetector(json: unknown): Detector {
  if (typeof json !== 'object' || json === null || Array.isArray(json))
    throw refused('MALFORMED', 'detector', 'wants an object with the field "kind".');
  // An object that is no array has nothing but fields.
  const fields = json as Fields;
  const kind = DETECTOR_KINDS.find((known) => known === fields.kind);
  if (!kind)
    throw refused(
      'MALFORMED',
      'detector.kind',
      `wants one of ${DETECTOR_KINDS.join(', ')}, got ${shown(fields.kind)}.`,
    );
  const known = ['kind', ...FIELDS[kind]];
  const unknown = Object.keys(fields).find((name) => !known.includes(name));
  if (unknown !== undefined)
    throw refused(
      'MALFORMED',
      `detector.${unknown}`,
      `is not known for ${kind}; there are ${known.join(', ')}.`,
    );
  return CHECKS[kind](fields);
}

const FIELDS: Readonly<Record<DetectorKind, readonly string[]>> = {
  words: ['words', 'matchesCase'],
  expression: ['expression', 'matchesCase'],
  'private-data': ['types', 'allowedMailHosts', 'includesExamples'],
  'copied-text': ['leastSimilarityRatio', 'leastShingles'],
  links: ['hosts'],
  'mass-removal': ['leastRemovedRatio', 'leastRemovedChars'],
  blanking: ['mostCharsLeft', 'leastCharsBefore'],
  size: ['mostTextChars', 'mostAddedChars'],
};

const CHECKS: Readonly<Record<DetectorKind, (fields: Fields) => Detector>> = {
  words: (fields) => ({
    kind: 'words',
    words: texts(fields, 'words', DETECTOR_LIMITS.mostWords, checkedWord),
    matchesCase: truth(fields, 'matchesCase'),
  }),
  expression: (fields) => {
    const { expression } = fields;
    if (typeof expression !== 'string')
      throw refused('MALFORMED', 'detector.expression', `wants a text, got ${shown(expression)}.`);
    const matchesCase = truth(fields, 'matchesCase');
    compiledExpression(expression, matchesCase);
    return { kind: 'expression', expression, matchesCase };
  },
  'private-data': (fields) => ({
    kind: 'private-data',
    types: texts(fields, 'types', PRIVATE_DATA_TYPES.length, checkedType),
    allowedMailHosts:
      fields.allowedMailHosts === undefined || isEmptyList(fields.allowedMailHosts)
        ? []
        : texts(fields, 'allowedMailHosts', DETECTOR_LIMITS.mostHosts, checkedHost),
    includesExamples: truth(fields, 'includesExamples'),
  }),
  'copied-text': (fields) => ({
    kind: 'copied-text',
    leastSimilarityRatio: ratio(fields, 'leastSimilarityRatio', DETECTOR_LIMITS.leastSimilarityRatio),
    leastShingles: count(fields, 'leastShingles', 1),
  }),
  links: (fields) => ({
    kind: 'links',
    hosts: texts(fields, 'hosts', DETECTOR_LIMITS.mostHosts, checkedHost),
  }),
  'mass-removal': (fields) => ({
    kind: 'mass-removal',
    leastRemovedRatio: ratio(fields, 'leastRemovedRatio', 0.01),
    leastRemovedChars: count(fields, 'leastRemovedChars', 1),
  }),
  blanking: (fields) => ({
    kind: 'blanking',
    mostCharsLeft: count(fields, 'mostCharsLeft', 0),
    leastCharsBefore: count(fields, 'leastCharsBefore', 1),
  }),
  size: (fields) => {
    const mostTextChars = optionalCount(fields, 'mostTextChars');
    const mostAddedChars = optionalCount(fields, 'mostAddedChars');
    if (mostTextChars === null && mostAddedChars === null)
      throw refused(
        'NO_LIMIT',
        'detector.mostTextChars',
        'or detector.mostAddedChars is needed: without a limit nothing is too long.',
      );
    return { kind: 'size', mostTextChars, mostAddedChars };
  },
};

const refused = (fault: RuleFault, field: string, problem: string, facts?: FaultFacts) =>
  ruleFault(fault, field, ` ${problem}`, facts);

/** A value in an error: short, and never a whole text. */
function shown(value: unknown): string {
  const text = value === undefined ? 'nothing' : (JSON.stringify(value) ?? typeof value);
  return text.length > 40 ? `${text.slice(0, 40)}…` : text;
}

const isEmptyList = (value: unknown) => Array.isArray(value) && value.length === 0;

function texts<T extends string>(
  fields: Fields,
  name: string,
  most: number,
  check: (text: string, field: string) => T,
): T[] {
  const field = `detector.${name}`;
  const list = fields[name];
  if (!Array.isArray(list)) throw refused('MALFORMED', field, `wants a list, got ${shown(list)}.`);
  if (list.length === 0) throw refused('EMPTY_LIST', field, 'is an empty list and would never hit.');
  if (list.length > most)
    throw refused(
      'TOO_MANY',
      field,
      `has ${list.length} entries; ${most} are the most. Make several rules of it.`,
      { most, found: list.length },
    );
  const checked = list.map((entry: unknown, at) => {
    const place = `${field}[${at}]`;
    if (typeof entry !== 'string') throw refused('MALFORMED', place, `wants a text, got ${shown(entry)}.`);
    return check(entry.trim(), place);
  });
  return [...new Set(checked)];
}

function checkedWord(word: string, field: string): string {
  if (!/[\p{L}\p{N}\p{P}\p{S}]/u.test(word)) throw refused('BLANK', field, 'is blank.');
  const most = DETECTOR_LIMITS.mostWordChars;
  if (word.length > most)
    throw refused('TOO_LONG', field, `is longer than ${most} characters (${word.length}).`, {
      ...{ most, found: word.length },
    });
  if (/[\r\n]/.test(word))
    throw refused('SEVERAL_LINES', field, 'goes over several lines; words stand in one.');
  return word;
}

function checkedType(type: string, field: string): PrivateDataType {
  const known = PRIVATE_DATA_TYPES.find((name) => name === type);
  if (!known)
    throw refused('MALFORMED', field, `wants one of ${PRIVATE_DATA_TYPES.join(', ')}, got ${shown(type)}.`);
  return known;
}

/** A host in lower case, international names in their ASCII form. */
function checkedHost(given: string, field: string): string {
  const name = given.replace(/^\*\./, '');
  const url = /[\s/@:?#\\%]/.test(name) || !URL.canParse(`http://${name}`) ? null : new URL(`http://${name}`);
  const host = url?.hostname.replace(/\.$/, '') ?? '';
  if (host === '' || host.length > 253)
    throw refused(
      'NO_HOST',
      field,
      `wants a host such as "example.com", without "https://" and path, got ${shown(given)}.`,
    );
  if (!host.includes('.') && host !== 'localhost')
    throw refused(
      'TOP_LEVEL_HOST',
      field,
      `wants a host with a dot; ${shown(given)} alone would be a whole top-level domain.`,
    );
  return host;
}

function truth(fields: Fields, name: string): boolean {
  const value = fields[name] ?? false;
  if (typeof value !== 'boolean')
    throw refused('MALFORMED', `detector.${name}`, `wants true or false, got ${shown(value)}.`);
  return value;
}

const outOfRange = (name: string, what: string, value: unknown, least: number, most: number) =>
  refused(
    'OUT_OF_RANGE',
    `detector.${name}`,
    `wants ${what} from ${least} to ${most}, got ${shown(value)}.`,
    {
      ...{ least, most },
    },
  );

function ratio(fields: Fields, name: string, least: number): number {
  const value = fields[name];
  if (typeof value !== 'number' || !(value >= least && value <= 1))
    throw outOfRange(name, 'a number', value, least, 1);
  return value;
}

function count(fields: Fields, name: string, least: number): number {
  const value = fields[name];
  if (
    typeof value !== 'number' ||
    !Number.isInteger(value) ||
    value < least ||
    value > DETECTOR_LIMITS.mostChars
  )
    throw outOfRange(name, 'a whole number', value, least, DETECTOR_LIMITS.mostChars);
  return value;
}

const optionalCount = (fields: Fields, name: string) =>
  fields[name] === undefined || fields[name] === null ? null : count(fields, name, 1);
