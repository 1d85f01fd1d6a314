/** Kinds of private data that are looked for. */
export const PRIVATE_DATA_TYPES = [
  'mail-address',
  'phone-cn',
  'phone-tw',
  'phone-hk',
  'phone-international',
  'identity-cn',
  'identity-tw',
  'identity-hk',
  'credit-card',
  'api-key',
  'secret-assignment',
  'private-key',
] as const;
export type PrivateDataType = (typeof PRIVATE_DATA_TYPES)[number];

/**
 * Words or phrases. A word with letters of Latin, Greek, Cyrillic and the like is found as a whole word; one of
 * Chinese, Japanese or Korean wherever it stands. Full-width signs count as ordinary ones, zero-width ones as none, letters
 * that look like Latin ones as those where they stand in a Latin word. Traditional and Simplified are two spellings: list both.
 */
export interface WordsDetector {
  readonly kind: 'words';
  readonly words: readonly string[];
  /** Whether "Secret" and "secret" differ. */
  readonly matchesCase: boolean;
}

/** A regular expression in the syntax of RE2, in title or text; `^` and `$` are begin and end of a line. */
export interface ExpressionDetector {
  readonly kind: 'expression';
  readonly expression: string;
  readonly matchesCase: boolean;
}

/** Personal data and secrets, checked by their checksums where they have one. */
export interface PrivateDataDetector {
  readonly kind: 'private-data';
  readonly types: readonly PrivateDataType[];
  /** Hosts whose mail addresses are welcome, with their subdomains: the company's own. */
  readonly allowedMailHosts: readonly string[];
  /** Whether values that are public for documentation and tests (`@example.com`, 4111 1111 …) count too. */
  readonly includesExamples: boolean;
}

/** The text is nearly that of another page. */
export interface CopiedTextDetector {
  readonly kind: 'copied-text';
  /** Least share of equal shingles (Jaccard), 0.5 to 1. */
  readonly leastSimilarityRatio: number;
  /** Shorter texts say too little: least number of different shingles. */
  readonly leastShingles: number;
}

/** Links to hosts, or to subdomains of them. */
export interface LinksDetector {
  readonly kind: 'links';
  readonly hosts: readonly string[];
}

/** Much of the text before is gone. */
export interface MassRemovalDetector {
  readonly kind: 'mass-removal';
  /** Least share of the characters before, 0 to 1, above 0. */
  readonly leastRemovedRatio: number;
  /** Short pages are rewritten often: least number of characters that are gone. */
  readonly leastRemovedChars: number;
}

/** Nearly nothing is left of a page that had a text. */
export interface BlankingDetector {
  readonly kind: 'blanking';
  /** Most characters other than blanks that are left. */
  readonly mostCharsLeft: number;
  /** Least that stood there before. */
  readonly leastCharsBefore: number;
}

/** The text, or what one save adds to it, is very long. At least one of the two limits is given. */
export interface SizeDetector {
  readonly kind: 'size';
  readonly mostTextChars: number | null;
  readonly mostAddedChars: number | null;
}

/** What the machine looks for: the machine's side of a rule, kept as JSON. */
export type Detector =
  | WordsDetector
  | ExpressionDetector
  | PrivateDataDetector
  | CopiedTextDetector
  | LinksDetector
  | MassRemovalDetector
  | BlankingDetector
  | SizeDetector;
export type DetectorKind = Detector['kind'];

/** Every kind, in the order in which an editor lists them. */
export const DETECTOR_KINDS = [
  'words',
  'expression',
  'private-data',
  'copied-text',
  'links',
  'mass-removal',
  'blanking',
  'size',
] as const satisfies readonly DetectorKind[];

/**
 * What a detector may ask for. Ours; the number of words is Discourse's for its watched words. Longer lists cost
 * memory (about 100 bytes a character), not time.
 */
export const DETECTOR_LIMITS = {
  mostWords: 2_000,
  mostWordChars: 200,
  mostHosts: 2_000,
  mostExpressionChars: 1_000,
  /** Steps of the compiled expression: `(a{100}){100}` is short to write and long to run. */
  mostExpressionSteps: 2_000,
  mostChars: 10_000_000,
  leastSimilarityRatio: 0.5,
} as const;
