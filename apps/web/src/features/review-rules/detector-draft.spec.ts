import type { Detector } from '@wellspring/review-domain';
import { parseDetector } from './detector.js';
import { detectorOfDraft, draftOfDetector, EMPTY_DETECTOR } from './detector-draft.js';

const DETECTORS: readonly Detector[] = [
  { kind: 'words', words: ['free money', '退款'], matchesCase: true },
  { kind: 'expression', expression: '\\bfoo+', matchesCase: false },
  {
    kind: 'private-data',
    types: ['identity-tw', 'credit-card'],
    allowedMailHosts: ['company.example'],
    includesExamples: true,
  },
  { kind: 'copied-text', leastSimilarityRatio: 0.835, leastShingles: 40 },
  { kind: 'links', hosts: ['spam.example'] },
  { kind: 'mass-removal', leastRemovedRatio: 0.7, leastRemovedChars: 900 },
  { kind: 'blanking', mostCharsLeft: 0, leastCharsBefore: 100 },
  { kind: 'size', mostTextChars: null, mostAddedChars: 50_000 },
];

it.each(DETECTORS.map((detector) => [detector.kind, detector] as const))(
  'takes %s through the fields of the editor unchanged',
  (_kind, detector) => {
    const known = parseDetector(JSON.stringify(detector));
    expect(known && detectorOfDraft(draftOfDetector(known))).toEqual(detector);
  },
);

it('leaves blank lines out of lists', () => {
  const draft = { ...EMPTY_DETECTOR, words: 'one\n\n  \ntwo words\r\n' };
  expect(detectorOfDraft(draft)).toMatchObject({ words: ['one', 'two words'] });
});

it('leaves a number that is missing or none to the server', () => {
  const draft = {
    ...EMPTY_DETECTOR,
    kind: 'mass-removal',
    removedPercent: '',
    removedChars: 'many',
  } as const;
  expect(JSON.parse(JSON.stringify(detectorOfDraft(draft)))).toEqual({
    kind: 'mass-removal',
    leastRemovedRatio: null,
    leastRemovedChars: null,
  });
});

it('does not know a kind that a newer server has', () => {
  expect(parseDetector('{"kind":"tone"}')).toBeNull();
});
