import { type Random } from '@wellspring/kernel';
import {
  checkedDetector,
  PRIVATE_DATA_TYPES,
  type CompilableRule,
  type Detector,
} from '@wellspring/review-domain';

const WORD_RULES = 130;
const WORDS_A_RULE = 10;
const EXPRESSION_RULES = 40;
const PRIVATE_RULES = 15;
const LINK_RULES = 10;
const HOSTS_A_RULE = 10;

/** Expressions as people write them; `§` is replaced by an invented word. */
const EXPRESSIONS = [
  '\\b§\\d{3,8}\\b',
  '(?:buy|order|get) §(?: now| today)?',
  '§[ -]?(?:pro|plus|max)\\b',
  'https?://[a-z0-9.-]+/§/\\w+',
  '^#+ .*§',
  '§[o0]§',
  '内部§\\d+',
  '\\bproject[- ]§[a-z]*\\b',
];

/**
 * Two hundred rules as a company may have: lists of words, half of them Chinese, expressions, private data, blocked hosts,
 * sizes. A tenth of the words is of the texts, so that there is something to hit.
 */
export function twoHundredRules(random: Random, ofTheTexts: readonly string[]): CompilableRule[] {
  const below = (most: number) => Math.floor(random.next() * most);
  const letters = 'abcdefghijklmnopqrstuvwxyz';
  const english = () => Array.from({ length: 5 + below(6) }, () => letters.charAt(below(26))).join('');
  const chinese = () =>
    String.fromCharCode(...Array.from({ length: 3 + below(3) }, () => 0x4e00 + below(3000)));
  const invented = () => (below(2) === 0 ? english() : chinese());
  const word = () => (below(10) === 0 ? (ofTheTexts[below(ofTheTexts.length)] ?? english()) : invented());
  const some = <T>(count: number, one: (at: number) => T) =>
    Array.from({ length: count }, (_, at) => one(at));
  const detectors: unknown[] = [
    ...some(WORD_RULES, () => ({ kind: 'words', words: some(WORDS_A_RULE, word) })),
    ...some(EXPRESSION_RULES, (at) => ({
      kind: 'expression',
      expression: EXPRESSIONS[at % EXPRESSIONS.length]?.replaceAll('§', english),
    })),
    ...some(PRIVATE_RULES, (at) => ({ kind: 'private-data', types: PRIVATE_DATA_TYPES.slice(at % 10) })),
    ...some(LINK_RULES, () => ({ kind: 'links', hosts: some(HOSTS_A_RULE, () => `${english()}.com`) })),
    { kind: 'mass-removal', leastRemovedRatio: 0.8, leastRemovedChars: 1000 },
    { kind: 'blanking', mostCharsLeft: 20, leastCharsBefore: 200 },
    { kind: 'size', mostTextChars: 200_000, mostAddedChars: null },
    { kind: 'size', mostTextChars: null, mostAddedChars: 100_000 },
    { kind: 'copied-text', leastSimilarityRatio: 0.8, leastShingles: 50 },
  ];
  return detectors.map((detector, at) => ({ id: String(at), detector: checkedDetector(detector) }));
}

/** The shortest form of each kind of private data, without checksums and contexts. */
const PRIVATE_DATA = [
  '[\\w.+-]+@[\\w-]+\\.[\\w.]+',
  '\\b1[3-9]\\d{9}\\b',
  '\\b09\\d{8}\\b',
  '\\+\\d[\\d -]{7,16}',
  '\\b\\d{17}[\\dXx]\\b',
  '\\b[A-Z][1289]\\d{8}\\b',
  '\\b[A-Z]{1,2}\\d{6}\\([\\dA]\\)',
  '\\b\\d{4}[ -]?\\d{4}[ -]?\\d{4}[ -]?\\d{4}\\b',
  '\\bA[KS]IA[A-Z2-7]{16}\\b',
  '\\bgh[pousr]_\\w{36}\\b',
  '\\bsk[-_]\\w{20,}',
  '(?:password|token|secret)["\' ]*[:=]["\' ]*\\S{8,}',
  '-----BEGIN [A-Z ]*PRIVATE KEY-----',
];

/** All patterns of the rules as regular expressions of the platform: peers that say where something is, not whose. */
export interface JoinedPatterns {
  readonly all: RegExp;
  /** Plain words and hosts alone: the engine is sixty times as fast where nothing else is joined to them. */
  readonly plain: RegExp;
  readonly others: RegExp;
}

/** Joins the patterns of rules, and those of private data. */
export function joinedPatterns(rules: readonly CompilableRule[]): JoinedPatterns {
  const plain = rules.flatMap(({ detector }) => plainPatternsOf(detector));
  const others = [
    ...rules.flatMap(({ detector }) => (detector.kind === 'expression' ? [detector.expression] : [])),
    ...PRIVATE_DATA,
  ];
  const join = (patterns: readonly string[]) =>
    new RegExp(patterns.map((pattern) => `(?:${pattern})`).join('|'), 'gim');
  return { all: join([...plain, ...others]), plain: join(plain), others: join(others) };
}

function plainPatternsOf(detector: Detector): string[] {
  if (detector.kind === 'links') return detector.hosts.map(escaped);
  if (detector.kind !== 'words') return [];
  return detector.words.map((word) => (/^\w/.test(word) ? `\\b${escaped(word)}\\b` : escaped(word)));
}

const escaped = (text: string) => text.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&');
