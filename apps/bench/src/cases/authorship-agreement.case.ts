import { type BenchCase, type CaseResult } from '../harness/bench-case.js';
import { agreementWith, goldenMissing, readGolden } from '../stage/wikiwho-agreement.js';

/** How far our authorship and WikiWho's published one are the same. No contest: two answers, none of them the truth. */
export const authorshipAgreement: BenchCase = {
  name: 'authorship-agreement',
  description: 'pairs of character and revision of birth that WikiWho has too, on its published article',
  missing: goldenMissing,
  run,
};

function run(): Promise<CaseResult> {
  const { revisions, golden } = readGolden();
  const agreement = agreementWith(revisions, golden);
  const percent = (100 * agreement.sameRevision) / agreement.characters;
  return Promise.resolve({
    comparisons: [],
    facts: [
      { label: 'revisions of the article', value: agreement.revisions, unit: 'revisions' },
      { label: 'characters of its newest text', value: agreement.characters, unit: 'characters' },
      { label: 'that both give to the same revision', value: Math.round(percent * 100) / 100, unit: '%' },
    ],
  });
}
