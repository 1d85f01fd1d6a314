import { type Span } from './changed-text.js';
import { type Detector, type DetectorKind } from './detector.js';
import { type EvidenceType } from './rule-text.js';

/** A rule by its place in the list of rules. */
export interface NumberedRule<D extends Detector = Detector> {
  readonly number: number;
  readonly detector: D;
}

/** Something that a rule looks for, in a text. */
export interface TextFound extends Span {
  /** Place of the rule in the list of rules. */
  readonly rule: number;
  readonly type: EvidenceType;
  readonly isExample: boolean;
  /** What makes it the same as one on the other side of a change. Never leaves the matcher. */
  readonly value: string;
}

/** Looks for what all rules of one kind look for, at once. */
export interface TextFinder {
  readonly kind: DetectorKind;
  /** Tells what it finds. Linear in the text. */
  find(text: string, onFound: (found: TextFound) => void): void;
}

/** The rules of one kind. */
export const rulesOfKind = <K extends DetectorKind>(
  rules: readonly NumberedRule[],
  kind: K,
): NumberedRule<Extract<Detector, { kind: K }>>[] =>
  rules.flatMap(({ number, detector }) =>
    // The kind was just compared; the compiler can't see that it tells the detector.
    detector.kind === kind ? [{ number, detector: detector as Extract<Detector, { kind: K }> }] : [],
  );
