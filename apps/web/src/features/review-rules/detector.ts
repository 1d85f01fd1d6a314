/** Kinds of private data that a rule can look for, in the order of the editor. */
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

/** What the machine looks for, as the server's JSON has it. */
export type Detector =
  | { readonly kind: 'words'; readonly words: readonly string[]; readonly matchesCase: boolean }
  | { readonly kind: 'expression'; readonly expression: string; readonly matchesCase: boolean }
  | {
      readonly kind: 'private-data';
      readonly types: readonly PrivateDataType[];
      readonly allowedMailHosts: readonly string[];
      readonly includesExamples: boolean;
    }
  | { readonly kind: 'copied-text'; readonly leastSimilarityRatio: number; readonly leastShingles: number }
  | { readonly kind: 'links'; readonly hosts: readonly string[] }
  | { readonly kind: 'mass-removal'; readonly leastRemovedRatio: number; readonly leastRemovedChars: number }
  | { readonly kind: 'blanking'; readonly mostCharsLeft: number; readonly leastCharsBefore: number }
  | { readonly kind: 'size'; readonly mostTextChars: number | null; readonly mostAddedChars: number | null };

/** Kinds of detectors in the order of the editor. */
export const DETECTOR_KINDS = [
  'words',
  'expression',
  'private-data',
  'copied-text',
  'links',
  'mass-removal',
  'blanking',
  'size',
] as const satisfies readonly Detector['kind'][];
export type DetectorKind = (typeof DETECTOR_KINDS)[number];

/** A detector from the server's JSON; null for a kind that this build does not know yet. */
export function parseDetector(json: string): Detector | null {
  const value = JSON.parse(json) as Detector; // the server checks detectors before it keeps them
  return DETECTOR_KINDS.includes(value.kind) ? value : null;
}
