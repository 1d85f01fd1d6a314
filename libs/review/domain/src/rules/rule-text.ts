import { type Detector, type DetectorKind, type PrivateDataType } from './detector.js';

/** Another page with nearly the same text, as the look-up by bands and {@link similarityOf} found it. */
export interface SimilarPage {
  readonly pageId: string;
  /** Share of equal shingles of both texts, 0 to 1. */
  readonly ratio: number;
  /** The same for the text before; null for a new page. What was similar before is not this edit's doing. */
  readonly previousRatio: number | null;
  /** Different shingles of the text that is looked at. */
  readonly shingles: number;
}

/** A change as rules see it. Offsets of evidence are UTF-16 units of these very strings. */
export interface RuleText {
  readonly title: string;
  readonly text: string;
  /** Null for a new page. */
  readonly previousTitle: string | null;
  readonly previousText: string | null;
  /** Left out where no rule looks for copied text. */
  readonly similarPages?: readonly SimilarPage[];
}

/** What exactly was found. */
export type EvidenceType =
  | PrivateDataType
  | 'word'
  | 'match'
  | 'host'
  | 'copied'
  | 'removed'
  | 'blanked'
  | 'too-long'
  | 'too-much-added';

/** Where something was found, and of which kind; never the words themselves. */
export interface RuleEvidence {
  readonly kind: DetectorKind;
  readonly type: EvidenceType;
  readonly field: 'title' | 'text';
  /** First UTF-16 unit. For what concerns the whole text 0, with `end` its length. */
  readonly start: number;
  /** Unit after the last one. */
  readonly end: number;
  /** A value that is public for documentation and tests. */
  readonly isExample?: true;
  /** The page that it is like. */
  readonly pageId?: string;
  /** How like, or which share was removed, 0 to 1. */
  readonly ratio?: number;
}

/** A rule that hit a change. */
export interface RuleHit {
  readonly ruleId: string;
  /** In the order of title and text; the first {@link MOST_EVIDENCE}. */
  readonly evidence: readonly RuleEvidence[];
  /** Of all, also those beyond the list. */
  readonly count: number;
}

/** Places that a hit lists: enough to show, and a rule that hits everything stays small in the log. */
export const MOST_EVIDENCE = 50;

/** A rule as the matcher needs it. */
export interface CompilableRule {
  readonly id: string;
  readonly detector: Detector;
}

/** Many rules as one. */
export interface RuleMatcher {
  /** Rules that hit, in the order in which they were given. Linear in the length of both texts. */
  match(text: RuleText): RuleHit[];
  /** Whether any rule looks for copied text, so that {@link RuleText.similarPages} is worth finding. */
  readonly needsSimilarPages: boolean;
}
