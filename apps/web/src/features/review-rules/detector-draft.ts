import {
  type Detector,
  type DetectorKind,
  PRIVATE_DATA_TYPES,
  type PrivateDataType,
} from '@wellspring/review-domain';

/** What stands in the fields of the editor: of all kinds at once, so that changing the kind loses nothing. */
export interface DetectorDraft {
  readonly kind: DetectorKind;
  /** One word or phrase a line. */
  readonly words: string;
  readonly expression: string;
  readonly matchesCase: boolean;
  readonly types: readonly PrivateDataType[];
  /** One host a line. */
  readonly allowedMailHosts: string;
  readonly includesExamples: boolean;
  readonly similarityPercent: string;
  readonly shingles: string;
  /** One host a line. */
  readonly hosts: string;
  readonly removedPercent: string;
  readonly removedChars: string;
  readonly charsLeft: string;
  readonly charsBefore: string;
  /** Empty: no such limit. */
  readonly textChars: string;
  /** Empty: no such limit. */
  readonly addedChars: string;
}

/** Where an editor begins; the numbers are a usual choice, and the rehearsal shows whether they fit. */
export const EMPTY_DETECTOR: DetectorDraft = {
  kind: 'words',
  ...{ words: '', expression: '', matchesCase: false },
  ...{ types: PRIVATE_DATA_TYPES, allowedMailHosts: '', includesExamples: false },
  ...{ similarityPercent: '80', shingles: '50', hosts: '' },
  ...{ removedPercent: '80', removedChars: '500', charsLeft: '20', charsBefore: '200' },
  ...{ textChars: '200000', addedChars: '' },
};

const linesOf = (text: string): string[] => text.split(/\r?\n/).filter((line) => line.trim() !== '');
/** NaN becomes null in JSON, and the server says which field wants a number. */
const numberOf = (text: string): number => (text.trim() === '' ? NaN : Number(text));
const ratioOf = (percent: string): number => Math.round(numberOf(percent) * 100) / 10_000;
const percentOf = (ratio: number): string => String(Math.round(ratio * 10_000) / 100);
const orEmpty = (count: number | null): string => (count === null ? '' : String(count));

/** The fields of a detector; those of other kinds as an empty editor has them. */
export function draftOfDetector(detector: Detector): DetectorDraft {
  return { ...EMPTY_DETECTOR, kind: detector.kind, ...ownFields(detector) };
}

function ownFields(detector: Detector): Partial<DetectorDraft> {
  switch (detector.kind) {
    case 'words':
      return { words: detector.words.join('\n'), matchesCase: detector.matchesCase };
    case 'expression':
      return { expression: detector.expression, matchesCase: detector.matchesCase };
    case 'private-data':
      return {
        types: detector.types,
        allowedMailHosts: detector.allowedMailHosts.join('\n'),
        includesExamples: detector.includesExamples,
      };
    case 'copied-text':
      return {
        similarityPercent: percentOf(detector.leastSimilarityRatio),
        shingles: String(detector.leastShingles),
      };
    case 'links':
      return { hosts: detector.hosts.join('\n') };
    case 'mass-removal':
      return {
        removedPercent: percentOf(detector.leastRemovedRatio),
        removedChars: String(detector.leastRemovedChars),
      };
    case 'blanking':
      return { charsLeft: String(detector.mostCharsLeft), charsBefore: String(detector.leastCharsBefore) };
    case 'size':
      return { textChars: orEmpty(detector.mostTextChars), addedChars: orEmpty(detector.mostAddedChars) };
  }
}

/** The detector that the fields describe. Whether it makes sense the server says. */
export function detectorOfDraft(draft: DetectorDraft): Detector {
  const { kind } = draft;
  switch (kind) {
    case 'words':
      return { kind, words: linesOf(draft.words), matchesCase: draft.matchesCase };
    case 'expression':
      return { kind, expression: draft.expression, matchesCase: draft.matchesCase };
    case 'private-data':
      return {
        kind,
        types: draft.types,
        allowedMailHosts: linesOf(draft.allowedMailHosts),
        includesExamples: draft.includesExamples,
      };
    case 'copied-text':
      return {
        kind,
        leastSimilarityRatio: ratioOf(draft.similarityPercent),
        leastShingles: numberOf(draft.shingles),
      };
    case 'links':
      return { kind, hosts: linesOf(draft.hosts) };
    case 'mass-removal':
      return {
        kind,
        leastRemovedRatio: ratioOf(draft.removedPercent),
        leastRemovedChars: numberOf(draft.removedChars),
      };
    case 'blanking':
      return {
        kind,
        mostCharsLeft: numberOf(draft.charsLeft),
        leastCharsBefore: numberOf(draft.charsBefore),
      };
    case 'size':
      return {
        kind,
        mostTextChars: draft.textChars.trim() === '' ? null : numberOf(draft.textChars),
        mostAddedChars: draft.addedChars.trim() === '' ? null : numberOf(draft.addedChars),
      };
  }
}

/** The entries of the list that a field of the server stands for, as they are sent; none for what is no list. */
export function entriesOf(draft: DetectorDraft, field: string | null): readonly string[] {
  if (field?.startsWith('detector.words[')) return linesOf(draft.words);
  if (field?.startsWith('detector.hosts[')) return linesOf(draft.hosts);
  return field?.startsWith('detector.allowedMailHosts[') ? linesOf(draft.allowedMailHosts) : [];
}
